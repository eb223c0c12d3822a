package import Geography
package import Investment
package import Scenarios

/// The texts of the layers, in one language.
package protocol LayerWords: Sendable {
  func title(_ layer: LayerName) -> String
  /// One sentence.
  func description(_ layer: LayerName) -> String
  func title(_ field: LayerField) -> String
  func title(_ status: LayerStatus) -> String
  /// The legend of what is built in a year.
  func builtIn(_ year: Int) -> String
  /// The legend of a kind of place of the existing network.
  func title(_ place: NetworkPlace) -> String
  /// What a village's service is today or becomes.
  func title(_ outcome: VillageOutcome.Status) -> String
  func title(_ service: InterimService) -> String
  func title(_ site: Site.Kind) -> String
  func title(_ power: Site.Power) -> String
  func title(_ construction: Route.Construction) -> String
  /// A kind of work that stands at a place.
  func title(_ work: WorkKind) -> String
  func title(_ progress: WorkProgress.Status) -> String
  /// The topics of the table that says what the layers are.
  func title(_ topic: AboutTopic) -> String
}

/// A kind of place of the existing network.
package enum NetworkPlace: String, CaseIterable {
  case communeCentre, fibreNode
}

/// What the table beside the layers tells.
package enum AboutTopic: CaseIterable {
  case plan, totals, certificate, data, dataset, madeOn
}

extension ReportLanguage {
  package var layerWords: any LayerWords {
    switch self {
    case .en: EnglishWords()
    case .vi: VietnameseWords()
    }
  }
}
