import DelimitedText
import Diagnostics
import Geography

/// Warns of what is odd about communes: codes that lost a zero, areas in another unit, elevations out of order, a
/// middle far from all others.
enum CommuneCheck {
  /// The largest commune-level unit of Viet Nam has about 1,100 km².
  private static let greatestArea = 2_500.0
  /// Digits of a code of the General Statistics Office.
  private static let codeDigits = 5

  /// - Parameter isVietnamese: whether codes are those of the General Statistics Office and areas those of Viet Nam.
  static func check(_ commune: Commune, isVietnamese: Bool, in table: TableReader) {
    let code = commune.code
    if isVietnamese, !code.isEmpty, code.utf8.count < codeDigits,
      code.allSatisfy({ $0.isASCII && $0.isNumber })
    {
      let full = String(repeating: "0", count: codeDigits - code.utf8.count) + code
      table.warn(
        CommuneTable.code, kind: "zero", "has fewer than the five digits of a commune's code",
        remedy:
          "Write \(full), in every table: spreadsheets drop leading zeros; give the column the format Text")
    }
    if isVietnamese, let area = commune.areaKm2, area > greatestArea {
      table.warn(
        CommuneTable.area, kind: "area", "is more than any commune has",
        remedy: "Write square kilometres; 100 hectares are 1")
    }
    guard let elevation = commune.elevation else { return }
    let mean = elevation.mean ?? elevation.minimum
    if !(elevation.minimum <= mean && mean <= elevation.maximum) {
      table.warn(
        CommuneTable.lowest, kind: "order",
        "does not rise to the mean \(DecimalText.of(mean)) and the highest "
          + "\(DecimalText.of(elevation.maximum))",
        remedy: "Write the lowest, the mean and the highest ground in their columns")
    }
  }

  /// Warns of middles in another province: farther from the middle of all than 100 km and four times the median.
  static func checkSpread(_ spots: [Coordinate?], _ communes: [Commune], in table: TableReader) {
    let known = spots.compactMap { $0 }
    guard known.count >= 5, let middle = median(of: known) else { return }
    let distances = known.map { $0.distance(to: middle) }.sorted()
    let limit = 100_000 + 4 * distances[distances.count / 2]
    var index = 0
    table.forEachRowAgain {
      defer { index += 1 }
      guard index < spots.count, let spot = spots[index] else { return }
      let distance = spot.distance(to: middle)
      guard distance > limit else { return }
      table.warn(
        CommuneTable.latitude, kind: "spread",
        "with longitude \(DecimalText.of(spot.longitude)) lies \(Int((distance / 1000).rounded())) km from the "
          + "middle of the communes",
        remedy: "Check the degrees; the middle is at \(DecimalText.of(middle.latitude)), "
          + "\(DecimalText.of(middle.longitude))")
    }
  }

  private static func median(of spots: [Coordinate]) -> Coordinate? {
    guard !spots.isEmpty else { return nil }
    return Coordinate(
      latitude: spots.map(\.latitude).sorted()[spots.count / 2],
      longitude: spots.map(\.longitude).sorted()[spots.count / 2])
  }
}
