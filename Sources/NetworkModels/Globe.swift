import Geography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The mean sphere as a frame: no seam at 180 degrees, no narrowing towards a pole.
enum Globe {
  private static let radius = Coordinate.earthRadiusMetres

  /// Where a coordinate lies, metres from the middle of the Earth.
  static func point(_ place: Coordinate) -> Point {
    let latitude = place.latitude * .pi / 180
    let longitude = place.longitude * .pi / 180
    return Point(
      x: radius * cos(latitude) * cos(longitude), y: radius * cos(latitude) * sin(longitude),
      z: radius * sin(latitude))
  }

  /// The coordinate under or above a point, rounded to five decimals (about one metre).
  static func coordinate(_ point: Point) -> Coordinate {
    let equatorial = (point.x * point.x + point.y * point.y).squareRoot()
    return Coordinate(
      latitude: (atan2(point.z, equatorial) * 180 / .pi).rounded(decimals: 5),
      longitude: (atan2(point.y, point.x) * 180 / .pi).rounded(decimals: 5))
  }

  /// Metres along the ground between two points on the sphere.
  static func metres(from: Point, to: Point) -> Double {
    2 * radius * asin(min(1, from.distance(to: to) / (2 * radius)))
  }

  /// Metres of the straight line through the Earth between two points so far apart along the ground.
  static func chord(_ metres: Double) -> Double { 2 * radius * sin(metres / (2 * radius)) }

  /// A coordinate in steps of five decimals, the same for all writings of one place.
  struct Cell: Hashable {
    private var latitude: Int
    private var longitude: Int

    /// Nil where a number is not finite.
    init?(_ place: Coordinate) {
      guard let north = Int(exactly: (place.latitude * 1e5).rounded()),
        let east = Int(exactly: (place.longitude * 1e5).rounded())
      else { return nil }
      latitude = north
      // All meridians meet at a pole, and 180 degrees west is 180 degrees east.
      longitude = north.magnitude == 9_000_000 ? 0 : (east == -18_000_000 ? 18_000_000 : east)
    }
  }
}
