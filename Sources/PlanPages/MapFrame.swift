import Geography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The plane a province is drawn on: whole metres east and south of its north-western corner, by the
/// equirectangular projection about the middle of the province. Across a province of 200 km the error of a
/// length is below one in a hundred.
struct MapFrame {
  /// Extent in metres; at least one each, so that a single village can be drawn too.
  let width: Int
  let height: Int
  /// The north-western corner, in degrees.
  let west: Double
  let north: Double
  let metresPerDegreeEast: Double
  let metresPerDegreeNorth: Double

  init(_ geography: Geography) {
    let coordinates =
      geography.villages.map(\.coordinate) + geography.nodes.map(\.coordinate)
      + geography.sites.map(\.coordinate) + geography.communes.map(\.coordinate)
    let latitudes = coordinates.map(\.latitude).filter(\.isFinite)
    let longitudes = coordinates.map(\.longitude).filter(\.isFinite)
    let south = latitudes.min() ?? 0
    let north = latitudes.max() ?? 0
    let west = longitudes.min() ?? 0
    let east = longitudes.max() ?? 0
    metresPerDegreeNorth = Coordinate.earthRadiusMetres * .pi / 180
    metresPerDegreeEast = metresPerDegreeNorth * max(0.01, cos((south + north) / 2 * .pi / 180))
    self.west = west
    self.north = north
    width = max(1, Int(((east - west) * metresPerDegreeEast).rounded()))
    height = max(1, Int(((north - south) * metresPerDegreeNorth).rounded()))
  }

  /// Metres east and south of the corner.
  func position(_ coordinate: Coordinate) -> (x: Int, y: Int) {
    func whole(_ metres: Double) -> Int { metres.isFinite ? Int(max(-1e9, min(1e9, metres)).rounded()) : 0 }
    return (
      whole((coordinate.longitude - west) * metresPerDegreeEast),
      whole((north - coordinate.latitude) * metresPerDegreeNorth)
    )
  }
}
