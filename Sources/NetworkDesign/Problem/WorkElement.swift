public import Geography

/// Something that can be built, by index into the geography.
public enum WorkElement: Hashable, Sendable {
  /// A fibre route.
  case route(Int)
  /// A microwave hop.
  case hop(Int)
  /// A candidate site.
  case site(Int)
  /// Satellite backhaul of the site of this index.
  case satellite(Int)
  /// Fibre distribution in the village of this index.
  case access(Int)
  /// A community satellite terminal in the village of this index.
  case terminal(Int)

  public var kind: Work.Kind {
    switch self {
    case .route: .fibreSegment
    case .hop: .microwaveHop
    case .site: .site
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
      note(.access(index))
      note(.terminal(index))
    }
    for index in geography.sites.indices where geography.sites[index].status == .candidate {
      note(.satellite(index))
      note(.site(index))
    }
    for index in geography.hops.indices { note(.hop(index)) }
    for index in geography.routes.indices { note(.route(index)) }
    return works
  }
}
