import Geography

/// Places whose list names no communes, put together by where they lie: each within reach of the middle of its group.
///
/// The farthest-first choice of centres (Gonzalez 1985), which needs at most as many groups as any other way needs with
/// half the reach.
struct PlaceGroups {
  /// A commune of a data set reaches no farther than 40 km.
  private static let reachMetres = 25_000.0

  /// The places of each group, by index.
  let members: [[Int]]

  init(_ places: [Coordinate]) {
    guard let middle = Coordinate.middle(of: places), let first = PlaceGroups.nearest(places, to: middle)
    else {
      members = []
      return
    }
    var centres = [first]
    var group = [Int](repeating: 0, count: places.count)
    var distance = places.map { $0.distance(to: places[first]) }
    while let farthest = distance.indices.max(by: { distance[$0] < distance[$1] }),
      distance[farthest] > PlaceGroups.reachMetres
    {
      for index in places.indices {
        let other = places[index].distance(to: places[farthest])
        guard other < distance[index] else { continue }
        distance[index] = other
        group[index] = centres.count
      }
      centres.append(farthest)
    }
    var members = [[Int]](repeating: [], count: centres.count)
    for (index, group) in group.enumerated() { members[group].append(index) }
    self.members = members
  }

  private static func nearest(_ places: [Coordinate], to middle: Coordinate) -> Int? {
    places.indices.min { places[$0].distance(to: middle) < places[$1].distance(to: middle) }
  }
}
