import Geography

/// Roads as drawn: points joined by straight pieces, with the nearest piece to any place.
struct RoadDrawing {
  /// A straight piece of road by the indices of the points at its ends.
  struct Piece: Hashable {
    var from: Int
    var to: Int
  }

  /// The place on a road nearest to another.
  struct Foot {
    var piece: Int
    /// Share of the piece that lies before it.
    var share: Double
    var point: Point
    /// From there to the place it was asked for.
    var metres: Double
  }

  /// Least metres between the samples by which pieces are found.
  private static let leastSpacing = 200.0
  /// A straight line of more than these metres is no piece of a road.
  private static let longestPiece = 50_000.0
  /// Samples a drawing is allowed, however long its pieces are.
  private static let mostSamples = 1_000_000.0

  private(set) var points: [Point] = []
  private(set) var pieces: [Piece] = []
  private let samples: PointTree
  private let pieceOfSample: [Int]
  private let spacing: Double

  /// Roads that share a point, to five decimals, are joined there.
  init(_ roads: [[Coordinate]]) {
    var pointOf: [Globe.Cell: Int] = [:]
    var known: Set<Piece> = []
    for road in roads {
      var last: Int?
      for coordinate in road {
        guard let cell = Globe.Cell(coordinate) else { continue }
        let next = pointOf[cell] ?? points.count
        if next == points.count {
          pointOf[cell] = next
          points.append(Globe.point(coordinate))
        }
        if let last, last != next,
          points[last].distance(to: points[next]) <= RoadDrawing.longestPiece,
          known.insert(Piece(from: min(last, next), to: max(last, next))).inserted
        {
          pieces.append(Piece(from: last, to: next))
        }
        last = next
      }
    }
    let points = points
    let lengths = pieces.map { points[$0.from].distance(to: points[$0.to]) }
    let spacing = max(RoadDrawing.leastSpacing, lengths.reduce(0, +) / RoadDrawing.mostSamples)
    var samplePoints: [Point] = []
    var owners: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let count = max(1, Int((lengths[index] / spacing).rounded(.up)))
      for step in 0..<count {
        let share = (Double(step) + 0.5) / Double(count)
        samplePoints.append(points[piece.from].moved(towards: points[piece.to], by: share))
        owners.append(index)
      }
    }
    samples = PointTree(samplePoints)
    pieceOfSample = owners
    self.spacing = spacing
  }

  /// The nearest place on a road; nil where none lies within `reach` metres.
  ///
  /// - Parameter excluded: a point whose own pieces are left out.
  func foot(of place: Point, within reach: Double, except excluded: Int? = nil) -> Foot? {
    // No point of a piece is farther from one of its samples than half the spacing.
    var radius = reach + spacing / 2
    if excluded == nil, let nearest = samples.nearest(1, to: place).first {
      radius = min(radius, samples.points[nearest].distance(to: place) + spacing / 2)
    }
    var best: Foot?
    for piece in Set(samples.indices(within: radius, of: place).map { pieceOfSample[$0] }).sorted() {
      guard excluded != pieces[piece].from, excluded != pieces[piece].to else { continue }
      let foot = foot(of: place, on: piece)
      if foot.metres <= reach, foot.metres < best?.metres ?? .infinity { best = foot }
    }
    return best
  }

  private func foot(of place: Point, on piece: Int) -> Foot {
    let from = points[pieces[piece].from]
    let to = points[pieces[piece].to]
    let along =
      (place.x - from.x) * (to.x - from.x) + (place.y - from.y) * (to.y - from.y)
      + (place.z - from.z) * (to.z - from.z)
    let share = (along / max(.leastNormalMagnitude, from.squaredDistance(to: to))).clamped(0, 1)
    let point = from.moved(towards: to, by: share)
    return Foot(piece: piece, share: share, point: point, metres: place.distance(to: point))
  }
}

extension Point {
  /// The point at a share of the straight line to another.
  func moved(towards other: Point, by share: Double) -> Point {
    Point(x: x + (other.x - x) * share, y: y + (other.y - y) * share, z: z + (other.z - z) * share)
  }
}
