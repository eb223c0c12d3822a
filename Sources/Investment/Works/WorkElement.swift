package import Geography
public import Scenarios

/// Something a plan may build, by index into its `Geography`.
public enum WorkElement: Sendable, Hashable {
  /// A fibre segment along a route.
  case route(Int)
  /// A candidate site.
  case site(Int)
  /// A microwave hop.
  case hop(Int)
  /// What feeds a site with no line to it.
  case backhaul(Backhaul, site: Int)
  /// Fibre distribution in a village.
  case access(village: Int)
  /// A community satellite terminal in a village.
  case terminal(village: Int)

  /// The kind of work it is in a plan.
  public var kind: WorkKind {
    switch self {
    case .route: .fibreSegment
    case .site: .site
    case .hop: .microwaveHop
    case .backhaul(let technology, _): technology.kind
    case .terminal: .satelliteBackhaul
    case .access: .fibreAccess
    }
  }
}

extension Geography {
  /// Every work that could be built.
  package var candidateWorks: [WorkElement] {
    let lacking = villages.indices.filter { villages[$0].lacks(.fixed) }
    let candidates = sites.indices.filter { sites[$0].status == .candidate }
    return lacking.flatMap { [.access(village: $0), .terminal(village: $0)] }
      + Backhaul.allCases.flatMap { technology in candidates.map { .backhaul(technology, site: $0) } }
      + candidates.map { .site($0) } + hops.indices.map { .hop($0) } + routes.indices.map { .route($0) }
  }

  /// Every work that could be built, and those that stand in the data set already.
  package var everyWork: [WorkElement] {
    villages.indices.flatMap { [WorkElement.access(village: $0), .terminal(village: $0)] }
      + Backhaul.allCases.flatMap { technology in sites.indices.map { .backhaul(technology, site: $0) } }
      + sites.indices.map { .site($0) } + hops.indices.map { .hop($0) } + routes.indices.map { .route($0) }
  }

  /// Where a work is: one point, or the two ends of a line as the data set names them.
  package func places(of work: WorkElement) -> [Coordinate] {
    switch work {
    case .route(let index): [routes[index].from, routes[index].to].map { coordinate(of: $0) }
    case .hop(let index): [hops[index].from, hops[index].to].map { sites[$0].coordinate }
    case .site(let index), .backhaul(_, let index): [sites[index].coordinate]
    case .access(let index), .terminal(let index): [villages[index].coordinate]
    }
  }
}

extension WorkIdentifiers {
  /// The identifier of a work.
  package func id(of work: WorkElement) -> String {
    switch work {
    case .route(let index): route(index)
    case .hop(let index): hop(index)
    case .site(let index): site(index)
    case .backhaul(let technology, let index): backhaul(technology, ofSite: index)
    case .access(let index): fibreAccess(inVillage: index)
    case .terminal(let index): communityTerminal(inVillage: index)
    }
  }

  /// Every work of a geography by its identifier, those that stand already among them, for what people name; a
  /// `Work` has its element.
  package func works(of geography: Geography) -> [String: WorkElement] {
    Dictionary(geography.everyWork.map { (id(of: $0), $0) }, uniquingKeysWith: { $1 })
  }
}
