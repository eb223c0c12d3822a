public import Geography

extension NetworkModel {
  /// Metres, in a straight line, of the longest modelled route. A cable over more than this of nothing, or of sea, is a
  /// project of its own; what lies farther from everything else stays without a route, for microwave and satellite.
  public static let longestRoute = 30_000.0
  /// Metres of the route between two places on one point.
  public static let shortestRoute = 0.0
  /// Least β of the edges kept beyond the relative neighbourhood graph: 0.44 to 0.47 of those of the Gabriel graph over
  /// the villages of Điện Biên and São Tomé, as many as generated provinces have.
  private static let leastBeta = 1.4

  /// Routes that complete the known ones: every place without fibre that lies within `longestRoute` of others can be
  /// reached, from a place with fibre where there is one. None where no village lacks fibre.
  ///
  /// Places that known routes join already get no route beside them, and two places with fibre need none.
  ///
  /// - Returns: forks of routes along roads, to be put behind the given nodes, and the routes. Their ends name villages
  ///   and nodes by index, forks by the index they get behind the given nodes.
  public func routes() -> (junctions: [Node], routes: [Route]) {
    guard input.villages.contains(where: { !$0.hasFixedBroadband }) else { return ([], []) }
    let known = knownParts()
    func isIdle(_ a: Int, _ b: Int) -> Bool {
      (spots.hasFibre[a] && spots.hasFibre[b]) || known[a] == known[b]
    }
    var net = RouteNet(spots: spots.points.count, isIdle: isIdle)
    let edges = missingEdges(known).filter { !isIdle($0.from, $0.to) }
    if input.roads.isEmpty {
      for edge in edges { net.add(edge.from, edge.to, windingMetres(edge.from, edge.to)) }
    } else {
      RoadWays(input.roads, to: spots.points).lay(edges, in: &net, acrossCountry: windingMetres)
      net.simplify()
    }
    let rows = RouteRows(net, of: self)
    return (rows.junctions, rows.routes)
  }

  /// The part of the known network that each spot hangs on.
  private func knownParts() -> [Int] {
    var known = DisjointSets(count: spots.points.count)
    for route in input.routes {
      if let from = spots.spot(of: route.from), let to = spots.spot(of: route.to) { known.join(from, to) }
    }
    return spots.points.indices.map { known.find($0) }
  }

  /// Pairs of spots that are neighbours and not joined, and the shortest ties of what is then still apart.
  private func missingEdges(_ known: [Int]) -> [ProximityGraph.Edge] {
    let tree = PointTree(spots.points)
    let limit = Globe.chord(NetworkModel.longestRoute)
    var edges = ProximityGraph.edges(among: tree) { _, beta in beta >= NetworkModel.leastBeta }
    edges.removeAll {
      spots.points[$0.from].squaredDistance(to: spots.points[$0.to]) > limit * limit
    }
    let network = spots.points.count
    var parts = DisjointSets(count: network + 1)
    for spot in spots.points.indices {
      parts.join(spot, known[spot])
      if spots.hasFibre[spot] { parts.join(spot, network) }
    }
    for edge in edges { parts.join(edge.from, edge.to) }
    return edges + PartJoining.edges(over: tree, joining: &parts, within: limit)
  }

  /// Metres of a route across country: the straight line times 1.44, more where it is known to climb. Roads of a
  /// mountain province of Korea take 1.435 times the line (Kim et al. 2015, Journal of the Korean Society of
  /// Agricultural Engineers 57(4)); between neighbouring villages of Andorra the median is 1.98 (OpenStreetMap).
  private func windingMetres(_ a: Int, _ b: Int) -> Double {
    let straight = Globe.metres(from: spots.points[a], to: spots.points[b])
    return straight * Winding.factor(roughness: spots.slope(a, b) ?? 0, chance: Winding.evenChance)
  }
}
