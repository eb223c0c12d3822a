import DelimitedText
import Diagnostics
import Geography

/// Holds the lengths of routes against the straight lines between their ends.
///
/// Shorter than the line is an error, for no road is. How much longer is odd depends on the roads: those of the
/// shipped province take 1.37 to 1.70 times the line; a street between two ends 28 m apart may take 162 times, where a
/// river lies between them (OpenStreetMap, Andorra).
struct RouteDetours {
  /// Multipliers of the cost above it are no ground that a cable is laid in.
  static let greatestTerrainFactor = 5.0
  /// Metres, and share of the line, that rounding and the sphere explain.
  private static let roundingMetres = 1.0
  private static let roundingShare = 0.01
  /// Roads longer than this many times the line are odd once the line is long, and beside roads that keep to it.
  /// Of 2,517 real routes none above a line of 1 km takes more than 4.5.
  private static let odd = 4.75
  private static let longLine = 1_000.0
  /// Metres beyond an odd length by which even a short line is odd.
  private static let oddExcess = 15_000.0
  /// Tables in which nineteen routes of twenty keep within this many times the line keep to it.
  private static let closeTable = 2.0
  /// Above this median a whole table is in another unit.
  private static let oddMedian = 3.0
  private static let fewestRoutes = 20

  private struct Detour {
    var row: Int
    var length: Double
    var line: Double
    var ratio: Double { length / max(line, 1) }
  }

  private var detours: [Detour] = []

  /// Notes the route of the row being read; reports one that is shorter than its line.
  mutating func check(_ length: Double, from: Coordinate, to: Coordinate, _ table: TableReader) {
    let line = from.distance(to: to)
    guard !RouteDetours.isBelow(length, line) else {
      table.report(
        RouteTable.length, kind: "below line",
        "is below the \(Int(line.rounded())) m of the straight line between its ends",
        remedy: (line...line * RouteDetours.odd).contains(length * 1000)
          ? "Write the length along the route in metres: \(DecimalText.of(length)) km would be "
            + "\(DecimalText.of((length * 1000).rounded())); check the positions of its ends"
          : "Write the length along the route in metres; check the positions of its ends")
      return
    }
    detours.append(Detour(row: table.rowNumber, length: length, line: line))
  }

  /// Whether a length is shorter than a line by more than rounding: 1 m and 1 %.
  static func isBelow(_ length: Double, _ line: Double) -> Bool {
    length < line * (1 - roundingShare) - roundingMetres
  }

  /// Warns of routes, and of a whole table, much longer than the lines.
  func warn(_ gatherer: ProblemGatherer) {
    let ratios = detours.map(\.ratio).sorted()
    let isLarge = ratios.count >= RouteDetours.fewestRoutes
    let keepsToLine = isLarge && ratios[ratios.count * 19 / 20] <= RouteDetours.closeTable
    let (file, column) = (RouteTable.schema.file, RouteTable.length.name)
    let long = detours.filter { $0.line > RouteDetours.longLine }.map(\.ratio).sorted()
    if long.count >= RouteDetours.fewestRoutes, long[long.count / 2] > RouteDetours.oddMedian {
      let tenths = (long[long.count / 2] * 10).rounded() / 10
      gatherer.add(
        Problem(
          .warning, file: file, column: column,
          message:
            "half of the routes are longer than \(DecimalText.of(tenths)) times the straight line between "
            + "their ends",
          remedy: "Check the unit: metres are meant, and a foot is 0.3048 m"))
    }
    for detour in detours where isOdd(detour, keepsToLine: keepsToLine) {
      gatherer.add(.warning, file: file, row: detour.row, column: column, kind: "detour") {
        Problem(
          .warning, file: file, row: detour.row, column: column, value: DecimalText.of(detour.length),
          message:
            "is \(Int(detour.ratio.rounded())) times the \(Int(detour.line.rounded())) m of the straight line "
            + "between its ends",
          remedy: "Check the length, in metres, and the positions of its ends")
      }
    }
  }

  private func isOdd(_ detour: Detour, keepsToLine: Bool) -> Bool {
    let limit = RouteDetours.odd * detour.line
    if detour.line > RouteDetours.longLine || keepsToLine { return detour.length > limit }
    return detour.length > limit + RouteDetours.oddExcess
  }
}
