/// Roads as a graph of forks, ends and the feet of places, with shortest ways between them.
struct RoadGraph {
  /// Vertices on a piece of a drawing, by piece, each with the share of the piece before it.
  private typealias Stops = [Int: [(share: Double, vertex: Int)]]

  /// A road between two vertices without a fork between.
  struct Road {
    var from: Int
    var to: Int
    var metres: Double
  }

  /// Metres within which the open end of a drawn road is joined with the road beside it.
  private static let gap = 15.0
  /// Metres from the end of a piece within which a foot is that end.
  private static let nearEnd = 1.0

  private(set) var points: [Point]
  private(set) var roads: [Road] = []
  /// Roads at each vertex that is kept.
  private var roadsAt: [[Int]] = []
  /// The part of the road network that each vertex hangs on.
  private var partOf: [Int] = []

  /// The graph of a drawing and, for each foot, its vertex.
  static func joining(
    _ drawing: RoadDrawing, feet: [RoadDrawing.Foot?]
  ) -> (graph: RoadGraph, vertices: [Int?]) {
    var graph = RoadGraph(points: drawing.points)
    var stops = Stops()
    let vertices = feet.map { foot in foot.map { graph.vertex(of: $0, drawing, &stops) } }
    let joints = graph.joints(drawing, &stops)
    let pieces = graph.divided(drawing, stops) + joints
    graph.merge(pieces, keeping: vertices.compactMap { $0 })
    return (graph, vertices)
  }

  private init(points: [Point]) { self.points = points }

  private mutating func vertex(
    of foot: RoadDrawing.Foot, _ drawing: RoadDrawing, _ stops: inout Stops
  ) -> Int {
    let piece = drawing.pieces[foot.piece]
    for end in [piece.from, piece.to] where points[end].distance(to: foot.point) < RoadGraph.nearEnd {
      return end
    }
    if let known = stops[foot.piece]?.first(where: {
      points[$0.vertex].distance(to: foot.point) < RoadGraph.nearEnd
    }) {
      return known.vertex
    }
    points.append(foot.point)
    stops[foot.piece, default: []].append((foot.share, points.count - 1))
    return points.count - 1
  }

  /// Ties of open ends to roads that they stop short of.
  private mutating func joints(
    _ drawing: RoadDrawing, _ stops: inout Stops
  ) -> [(from: Int, to: Int)] {
    var degree = Array(repeating: 0, count: drawing.points.count)
    for piece in drawing.pieces {
      degree[piece.from] += 1
      degree[piece.to] += 1
    }
    var joints: [(from: Int, to: Int)] = []
    for end in degree.indices where degree[end] == 1 {
      guard let foot = drawing.foot(of: drawing.points[end], within: RoadGraph.gap, except: end) else {
        continue
      }
      joints.append((end, vertex(of: foot, drawing, &stops)))
    }
    return joints
  }

  /// Pieces of the drawing, divided where something stands on them.
  private func divided(_ drawing: RoadDrawing, _ stops: Stops) -> [(from: Int, to: Int)] {
    var pieces: [(from: Int, to: Int)] = []
    for (index, piece) in drawing.pieces.enumerated() {
      var last = piece.from
      for stop in (stops[index] ?? []).sorted(by: { $0 < $1 }) {
        pieces.append((last, stop.vertex))
        last = stop.vertex
      }
      pieces.append((last, piece.to))
    }
    return pieces
  }

  /// Makes one road of pieces that follow each other without a fork, an end or a vertex to keep.
  private mutating func merge(_ pieces: [(from: Int, to: Int)], keeping kept: [Int]) {
    var neighbours: [[(to: Int, metres: Double)]] = Array(repeating: [], count: points.count)
    var parts = DisjointSets(count: points.count)
    for piece in pieces {
      let metres = Globe.metres(from: points[piece.from], to: points[piece.to])
      neighbours[piece.from].append((piece.to, metres))
      neighbours[piece.to].append((piece.from, metres))
      parts.join(piece.from, piece.to)
    }
    partOf = points.indices.map { parts.find($0) }
    var isKept = neighbours.map { $0.count != 2 }
    for vertex in kept { isKept[vertex] = true }
    roadsAt = Array(repeating: [], count: points.count)
    for start in points.indices where isKept[start] {
      for first in neighbours[start] {
        var (last, next, metres) = (start, first.to, first.metres)
        while !isKept[next] {
          let onward = neighbours[next][0].to == last ? neighbours[next][1] : neighbours[next][0]
          (last, next, metres) = (next, onward.to, metres + onward.metres)
        }
        // Found from both ends, taken from the lower; a road back to its start leads nowhere.
        guard start < next else { continue }
        roadsAt[start].append(roads.count)
        roadsAt[next].append(roads.count)
        roads.append(Road(from: start, to: next, metres: metres))
      }
    }
  }
}

extension RoadGraph {
  /// Shortest ways from one vertex, found together (Dijkstra 1959).
  ///
  /// - Parameters:
  ///   - targets: vertices, each with the most metres that its way may have.
  ///   - scratch: room for the search, shared by many.
  /// - Returns: for each target the roads of its way; nil where there is none so short.
  func ways(
    from start: Int, to targets: [(vertex: Int, limit: Double)], _ scratch: inout Scratch
  ) -> [[Int]?] {
    let reachable = targets.filter { partOf[$0.vertex] == partOf[start] }
    var open = Set(reachable.map(\.vertex))
    let limit = reachable.map(\.limit).max() ?? 0
    scratch.begin(at: start)
    while !open.isEmpty, let (metres, vertex) = scratch.frontier.popLeast(), metres <= limit {
      guard metres == scratch.metres(to: vertex) else { continue }
      open.remove(vertex)
      for road in roadsAt[vertex] {
        let next = roads[road].from == vertex ? roads[road].to : roads[road].from
        scratch.offer(next, metres + roads[road].metres, by: road)
      }
    }
    return targets.map { target in
      guard !open.contains(target.vertex), scratch.metres(to: target.vertex) <= target.limit else {
        return nil
      }
      var way: [Int] = []
      var vertex = target.vertex
      while vertex != start, let road = scratch.road(to: vertex) {
        way.append(road)
        vertex = roads[road].from == vertex ? roads[road].to : roads[road].from
      }
      return way
    }
  }

  /// What a search has found, without clearing all vertices for each.
  struct Scratch {
    private var reached: [Double]
    private var roadTo: [Int]
    private var touched: [Int] = []
    var frontier = Frontier()

    /// Room for the vertices of a graph.
    init(_ graph: RoadGraph) {
      reached = Array(repeating: .infinity, count: graph.points.count)
      roadTo = Array(repeating: -1, count: graph.points.count)
    }

    mutating func begin(at start: Int) {
      for vertex in touched {
        reached[vertex] = .infinity
        roadTo[vertex] = -1
      }
      touched = [start]
      frontier = Frontier()
      reached[start] = 0
      frontier.push(0, start)
    }

    mutating func offer(_ vertex: Int, _ metres: Double, by road: Int) {
      guard metres < reached[vertex] else { return }
      if reached[vertex] == .infinity { touched.append(vertex) }
      reached[vertex] = metres
      roadTo[vertex] = road
      frontier.push(metres, vertex)
    }

    func metres(to vertex: Int) -> Double { reached[vertex] }
    func road(to vertex: Int) -> Int? { roadTo[vertex] < 0 ? nil : roadTo[vertex] }
  }
}

/// Vertices by their distance, the nearest first: a binary heap.
struct Frontier {
  private var entries: [(metres: Double, vertex: Int)] = []

  mutating func push(_ metres: Double, _ vertex: Int) {
    entries.append((metres, vertex))
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLeast() -> (metres: Double, vertex: Int)? {
    guard let least = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return least }
    entries[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { return least }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < entries[parent] else { return least }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}
