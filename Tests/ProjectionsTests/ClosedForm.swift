import Foundation
import Geography

/// VN-2000 to WGS 84 without PROJ: the inverse transverse Mercator by Krüger's series (Karney 2011, equations 7 to 12)
/// and the seven parameters of Decision 05/2007/QĐ-BTNMT, as EPSG:6960 has them.
enum ClosedForm {
  private static let a = 6_378_137.0
  private static let f = 1 / 298.257223563
  private static let e2 = f * (2 - f)

  static func wgs84(east: Double, north: Double, meridian: Double, scale: Double) -> Coordinate {
    let (latitude, longitude) = geographic(east: east, north: north, meridian: meridian, scale: scale)
    return shifted(latitude: latitude, longitude: longitude)
  }

  /// In radians.
  static func geographic(
    east: Double, north: Double, meridian: Double, scale: Double
  ) -> (latitude: Double, longitude: Double) {
    let n = f / (2 - f)
    let radius = a / (1 + n) * (1 + n * n / 4 + pow(n, 4) / 64)
    let beta = [
      n / 2 - 2 * n * n / 3 + 37 * pow(n, 3) / 96 - pow(n, 4) / 360,
      n * n / 48 + pow(n, 3) / 15 - 437 * pow(n, 4) / 1440,
      17 * pow(n, 3) / 480 - 37 * pow(n, 4) / 840,
      4397 * pow(n, 4) / 161_280,
    ]
    let xi = north / (scale * radius)
    let eta = (east - 500_000) / (scale * radius)
    var (xi0, eta0) = (xi, eta)
    for (index, value) in beta.enumerated() {
      let twice = 2 * Double(index + 1)
      xi0 -= value * sin(twice * xi) * cosh(twice * eta)
      eta0 -= value * cos(twice * xi) * sinh(twice * eta)
    }
    // The latitude by its conformal one, in Newton's steps (Karney's equations 19 to 21).
    let conformal = sin(xi0) / (sinh(eta0) * sinh(eta0) + cos(xi0) * cos(xi0)).squareRoot()
    var tangent = conformal
    let e = e2.squareRoot()
    for _ in 0..<6 {
      let sigma = sinh(e * atanh(e * tangent / (1 + tangent * tangent).squareRoot()))
      let trial =
        tangent * (1 + sigma * sigma).squareRoot() - sigma * (1 + tangent * tangent).squareRoot()
      tangent +=
        (conformal - trial) / (1 + trial * trial).squareRoot()
        * (1 + (1 - e2) * tangent * tangent) / ((1 - e2) * (1 + tangent * tangent).squareRoot())
    }
    return (atan(tangent), meridian * .pi / 180 + atan2(sinh(eta0), cos(xi0)))
  }

  /// Coordinate frame rotation, at height zero.
  private static func shifted(latitude: Double, longitude: Double) -> Coordinate {
    let second = Double.pi / 180 / 3600
    let (rx, ry, rz) = (-0.00928836 * second, 0.01975479 * second, -0.00427372 * second)
    let m = 1 + 0.252906278e-6
    let nu = a / (1 - e2 * sin(latitude) * sin(latitude)).squareRoot()
    let x = nu * cos(latitude) * cos(longitude)
    let y = nu * cos(latitude) * sin(longitude)
    let z = nu * (1 - e2) * sin(latitude)
    let x2 = -191.90441429 + m * (x + rz * y - ry * z)
    let y2 = -39.30318279 + m * (-rz * x + y + rx * z)
    let z2 = -111.45032835 + m * (ry * x - rx * y + z)
    let p = (x2 * x2 + y2 * y2).squareRoot()
    var phi = atan2(z2, p * (1 - e2))
    for _ in 0..<8 {
      let nu = a / (1 - e2 * sin(phi) * sin(phi)).squareRoot()
      phi = atan2(z2 + e2 * nu * sin(phi), p)
    }
    return Coordinate(latitude: phi * 180 / .pi, longitude: atan2(y2, x2) * 180 / .pi)
  }
}
