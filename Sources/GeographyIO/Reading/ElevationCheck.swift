import DelimitedText
import Diagnostics
import Geography

/// Holds the elevation of a place against the lowest and highest ground of its commune: feet, or a digit too many.
enum ElevationCheck {
  /// Metres beyond the range of a commune that rough relief explains.
  private static let slack = 200.0
  private static let metresAFoot = 0.3048

  /// Warns where the elevation in the row being read lies outside the range. Nothing is said of a commune whose
  /// range is not known, nor of 0, which stands where the elevation is not known.
  static func check(_ elevation: Double, _ column: Column, in commune: Commune, _ table: TableReader) {
    let range = commune.elevation
    guard range.minimum < range.maximum, elevation != 0, !holds(elevation, range) else { return }
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
