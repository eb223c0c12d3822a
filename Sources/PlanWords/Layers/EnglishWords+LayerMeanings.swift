import Geography
import Investment
import Scenarios

/// What the codes in the layers' tables mean.
extension EnglishWords {
  func title(_ outcome: VillageOutcome.Status) -> String {
    switch outcome {
    case .existing: "Has it today"
    case .planned: "Planned"
    case .unserved: "Not in the plan"
    }
  }

  func title(_ service: InterimService) -> String {
    switch service {
    case .fixedWireless: "Fixed wireless"
    case .satelliteTerminal: "Community satellite terminal"
    }
  }

  func title(_ site: Site.Kind) -> String {
    switch site {
    case .mast40m: "Mast, 40 m"
    case .light: "Light site"
    }
  }

  func title(_ power: Site.Power) -> String {
    switch power {
    case .grid: "Grid"
    case .solar: "Solar"
    }
  }

  func title(_ construction: Route.Construction) -> String {
    switch construction {
    case .aerial: "On poles"
    case .buried: "In the ground"
    }
  }

  func title(_ work: WorkKind) -> String { workName(work) }

  func title(_ progress: WorkProgress.Status) -> String {
    switch progress {
    case .done: "Done"
    case .underWay: "Under way"
    case .dropped: "Dropped"
    }
  }
}
