public import Geography

/// The village each work belongs to, for rules and funding sources that speak of groups of villages.
///
/// Fibre distribution and a community terminal belong to their village. A site belongs to the village at its
/// place, else to the village nearest to it; its backhaul goes with it. A fibre segment or hop
/// belongs to the village nearest to the middle between its ends (mean latitude, mean longitude). Nearest is
/// by great-circle distance, the first in the data set among equals.
public struct WorkPlaces: Sendable {
  private let geography: Geography
  private let villages: NearestPoints

  public init(_ geography: Geography) {
    self.geography = geography
    villages = NearestPoints(geography.villages.map(\.coordinate))
  }

  /// Index of the village a fibre segment belongs to; nil in a geography without villages.
  public func village(ofRoute index: Int) -> Int? {
    let route = geography.routes[index]
    return nearest(
      between: geography.coordinate(of: route.from), and: geography.coordinate(of: route.to))
  }

  /// Index of the village a microwave hop belongs to; nil in a geography without villages.
  public func village(ofHop index: Int) -> Int? {
    let hop = geography.hops[index]
    return nearest(
      between: geography.sites[hop.from].coordinate, and: geography.sites[hop.to].coordinate)
  }

  /// Index of the village a site and its backhaul belong to; nil in a geography without villages.
  public func village(ofSite index: Int) -> Int? {
    let site = geography.sites[index]
    if case .village(let village)? = site.place { return village }
    return villages.nearest(to: site.coordinate)
  }

  /// Index of the village a work belongs to; nil in a geography without villages. Each call looks it up
  /// anew.
  public func village(of work: WorkElement) -> Int? {
    switch work {
    case .route(let index): village(ofRoute: index)
    case .hop(let index): village(ofHop: index)
    case .site(let index), .backhaul(_, site: let index): village(ofSite: index)
    case .access(village: let index), .terminal(village: let index): index
    }
  }

  private func nearest(between a: Coordinate, and b: Coordinate) -> Int? {
    villages.nearest(
      to: Coordinate(
        latitude: (a.latitude + b.latitude) / 2, longitude: (a.longitude + b.longitude) / 2))
  }
}
