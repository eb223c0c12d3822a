#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A place on the WGS 84 ellipsoid, in degrees.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double

  /// Takes every value as it is; nothing is checked here.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Mean radius of the Earth in metres (IUGG R1).
  public static let earthRadiusMetres = 6_371_008.8

  /// Great-circle distance in metres by the haversine formula (Sinnott 1984), on the mean sphere: within
  /// 0.6 % of the ellipsoidal distance.
  public func distance(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * radians / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let h =
      halfLatitude * halfLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * halfLongitude * halfLongitude
    return 2 * Coordinate.earthRadiusMetres * asin(min(1, h.squareRoot()))
  }
}
