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
  public var kind: Work.Kind {
    switch self {
    case .route: .fibreSegment
    case .site: .site
    case .hop: .microwaveHop
    case .satellite, .terminal: .satelliteBackhaul
    case .access: .fibreAccess
    }
  }
}
