import Diagnostics
import SourceTables

/// A geometry of a GeoPackage: a header, then well-known binary (OGC 12-128r19, section 2.1.3).
enum GeoPackageGeometry {
  /// Where the well-known binary begins; nil where the header is none, or the geometry is of an extension.
  private static func start(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count >= 8, bytes[0] == UInt8(ascii: "G"), bytes[1] == UInt8(ascii: "P"), bytes[3] & 0x20 == 0
    else { return nil }
    // None, XY, XYZ, XYM, XYZM, each a least and a greatest value.
    let envelopes = [0, 32, 48, 48, 64]
    let kind = Int(bytes[3] >> 1 & 0x07)
    guard envelopes.indices.contains(kind), 8 + envelopes[kind] <= bytes.count else { return nil }
    return 8 + envelopes[kind]
  }

  static func read(
    _ row: ReadingStatement, _ column: Int, feature: Int, _ problems: inout GeometryProblems
  ) -> SourceGeometry? {
    let outcome = row.withBytes(column) { bytes -> Result<GeometryParts, WellKnownBinary.Fault> in
      guard let start = start(bytes) else { return .failure(.damaged) }
      return Result { () throws(WellKnownBinary.Fault) in try WellKnownBinary.parts(bytes, from: start) }
    }
    switch outcome {
    case .success(let parts)?: return problems.geometry(parts, feature: feature)
    case .failure(.curved)?: problems.curved(feature: feature)
    case .failure(.damaged)?: problems.damaged(feature: feature)
    case nil:
      if case .null = row.value(column) {
        problems.missing(feature: feature)
      } else {
        problems.damaged(feature: feature)
      }
    }
    return nil
  }
}
