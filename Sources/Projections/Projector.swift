public import Diagnostics
public import Geography

/// Turns coordinates of one system into degrees on WGS 84.
///
/// Positions only: a height means what its file means by it before and after, and one by GPS stays ellipsoidal, some 30 m
/// from the sea level of maps in Viet Nam. It has a context of PROJ of its own, so each thread needs its own projector.
public final class Projector {
  private let operation: WGS84Operation

  /// - Throws: a report of one problem where PROJ or its database is not there.
  public init(from system: CoordinateSystem) throws(ProblemReport) {
    let context = try ProjectionContext()
    guard let horizontal = system.horizontal(in: context), let found = WGS84Operation(from: horizontal) else {
      throw SystemPlace(file: "PROJ", category: .badData).report(
        system.name, "no known way leads from the system to WGS 84",
        remedy: "Name the system by its code, such as EPSG:9205")
    }
    operation = found
  }

  /// - Parameters:
  ///   - x: east in the unit of the system, or degrees of longitude, whatever order of axes the authority gives.
  ///   - y: north, or degrees of latitude.
  /// - Returns: nil for what is not finite and for what lies beyond the reach of the system.
  public func wgs84(x: Double, y: Double) -> Coordinate? { operation.wgs84(x: x, y: y) }

  /// The same of many, in their order; nil stays nil.
  public func wgs84(_ points: [(x: Double, y: Double)?]) -> [Coordinate?] {
    points.map { point in point.flatMap { operation.wgs84(x: $0.x, y: $0.y) } }
  }
}
