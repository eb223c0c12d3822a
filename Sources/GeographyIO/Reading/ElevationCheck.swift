import DelimitedText
import Diagnostics
import Geography

/// Holds the elevation of a place against the lowest and highest ground of its commune: feet, or a digit too many.
enum ElevationCheck {
  /// Metres beyond the range of a commune that rough relief explains.
  private static let slack = 200.0
  private static let metresAFoot = 0.3048

  /// The range of a commune in the row being read; nil where its lowest or highest ground is not known.
  static func range(in table: TableReader) -> ElevationRange? {
    let mean = table.number(CommuneTable.mean)
    guard let lowest = table.number(CommuneTable.lowest), let highest = table.number(CommuneTable.highest)
    else {
      return nil
    }
    return ElevationRange(minimum: lowest, mean: mean, maximum: highest)
  }

  /// Warns where the elevation in the row being read lies outside the range. Nothing is said where one of the two is
  /// not known.
  static func check(_ elevation: Double?, _ column: Column, in commune: Commune, _ table: TableReader) {
    guard let elevation, let range = commune.elevation, range.minimum < range.maximum,
      !holds(elevation, range)
    else { return }
    let least = DecimalText.of(range.minimum)
    let greatest = DecimalText.of(range.maximum)
    let inMetres = (elevation * metresAFoot).rounded()
    table.warn(
      column, kind: "elevation",
      "lies outside the \(least) to \(greatest) m of its commune \(Problem.excerpt(of: commune.code))",
      remedy: holds(inMetres, range)
        ? "Write metres: as feet it would be \(DecimalText.of(inMetres)) m"
        : "Check it, and the elevations of the commune")
  }

  private static func holds(_ elevation: Double, _ range: ElevationRange) -> Bool {
    (range.minimum - slack...range.maximum + slack).contains(elevation)
  }
}
