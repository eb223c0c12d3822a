import Geography
import NetworkModels

/// Degrees to metres and back around one place, by the equirectangular projection: right to 0.6 % over
/// the extent of the province.
///
/// Only additions, multiplications, divisions and square roots, which IEEE 754 rounds in one way, so that
/// the generator gives the same data on every platform; the system's cosine may differ in its last bit.
struct PlanarFrame {
  let origin: Coordinate
  private let metresPerDegreeNorth = Coordinate.earthRadiusMetres * Double.pi / 180
  private let metresPerDegreeEast: Double

  init(origin: Coordinate) {
    self.origin = origin
    metresPerDegreeEast =
      Coordinate.earthRadiusMetres * Double.pi / 180
      * PlanarFrame.cosine(origin.latitude * Double.pi / 180)
  }

  func point(_ place: Coordinate) -> Point {
    Point(
      x: (place.longitude - origin.longitude) * metresPerDegreeEast,
      y: (place.latitude - origin.latitude) * metresPerDegreeNorth)
  }

  /// The coordinate of a point, rounded to five decimals (about one metre).
  func coordinate(_ point: Point) -> Coordinate {
    Coordinate(
      latitude: (origin.latitude + point.y / metresPerDegreeNorth).rounded(decimals: 5),
      longitude: (origin.longitude + point.x / metresPerDegreeEast).rounded(decimals: 5))
  }

  /// The cosine by its Taylor series, exact to double precision for angles up to a quarter turn.
  private static func cosine(_ angle: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for order in stride(from: 2.0, through: 24.0, by: 2.0) {
      term *= -angle * angle / (order * (order - 1))
      sum += term
    }
    return sum
  }
}
