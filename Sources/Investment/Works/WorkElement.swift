public import Geography
public import Scenarios

/// Something a plan may build, by index into its `Geography`.
public enum WorkElement: Sendable, Hashable {
  /// A fibre segment along a route.
  case route(Int)
  /// A candidate site.
  case site(Int)
  /// A microwave hop.
  case hop(Int)
  /// Satellite backhaul of a site.
  case satellite(site: Int)
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
    case .satellite, .terminal: .satelliteBackhaul
    case .access: .fibreAccess
    }
  }
}

extension WorkIdentifiers {
  /// The identifier of a work.
  public func id(of work: WorkElement) -> String {
    switch work {
    case .route(let index): route(index)
    case .hop(let index): hop(index)
    case .site(let index): site(index)
    case .satellite(let index): satelliteBackhaul(ofSite: index)
    case .access(let index): fibreAccess(inVillage: index)
    case .terminal(let index): communityTerminal(inVillage: index)
    }
  }

  /// Every candidate work of a geography by its identifier.
  public func works(of geography: Geography) -> [String: WorkElement] {
    var works: [String: WorkElement] = [:]
    func note(_ work: WorkElement) { works[id(of: work)] = work }
    for index in geography.villages.indices where geography.villages[index].lacks(.fixed) {
      note(.access(village: index))
      note(.terminal(village: index))
    }
    for index in geography.sites.indices where geography.sites[index].status == .candidate {
      note(.satellite(site: index))
      note(.site(index))
    }
    for index in geography.hops.indices { note(.hop(index)) }
    for index in geography.routes.indices { note(.route(index)) }
    return works
  }
}
