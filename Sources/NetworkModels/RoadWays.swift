import Geography

/// Lays routes along roads, so that those which share a road share its trench.
struct RoadWays {
  /// Metres from a road within which a place is tied to it.
  static let reach = 1_000.0
  /// Metres from a road within which a village stands on it: no more than a village is wide.
  private static let onRoad = 200.0
  /// A way by road of more than this many times the straight line is left for a line across country. Of 2,517 routes
  /// on real streets none above a line of 1 km takes more than 4.5 (OpenStreetMap, Andorra).
  private static let longestDetour = 3.0

  private let spots: [Point]
  private let feet: [RoadDrawing.Foot?]
  private let vertexOfSpot: [Int?]
  private let graph: RoadGraph
  /// The spot that stands on a vertex of the road, by vertex.
  private var standing: [Int: Int] = [:]

  /// Ties spots to roads.
  init(_ roads: [[Coordinate]], to spots: [Point]) {
    self.spots = spots
    let drawing = RoadDrawing(roads)
    feet = spots.map { drawing.foot(of: $0, within: RoadWays.reach) }
    (graph, vertexOfSpot) = RoadGraph.joining(drawing, feet: feet)
    for (spot, foot) in feet.enumerated() {
      guard let foot, foot.metres <= RoadWays.onRoad, let vertex = vertexOfSpot[spot] else { continue }
      if let other = standing[vertex].flatMap({ feet[$0] }), other.metres <= foot.metres { continue }
      standing[vertex] = spot
    }
  }

  /// Adds the ways of edges to a net: along roads, where these lead there without too long a detour.
  func lay(_ edges: [ProximityGraph.Edge], in net: inout RouteNet, acrossCountry: (Int, Int) -> Double) {
    var scratch = RoadGraph.Scratch(graph)
    var isUsed = Array(repeating: false, count: graph.roads.count)
    var tied: Set<Int> = []
    for (from, group) in Dictionary(grouping: edges, by: \.from).sorted(by: { $0.key < $1.key }) {
      for (edge, way) in zip(group, ways(from: from, group, &scratch)) {
        if let way {
          for road in way { isUsed[road] = true }
          tied.formUnion([edge.from, edge.to])
        } else {
          net.add(edge.from, edge.to, acrossCountry(edge.from, edge.to))
        }
      }
    }
    add(graph.roads.indices.filter { isUsed[$0] }, tied.sorted(), to: &net)
  }

  /// The roads to the other ends of edges; nil where there is no way so short.
  private func ways(
    from: Int, _ edges: [ProximityGraph.Edge], _ scratch: inout RoadGraph.Scratch
  ) -> [[Int]?] {
    guard let start = vertexOfSpot[from] else { return edges.map { _ in nil } }
    let targets = edges.map { edge in
      vertexOfSpot[edge.to].map { vertex in
        let straight = Globe.metres(from: spots[edge.from], to: spots[edge.to])
        return (vertex: vertex, limit: RoadWays.longestDetour * straight - spur(edge.from) - spur(edge.to))
      }
    }
    var found = graph.ways(from: start, to: targets.compactMap { $0 }, &scratch).makeIterator()
    return targets.map { $0 == nil ? nil : found.next() ?? nil }
  }

  /// Metres of cable between a spot and its road.
  private func spur(_ spot: Int) -> Double {
    (feet[spot]?.metres ?? 0) * Winding.factor(roughness: 0, chance: Winding.evenChance)
  }

  /// Adds roads and the spurs of the spots tied to them.
  private func add(_ roads: [Int], _ tied: [Int], to net: inout RouteNet) {
    var vertices: [Int: Int] = [:]
    func end(_ vertex: Int) -> (vertex: Int, spur: Double) {
      if let spot = standing[vertex] { return (spot, spur(spot)) }
      if let known = vertices[vertex] { return (known, 0) }
      let fork = net.addFork(at: graph.points[vertex])
      vertices[vertex] = fork
      return (fork, 0)
    }
    for road in roads {
      let from = end(graph.roads[road].from)
      let to = end(graph.roads[road].to)
      net.add(from.vertex, to.vertex, graph.roads[road].metres + from.spur + to.spur)
    }
    for spot in tied {
      guard let vertex = vertexOfSpot[spot], standing[vertex] != spot else { continue }
      let foot = end(vertex)
      net.add(spot, foot.vertex, spur(spot) + foot.spur)
    }
  }
}
