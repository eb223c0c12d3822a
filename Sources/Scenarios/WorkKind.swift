/// What a plan may build, as rules and funding sources name it.
public enum WorkKind: String, Sendable, CaseIterable {
  /// A fibre route, with the route's id.
  case fibreSegment
  /// Fibre distribution in a village, "FA-" and the village's id.
  case fibreAccess
  /// A mast or light site, with the site's id.
  case site
  /// A microwave hop, with the hop's id.
  case microwaveHop
  /// Satellite backhaul of a site, "SAT-" and the site's id; or a community satellite terminal of a
  /// village, "CST-" and the village's id.
  case satelliteBackhaul
}
