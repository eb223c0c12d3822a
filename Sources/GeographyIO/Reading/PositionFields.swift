import DelimitedText
import Diagnostics
import Geography

/// The two columns of a position, judged together: alone, a latitude in the longitude's column is a
/// number like any other.
struct PositionFields {
  let latitude: Column
  let longitude: Column
  /// Where the country lies; nil where it is not said.
  var box: Country.Box? = nil

  /// A place farther than this from the middle of its commune is taken for a mistake: 40 km, or three
  /// times the radius of a disc of the commune's area.
  static func farthest(in commune: Commune) -> Double {
    max(40_000, 3 * radius(of: commune))
  }

  /// The radius in metres of a disc of the commune's area.
  private static func radius(of commune: Commune) -> Double {
    ((commune.areaKm2 ?? 0) / Double.pi).squareRoot() * 1000
  }

  /// The position in the row being read; nil where something is wrong with it, which is reported.
  ///
  /// - Parameter commune: nil where it is not known or its own position is wrong.
  func read(_ table: TableReader, in commune: Commune?) -> Coordinate? {
    let (north, east) = (table.anyNumber(latitude), table.anyNumber(longitude))
    guard let north, let east else {
      reportOffGlobe(north, east, table)
      return nil
    }
    let place = Coordinate(latitude: north, longitude: east)
    let swapped = Coordinate(latitude: east, longitude: north)
    if isInside(place, commune) {
      if let commune { warnIfFar(place, commune, table) }
      return place
    }
    if isInside(swapped, commune), commune != nil || box?.contains(swapped) == true {
      table.report(
        latitude, "latitude and longitude are swapped", remedy: "Exchange the values of the two columns")
    } else if !PositionFields.isOnGlobe(place) {
      reportOffGlobe(north, east, table)
    } else if let commune {
      reportDistance(place, commune, table)
    }
    return nil
  }

  private func reportOffGlobe(_ north: Double?, _ east: Double?, _ table: TableReader) {
    for (column, value, limit) in [(latitude, north, 90.0), (longitude, east, 180.0)] {
      guard let value, abs(value) > limit else { continue }
      table.report(
        column, "is not in degrees",
        remedy: "Write \(column.expectation); convert VN-2000 metres to WGS 84 first")
    }
  }

  private func reportDistance(_ place: Coordinate, _ commune: Commune, _ table: TableReader) {
    table.report(
      latitude, kind: "outside", PositionFields.distanceText(place, commune),
      remedy: PositionFields.distanceRemedy(commune))
  }

  private static func distanceText(_ place: Coordinate, _ commune: Commune) -> Message {
    let distance = Int((place.distance(to: commune.coordinate) / 1000).rounded())
    return
      "with longitude \(DecimalText.of(place.longitude)) lies \(distance) km from the middle of its commune "
      + "\(Problem.excerpt(of: commune.name)) (\(Problem.excerpt(of: commune.code)))"
  }

  private static func distanceRemedy(_ commune: Commune) -> Message {
    "Check the degrees and the commune; the middle is at \(DecimalText.of(commune.coordinate.latitude)), "
      + "\(DecimalText.of(commune.coordinate.longitude))"
  }

  /// Odd, though a long commune may reach that far: 10 km beyond two and a half times the radius of a disc of the
  /// commune's area. The places of Điện Biên lie within 2.1 radii.
  private func warnIfFar(_ place: Coordinate, _ commune: Commune, _ table: TableReader) {
    guard commune.areaKm2 != nil else { return }
    let limit = 10_000 + 2.5 * PositionFields.radius(of: commune)
    guard place.distance(to: commune.coordinate) > limit else { return }
    table.warn(
      latitude, kind: "far", PositionFields.distanceText(place, commune),
      remedy: PositionFields.distanceRemedy(commune))
  }

  private func isInside(_ place: Coordinate, _ commune: Commune?) -> Bool {
    guard PositionFields.isOnGlobe(place) else { return false }
    guard let commune, PositionFields.isOnGlobe(commune.coordinate) else { return true }
    return place.distance(to: commune.coordinate) <= PositionFields.farthest(in: commune)
  }

  private static func isOnGlobe(_ place: Coordinate) -> Bool {
    abs(place.latitude) <= 90 && abs(place.longitude) <= 180
  }
}
