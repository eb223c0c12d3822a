/// Roads as a graph of forks, ends and the feet of places.
struct RoadGraph {
  /// Vertices that stand on pieces of a drawing.
  private struct Stops {
    /// By piece, each with the share of the piece before it.
    var onPiece: [Int: [(share: Double, vertex: Int)]] = [:]
    /// By piece and whole metres along it.
    var atMetre: [[Int]: Int] = [:]
  }

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
  private(set) var roadsAt: [[Int]] = []
  /// The part of the road network that each vertex hangs on.
  private(set) var partOf: [Int] = []

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
    let metre = [foot.piece, Int(points[piece.from].distance(to: foot.point).rounded())]
    if let known = stops.atMetre[metre] { return known }
    points.append(foot.point)
    stops.atMetre[metre] = points.count - 1
    stops.onPiece[foot.piece, default: []].append((foot.share, points.count - 1))
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
      for stop in (stops.onPiece[index] ?? []).sorted(by: { $0 < $1 }) {
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
