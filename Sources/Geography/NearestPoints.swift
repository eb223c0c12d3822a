#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the nearest of many points to a place, by rings of a latitude-longitude grid.
public struct NearestPoints: Sendable {
  private static let cellDegrees = 0.05
  private let points: [Coordinate]
  private let cells: [Cell: [Int32]]

  private struct Cell: Hashable {
    var row: Int
    var column: Int

    init(_ point: Coordinate) {
      row = Int((point.latitude / NearestPoints.cellDegrees).rounded(.down))
      column = Int((point.longitude / NearestPoints.cellDegrees).rounded(.down))
    }

    init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// An index over points with finite coordinates within ±90 and ±180 degrees.
  public init(_ points: [Coordinate]) {
    self.points = points
    var cells: [Cell: [Int32]] = [:]
    for (index, point) in points.enumerated() {
      cells[Cell(point), default: []].append(Int32(truncatingIfNeeded: index))
    }
    self.cells = cells
  }

  /// Distance in metres to the nearest point, at most `cap`: points farther than that are not looked for.
  public func distance(from place: Coordinate, cappedAt cap: Double) -> Double {
    guard !points.isEmpty else { return cap }
    let centre = Cell(place)
    let cellMetres = cellMetres(at: place)
    var best = cap
    var ring = 0
    while Double(ring - 1) * cellMetres < best {
      visitRing(ring, around: centre) { index in
        best = min(best, place.distance(to: points[Int(index)]))
      }
      ring += 1
    }
    return best
  }

  /// Rings that are looked through before every point is: about one degree, within which the narrowing of
  /// cells towards the poles is allowed for.
  private static let ringLimit = 19

  /// The index of the nearest point, of several equally near the first; nil where there is no point.
  /// Distances are great-circle ones (`Coordinate.distance`).
  public func nearest(to place: Coordinate) -> Int? {
    let centre = Cell(place)
    let cellMetres = cellMetres(at: place)
    var best: (distance: Double, index: Int32)?
    func consider(_ index: Int32) {
      let found = (distance: place.distance(to: points[Int(index)]), index: index)
      if let known = best, known <= found { return }
      best = found
    }
    for ring in 0...NearestPoints.ringLimit {
      if let best, Double(ring - 1) * cellMetres > best.distance { return Int(best.index) }
      visitRing(ring, around: centre, consider)
    }
    for index in points.indices { consider(Int32(truncatingIfNeeded: index)) }
    return best.map { Int($0.index) }
  }

  /// The narrow side of a cell in metres: its width shrinks with the cosine of the latitude.
  private func cellMetres(at place: Coordinate) -> Double {
    let metresPerDegree = Coordinate.earthRadiusMetres * .pi / 180
    let narrowing = max(0.01, cos(min(89, abs(place.latitude) + 1) * .pi / 180))
    return NearestPoints.cellDegrees * metresPerDegree * narrowing
  }

  private func visitRing(_ ring: Int, around centre: Cell, _ body: (Int32) -> Void) {
    for row in -ring...ring {
      let isEdge = abs(row) == ring
      for column in stride(from: -ring, through: ring, by: isEdge || ring == 0 ? 1 : 2 * ring) {
        for index in cells[Cell(row: centre.row + row, column: centre.column + column)] ?? [] { body(index) }
      }
    }
  }
}
