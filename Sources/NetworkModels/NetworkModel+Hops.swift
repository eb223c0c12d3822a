public import Geography

extension NetworkModel {
  /// Sites of each status among which a candidate looks for the ends of its hops.
  private static let neighbours = 12

  /// Microwave hops from each candidate to the nearest sites: up to two to existing ones and two to candidates.
  ///
  /// Whether the ends see each other is not known: heights at the two ends say nothing of the ground between. Only the
  /// curve of the Earth is held against the antennas, and a hop to a mast that serves villages is left out where it does
  /// not serve the village that the candidate stands in.
  ///
  /// - Parameter sites: given and modelled ones, in the order of the data set.
  public func hops(sites: [Site]) -> [Hop] {
    let places = sites.indices.filter { Globe.Cell(sites[$0].coordinate) != nil }
      .sorted { sites[$0].id < sites[$1].id }
    let ordered = places.map { sites[$0] }
    let points = ordered.map { Globe.point($0.coordinate) }
    let neighbours = SiteNeighbours(ordered, points, count: NetworkModel.neighbours)
    let serves = sitesThatServe(ordered, points)
    let choices = HopChoice.hops(among: ordered, at: points, neighbours: neighbours.of) { from, to in
      let distance = points[from].distance(to: points[to])
      if serves[to], HopChoice.isShadowed(ordered[from], by: ordered[to], distance: distance) { return false }
      return EvenGround().hasLineOfSight(
        from: points[from], antenna: RadioReach.antenna(of: ordered[from].kind), to: points[to],
        antenna: RadioReach.antenna(of: ordered[to].kind))
    }
    return zip(identifiers("H", count: choices.count), choices).map { id, choice in
      let metres = Globe.metres(from: points[choice.from], to: points[choice.to])
      return Hop(
        id: id, from: places[choice.from], to: places[choice.to], lengthMetres: metres.rounded())
    }
  }

  /// Whether each site is an existing one near a village with mobile broadband: where none is, it is not known who is
  /// served, and nothing follows from a village that is not.
  private func sitesThatServe(_ sites: [Site], _ points: [Point]) -> [Bool] {
    let served = spots.points.indices.filter { spot in
      spots.members[spot].contains { place in
        guard case .village(let index) = place else { return false }
        return input.villages[index].hasMobileBroadband
      }
    }
    let tree = PointTree(served.map { spots.points[$0] })
    return sites.indices.map { site in
      sites[site].status == .existing
        && !tree.nearest(1, to: points[site], within: RadioReach.metres(of: sites[site].kind)).isEmpty
    }
  }
}

/// The nearest sites of each status.
private struct SiteNeighbours {
  private let points: [Point]
  private let count: Int
  private var ofStatus: [(sites: [Int], tree: PointTree, reach: Double)] = []

  init(_ sites: [Site], _ points: [Point], count: Int) {
    self.points = points
    self.count = count
    for (status, reach) in [
      (Site.Status.existing, HopChoice.longest), (.candidate, HopChoice.longestBetweenCandidates),
    ] {
      let own = sites.unstacked(most: count) { $0.status == status }
      ofStatus.append((own, PointTree(own.map { points[$0] }), reach))
    }
  }

  /// The sites near a site, nearest first.
  func of(_ site: Int) -> [Int] {
    let near = ofStatus.flatMap { sites, tree, reach in
      tree.nearest(count, to: points[site], within: reach).map { sites[$0] }.filter { $0 != site }
    }
    return near.map { (points[$0].squaredDistance(to: points[site]), $0) }.sorted { $0 < $1 }.map(\.1)
  }
}
