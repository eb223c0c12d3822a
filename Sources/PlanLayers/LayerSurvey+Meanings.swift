import GeoPackage
import Geography
import Investment
import PlanWords
import Scenarios

extension LayerSurvey {
  /// A column with its title, and what its codes are called.
  func field(of layer: LayerName, _ field: LayerField) -> Layer.Field {
    Layer.Field(field.rawValue, field.kind, title: words.title(field), meanings: meanings(of: layer, field))
  }

  private func meanings(of layer: LayerName, _ field: LayerField) -> [Layer.Field.Meaning] {
    switch (layer, field) {
    case (.villages, .status): named([.planned, .partly, .unserved, .served])
    case (.masts, .status): named([.planned, .existing, .candidate])
    case (.routes, .status), (.hops, .status): named([.planned, .candidate])
    case (.coverage, .status): named([.planned, .existing, .candidate])
    case (.masts, .phase): planned + named([.existing, .candidate])
    case (.routes, .phase), (.hops, .phase): planned + named([.candidate])
    case (.proposals, .phase), (.pointWorks, .phase): planned
    case (_, .mobile), (_, .fixed):
      named([VillageOutcome.Status.existing, .planned, .unserved], words.title)
    case (_, .interim): named(InterimService.allCases, words.title)
    case (.masts, .kind): named(Site.Kind.allCases, words.title)
    case (.pointWorks, .kind): named(WorkKind.allCases.filter(\.isAtPlace), words.title)
    case (.network, .kind): named(NetworkPlace.allCases, words.title)
    case (_, .power): named(Site.Power.allCases, words.title)
    case (_, .construction): named(Route.Construction.allCases, words.title)
    case (_, .progress): named([WorkProgress.Status.done, .underWay, .dropped], words.title)
    default: []
    }
  }

  /// The phases of what is built: a work done before the plan has none of its years.
  private var planned: [Layer.Field.Meaning] {
    let years = Set(plan.scenario.phases.years + plan.works.compactMap(\.year)).sorted()
    return years.map { Layer.Field.Meaning(String($0), title: words.builtIn($0)) } + named([.planned])
  }

  private func named(_ statuses: [LayerStatus]) -> [Layer.Field.Meaning] { named(statuses, words.title) }

  private func named<Code: RawRepresentable<String>>(
    _ codes: [Code], _ title: (Code) -> String
  ) -> [Layer.Field.Meaning] {
    codes.map { Layer.Field.Meaning($0.rawValue, title: title($0)) }
  }
}
