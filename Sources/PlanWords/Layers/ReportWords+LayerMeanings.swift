import Diagnostics
package import Geography
package import Investment
package import Scenarios

/// What the codes in the layers' tables mean.
extension ReportWords {
  /// What a village's service is today or becomes.
  package func title(_ outcome: VillageOutcome.Status) -> String {
    text {
      switch outcome {
      case .existing: "Has it today"
      case .planned: "Planned"
      case .unserved: "Not in the plan"
      }
    }
  }

  package func title(_ service: InterimService) -> String { interimName(service) }

  package func title(_ site: Site.Kind) -> String {
    text {
      switch site {
      case .mast40m: "Mast, 40 m"
      case .light: "Light site"
      }
    }
  }

  package func title(_ power: Site.Power) -> String {
    text {
      switch power {
      case .grid: "Grid"
      case .solar: "Solar"
      }
    }
  }

  package func title(_ construction: Route.Construction) -> String {
    text {
      switch construction {
      case .aerial: "On poles"
      case .buried: "In the ground"
      }
    }
  }

  /// A kind of work that stands at a place.
  package func title(_ work: WorkKind) -> String { workName(work) }

  package func title(_ progress: WorkProgress.Status) -> String {
    text {
      switch progress {
      case .done: "Done"
      case .underWay: "Under way"
      case .dropped: "Dropped"
      }
    }
  }
}
