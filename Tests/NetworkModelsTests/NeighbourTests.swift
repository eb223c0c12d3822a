import NetworkModels
import Testing

@Suite("Neighbours, against comparing each with each")
struct NeighbourTests {
  /// Points of a cube, on a line, on a lattice with ties, on few places.
  private static let shapes = ["cube", "line", "lattice", "few"]

  private static func points(_ shape: String, _ count: Int) -> [Point] {
    var random = SeededNumbers(seed: 5)
    return (0..<count).map { index in
      let x = Double.random(in: 0...1_000, using: &random)
      switch shape {
      case "line": return Point(x: x, y: 0)
      case "lattice": return Point(x: Double(index % 10), y: Double(index / 10))
      case "few": return Point(x: (x / 250).rounded(), y: 0)
      default:
        return Point(
          x: x, y: Double.random(in: 0...1_000, using: &random),
          z: Double.random(in: 0...1_000, using: &random))
      }
    }
  }

  @Test("The nearest and those within a radius", arguments: shapes)
  func tree(_ shape: String) {
    let points = Self.points(shape, 150)
    let tree = PointTree(points)
    for index in points.indices {
      let sorted = points.indices.filter { $0 != index }.sorted {
        (points[$0].squaredDistance(to: points[index]), $0) < (
          points[$1].squaredDistance(to: points[index]), $1
        )
      }
      #expect(tree.nearest(7, to: index) == Array(sorted.prefix(7)))
      let radius = 3.0
      #expect(
        tree.indices(within: radius, of: points[index])
          == points.indices.filter { points[$0].squaredDistance(to: points[index]) <= radius * radius })
    }
    #expect(tree.nearest(500, to: 0).count == 149)
    #expect(PointTree([]).nearest(3, to: Point(x: 0, y: 0)).isEmpty)
  }

  @Test("Relative neighbours all, and of the Gabriel graph those whose β suffices")
  func proximity() {
    let points = Self.points("cube", 60).map { Point(x: $0.x, y: $0.y) }
    let beta = 1.4
    let edges = ProximityGraph.edges(among: PointTree(points)) { $1 >= beta }
    var wanted: Set<Set<Int>> = []
    for a in points.indices {
      for b in points.indices where a < b {
        // The lune of a β-skeleton as it is defined: two discs with centres on the line of the edge.
        let radius = beta / 2 * points[a].distance(to: points[b])
        let isBlocked = points.indices.contains { c in
          c != a && c != b
            && [(a, b), (b, a)].allSatisfy { near, far in
              let centre = Point(
                x: points[near].x + (points[far].x - points[near].x) * beta / 2,
                y: points[near].y + (points[far].y - points[near].y) * beta / 2)
              return centre.distance(to: points[c]) < radius
            }
        }
        if !isBlocked { wanted.insert([a, b]) }
      }
    }
    #expect(Set(edges.map { [$0.from, $0.to] }) == wanted)
    #expect(edges.count == wanted.count)
  }

  @Test("What is apart is tied by a minimum spanning tree", arguments: ["cube", "line"])
  func parts(_ shape: String) {
    let points = Self.points(shape, 80)
    var sets = DisjointSets(count: points.count + 1)
    for index in 0..<5 { sets.join(index, points.count) }
    let edges = PartJoining.edges(over: PointTree(points), joining: &sets)
    #expect(edges.count == 75)
    // Prim's algorithm from the network.
    var reached = Set(0..<5)
    var wanted = 0.0
    while reached.count < points.count {
      var best = (distance: Double.infinity, index: 0)
      for index in points.indices where !reached.contains(index) {
        for other in reached {
          let distance = points[index].distance(to: points[other])
          if distance < best.distance { best = (distance, index) }
        }
      }
      wanted += best.distance
      reached.insert(best.index)
    }
    let found = edges.reduce(0.0) { $0 + points[$1.from].distance(to: points[$1.to]) }
    #expect(abs(found - wanted) < 1e-6)
  }

  @Test("Nothing beyond the limit is tied")
  func limit() {
    var sets = DisjointSets(count: 4)
    let tree = PointTree([Point(x: 0, y: 0), Point(x: 5, y: 0), Point(x: 25, y: 0)])
    let edges = PartJoining.edges(over: tree, joining: &sets, within: 10)
    #expect(edges.map { [$0.from, $0.to] } == [[0, 1]])
  }
}
