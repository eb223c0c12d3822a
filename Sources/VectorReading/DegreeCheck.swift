import Diagnostics
import SourceTables

/// Whether positions that should be degrees can be degrees.
struct DegreeCheck {
  private var beyond: (feature: Int, text: String)?
  private var swapped: (feature: Int, text: String)?
  private var swappedCount = 0

  /// Whether a position is beyond any angle.
  var isBeyondDegrees: Bool { beyond != nil }

  mutating func add(_ geometry: SourceGeometry, feature: Int) {
    guard beyond == nil, let point = geometry.firstPoint(where: { abs($0.x) > 180 || abs($0.y) > 90 })
    else { return }
    let text = "\(point.x), \(point.y)"
    // Beyond 180 by a little is how lines across the date line are drawn.
    if abs(point.x) > 360 || abs(point.y) > 180 {
      beyond = (feature, text)
    } else if abs(point.y) > 90 {
      swapped = swapped ?? (feature, text)
      swappedCount += 1
    }
  }

  /// - Parameter isDeclared: whether the file itself calls them degrees.
  func problems(file: String, isDeclared: Bool) -> ProblemReport {
    if let beyond {
      return ProblemReport(
        Problem(
          .warning, file: file, row: beyond.feature, value: beyond.text,
          message: isDeclared
            ? "the position is no degrees, although the file says that they are degrees on WGS 84"
            : "the position is no degrees, and the file names no reference system",
          remedy: "Name the reference system with --crs, such as --crs EPSG:9205"))
    }
    guard let swapped else { return ProblemReport() }
    var problem = Problem(
      .warning, file: file, row: swapped.feature, value: swapped.text,
      message: "the latitude is beyond 90 degrees",
      remedy: "Write the longitude first, then the latitude, as GeoJSON has them")
    problem.rows = swappedCount
    return ProblemReport(problem)
  }
}

extension SourceGeometry {
  /// The first position of which something holds.
  fileprivate func firstPoint(where holds: (SourcePoint) -> Bool) -> SourcePoint? {
    switch self {
    case .point(let point): return holds(point) ? point : nil
    case .points(let points): return points.first(where: holds)
    case .lines(let lines): return lines.first { $0.contains(where: holds) }?.first(where: holds)
    case .areas(let areas):
      let ring = areas.first { $0.contains { $0.contains(where: holds) } }?.first {
        $0.contains(where: holds)
      }
      return ring?.first(where: holds)
    }
  }
}
