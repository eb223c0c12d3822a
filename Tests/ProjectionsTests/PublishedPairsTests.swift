import Geography
import Projections
import Testing

/// Points that others have published in VN-2000 and on WGS 84.
@Suite struct PublishedPairsTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var system: String
    var east: Double
    var north: Double
    var published: Coordinate
    var source: String
    var testDescription: String { "\(source): \(east) \(north)" }
  }

  /// To the millimetre or the centimetre.
  static let plane: [Pair] = [
    Pair(
      system: "vn2000:106-15", east: 546151.8072, north: 1855759.3584,
      published: Coordinate(latitude: 16.77839876, longitude: 106.68477742),
      source: "Trần Trung Anh, Quách Mạnh Tuấn: Công tác tính chuyển tọa độ trong công nghệ máy bay"
        + " không người lái có định vị tâm chụp chính xác; in guitarkhongem/vn2000-to-wgs84-streamlit"),
    Pair(
      system: "EPSG:9209", east: 539311.12, north: 1068274.57,
      published: Coordinate(latitude: 9.66, longitude: 105.86), source: riceFields),
    Pair(
      system: "vn2000:105-30", east: 539859.84, north: 1068275.16,
      published: Coordinate(latitude: 9.66, longitude: 105.865), source: riceFields),
    Pair(
      system: "vn2000:Sóc Trăng", east: 539859.24, north: 1068828.14,
      published: Coordinate(latitude: 9.665, longitude: 105.865), source: riceFields),
    Pair(
      system: "VN-2000 / TM-3 105-30", east: 539310.42, north: 1068938.15,
      published: Coordinate(latitude: 9.666, longitude: 105.86), source: riceFields),
  ]

  /// In the delta, where PROJ left to itself takes another shift, 0.8 m away.
  private static let riceFields =
    "VietDucIT/rice-harvest-system, src/components/map/Map.js (fields in Sóc Trăng)"

  @Test(arguments: plane) func isWithinFiveCentimetres(_ pair: Pair) throws {
    let projector = try Projector(from: CoordinateSystem(named: pair.system, option: "--crs"))
    let found = try #require(projector.wgs84(x: pair.east, y: pair.north))
    #expect(found.distance(to: pair.published) < 0.05)
  }

  /// Degrees, minutes and seconds with one decimal, so the half of 0.1" on either side: 3 m.
  static let officialNotices: [Pair] = [
    Pair(
      system: "EPSG:4756", east: dms(109, 25, 53.6), north: dms(12, 33, 39.7),
      published: Coordinate(latitude: dms(12, 33, 36), longitude: dms(109, 26, 0)),
      source: "Circular 20/2019/TT-BGTVT, VP1"),
    Pair(
      system: "EPSG:4756", east: dms(109, 11, 24.1), north: dms(11, 55, 36.6),
      published: Coordinate(latitude: dms(11, 55, 32.9), longitude: dms(109, 11, 30.6)),
      source: "Circular 20/2019/TT-BGTVT, C3"),
    Pair(
      system: "EPSG:4756", east: dms(109, 6, 0.5), north: dms(15, 22, 32.7),
      published: Coordinate(latitude: dms(15, 22, 29), longitude: dms(109, 6, 7)),
      source: "Circular 37/2019/TT-BGTVT, LS1"),
    Pair(
      system: "EPSG:4756", east: dms(106, 54, 28.6), north: dms(20, 47, 52.1),
      published: Coordinate(latitude: dms(20, 47, 48.5), longitude: dms(106, 54, 35.4)),
      source: "Notice to mariners HPG-11-2025, A2"),
    Pair(
      system: "EPSG:4756", east: dms(106, 44, 33.9), north: dms(20, 51, 16.5),
      published: Coordinate(latitude: dms(20, 51, 12.9), longitude: dms(106, 44, 40.7)),
      source: "Notice to mariners HPG-190-2024, A"),
  ]

  @Test(arguments: officialNotices) func agreesWithWhatTheStatePublishes(_ pair: Pair) throws {
    let projector = try Projector(from: CoordinateSystem(named: pair.system, option: "--crs"))
    let found = try #require(projector.wgs84(x: pair.east, y: pair.north))
    #expect(abs(found.latitude - pair.published.latitude) * 3600 <= 0.1)
    #expect(abs(found.longitude - pair.published.longitude) * 3600 <= 0.1)
    #expect(found.distance(to: Coordinate(latitude: pair.north, longitude: pair.east)) > 200)
  }

  private static func dms(_ degrees: Double, _ minutes: Double, _ seconds: Double) -> Double {
    degrees + minutes / 60 + seconds / 3600
  }
}
