import Diagnostics
import Scenarios

extension WorkKind {
  /// What a kind of work is called: one of them in a sentence, all of them together, one of them in an annex of
  /// the workbook.
  var names: (inSentence: Message, together: Message, inAnnex: Message) {
    switch self {
    case .fibreSegment: ("fibre route", "Fibre routes", "Fibre route")
    case .fibreAccess: ("fibre distribution", "Fibre within villages", "Fibre distribution in the village")
    case .site: ("site", "Masts and light sites", "Base station")
    case .microwaveHop: ("microwave hop", "Microwave hops", "Microwave hop")
    case .satelliteBackhaul: ("satellite link", "Satellite links", "Satellite equipment")
    }
  }
}
