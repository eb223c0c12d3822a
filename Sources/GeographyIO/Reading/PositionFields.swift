import DelimitedText
import Diagnostics
import Geography

/// The two columns of a position, judged together: alone, a latitude in the longitude's column is a
/// number like any other.
struct PositionFields {
  let latitude: Column
  let longitude: Column

  /// A place farther than this from the middle of its commune is taken for a mistake: 40 km, or three
  /// times the radius of a disc of the commune's area.
  static func farthest(in commune: Commune) -> Double {
    max(40_000, 3 * (commune.areaKm2 / Double.pi).squareRoot() * 1000)
  }

  /// The position in the row being read; what is wrong with it is reported.
  func read(_ table: TableReader, in commune: Commune?) -> Coordinate {
    guard let north = table.anyNumber(latitude), let east = table.anyNumber(longitude) else {
      return Coordinate(latitude: 0, longitude: 0)
    }
    let place = Coordinate(latitude: north, longitude: east)
    let swapped = Coordinate(latitude: east, longitude: north)
    if isInside(place, commune) { return place }
    if isInside(swapped, commune), commune != nil || PositionFields.isInVietnam(swapped) {
      table.report(
        latitude, "latitude and longitude are swapped", remedy: "Exchange the values of the two columns")
    } else if !PositionFields.isOnGlobe(place) {
      for (column, value, limit) in [(latitude, north, 90.0), (longitude, east, 180.0)]
      where abs(value) > limit {
        table.report(
          column, "is not in degrees",
          remedy: "Write \(column.expectation); convert VN-2000 metres to WGS 84 first")
      }
    } else if let commune {
      let distance = Int((place.distance(to: commune.coordinate) / 1000).rounded())
      table.report(
        latitude, kind: "outside",
        "with longitude \(DecimalText.of(east)) lies \(distance) km from the middle of its commune "
          + "\(Problem.excerpt(of: commune.name)) (\(Problem.excerpt(of: commune.code)))",
        remedy: "Check the degrees and the commune; the middle is at "
          + "\(DecimalText.of(commune.coordinate.latitude)), "
          + "\(DecimalText.of(commune.coordinate.longitude))")
    }
    return place
  }

  private func isInside(_ place: Coordinate, _ commune: Commune?) -> Bool {
    guard PositionFields.isOnGlobe(place) else { return false }
    guard let commune, PositionFields.isOnGlobe(commune.coordinate) else { return true }
    return place.distance(to: commune.coordinate) <= PositionFields.farthest(in: commune)
  }

  private static func isOnGlobe(_ place: Coordinate) -> Bool {
    abs(place.latitude) <= 90 && abs(place.longitude) <= 180
  }

  /// A generous box around Viet Nam with its islands.
  private static func isInVietnam(_ place: Coordinate) -> Bool {
    (6...24).contains(place.latitude) && (102...118).contains(place.longitude)
  }
}
