public import Diagnostics

/// What a table of others is to an import.
public enum ImportRole: String, Sendable, CaseIterable {
  case villages
  /// Radio sites that stand.
  case towers
  /// Places with fibre.
  case fibreNodes = "fibre-nodes"
  /// Cables that lie, or are planned.
  case fibreLines = "fibre-lines"
  case communes
  case roads
  case costs
  /// Villages without service.
  case lacking
  /// Places with fibre, of a list that names them as points of presence.
  case pop
  /// Places with their names and positions, where villages are looked up.
  case gazetteer

  /// What people call it.
  public var title: Message {
    switch self {
    case .villages: "villages"
    case .towers: "radio sites"
    case .fibreNodes: "fibre nodes"
    case .fibreLines: "fibre lines"
    case .communes: "communes"
    case .roads: "roads"
    case .costs: "prices"
    case .lacking: "villages without service"
    case .pop: "points of presence"
    case .gazetteer: "gazetteer"
    }
  }
}
