import Diagnostics
import Foundation
import SourceTables

/// Whether the ends of spans are nodes that are there, and how far routes are drawn from them.
struct FibreEnds {
  private let file: String
  private var nodes: [String: SourcePoint?] = [:]
  private var unknown = RepeatedProblems()
  private var farthest: (span: Int, metres: Double)?

  init(file: String) {
    self.file = file
  }

  mutating func add(node id: String?, _ geometry: SourceGeometry?) {
    guard let id else { return }
    if case .point(let point)? = geometry { nodes[id] = point } else { nodes[id] = .some(nil) }
  }

  mutating func add(span: Int, from: String?, to: String?, _ geometry: SourceGeometry?) {
    var line: [SourcePoint] = []
    if case .lines(let lines)? = geometry { line = lines.flatMap { $0 } }
    for (id, drawn) in [(from, line.first), (to, line.last)] {
      guard let id, let node = nodes[id] else {
        unknown.add(
          Problem(
            .warning, file: file, row: span, value: id,
            message: "an end of the span is no node of this file",
            remedy: "Add the node, or name one that is there in “start” and “end”"))
        continue
      }
      guard let node, let drawn else { continue }
      let metres = FibreEnds.metres(node, drawn)
      if metres > farthest?.metres ?? 0 { farthest = (span, metres) }
    }
  }

  var report: ProblemReport {
    var report = unknown.report
    if let farthest, farthest.metres >= 1 {
      report.add(
        Problem(
          .note, file: file, row: farthest.span,
          message:
            "routes are not drawn to end on their nodes: up to \(count: Int(farthest.metres)) m away, here",
          remedy:
            "Spans are joined to nodes by the identifiers in “start” and “end”, not by where they are drawn"))
    }
    return report
  }

  /// The great-circle distance by the haversine formula, on a sphere of 6,371,008.8 m (IUGG mean radius).
  private static func metres(_ a: SourcePoint, _ b: SourcePoint) -> Double {
    let radians = { (degrees: Double) in degrees * .pi / 180 }
    let north = sin(radians(b.y - a.y) / 2)
    let east = sin(radians(b.x - a.x) / 2)
    let haversine = north * north + cos(radians(a.y)) * cos(radians(b.y)) * east * east
    return 2 * 6_371_008.8 * asin(min(1, max(0, haversine).squareRoot()))
  }
}
