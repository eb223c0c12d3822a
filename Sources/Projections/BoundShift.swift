internal import CPROJ
internal import Diagnostics

/// Systems that bring their own shift to WGS 84, as PROJ strings and old WKT do.
///
/// A shift that is VN-2000's is VN-2000: the official one is used for it. Many a text on the web has its rotations with
/// the signs of the other convention, 0.78 m; PROJ believes them.
enum BoundShift {
  /// Translations in metres and rotations in seconds of arc as `TOWGS84` means them (position vectors), of EPSG:6960.
  private static let official = [
    -191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278,
  ]

  static func numbers(_ text: String) -> [Double]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    let numbers = parts.compactMap { $0 }
    return numbers.count == parts.count && numbers.allSatisfy(\.isFinite) ? numbers : nil
  }

  /// - Parameter shift: as it was written, where it was; from version 9.5 PROJ turns the signs of some.
  static func resolved(_ object: ProjectionObject, shift: String? = nil) -> SystemText.Found {
    guard object.type == PJ_TYPE_BOUND_CRS,
      let system = object.derived({ proj_get_source_crs($0, $1) }),
      let numbers = shift.flatMap(numbers) ?? self.numbers(of: object), numbers.count >= 3,
      zip(numbers, official).prefix(3).allSatisfy({ abs($0 - $1) < 2 }),
      let redrawn = VN2000Map.redrawn(system)
    else { return SystemText.Found(object: object) }
    let isOfficial =
      numbers.count == 7 && zip(numbers, official).prefix(3).allSatisfy { abs($0 - $1) < 0.01 }
      && zip(numbers, official).dropFirst(3).allSatisfy { abs($0 - $1) < 0.001 }
    return SystemText.Found(
      object: redrawn,
      doubt: isOfficial
        ? nil
        : "its shift to WGS 84 is nearly the official one of VN-2000, 0.8 m off where rotations have the other sign; say which it is: the zone, such as vn2000:103-00, for the official one"
    )
  }

  /// The shift of a bound system; nil for one by a grid.
  private static func numbers(of object: ProjectionObject) -> [Double]? {
    guard let operation = object.derived({ proj_crs_get_coordoperation($0, $1) }) else { return nil }
    var values = [Double](repeating: 0, count: 7)
    let count = Int32(values.count)
    guard
      proj_coordoperation_get_towgs84_values(
        operation.context.handle, operation.handle, &values, count, 0) == 1
    else { return nil }
    return values
  }
}
