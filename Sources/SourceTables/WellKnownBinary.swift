/// Reads geometries in well-known binary (OGC 06-103r4, section 8; ISO 13249-3), of either order of bytes, with
/// heights and measures by ISO's numbers or by the flags of PostGIS. Measures are read over.
package struct WellKnownBinary {
  /// Why a geometry cannot be read.
  package enum Fault: Error, Equatable {
    /// The bytes end early, or are of no geometry.
    case damaged
    /// An arc or another curve.
    case curved
  }

  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private var parts = GeometryParts()
  private static let deepest = 8

  /// The parts of the geometry that begins at `start`.
  package static func parts(
    _ bytes: UnsafeRawBufferPointer, from start: Int = 0
  ) throws(Fault) -> GeometryParts {
    var reader = WellKnownBinary(bytes: bytes, position: start)
    try reader.geometry(depth: 0)
    guard reader.parts.isFinite else { throw .damaged }
    return reader.parts
  }

  private init(bytes: UnsafeRawBufferPointer, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// What stands before the coordinates of each geometry, those within others included.
  private struct Head {
    var isLittle: Bool
    var kind: UInt32
    var hasHeight: Bool
    var hasMeasure: Bool

    /// Bytes of one position.
    var stride: Int { 16 + (hasHeight ? 8 : 0) + (hasMeasure ? 8 : 0) }
  }

  private mutating func geometry(depth: Int) throws(Fault) {
    guard depth < WellKnownBinary.deepest else { throw .damaged }
    let head = try head()
    switch head.kind {
    case 1: parts.add(point: try points(1, head)[0])
    case 2: parts.add(line: try points(try count(head), head))
    // A triangle is an area of one ring.
    case 3, 17: parts.add(area: try rings(head))
    // The last two are surfaces of flat faces.
    case 4...7, 15, 16:
      let count = try count(head)
      for _ in 0..<count { try geometry(depth: depth + 1) }
    case 8...14: throw .curved
    default: throw .damaged
    }
  }

  private mutating func head() throws(Fault) -> Head {
    guard position < bytes.count, bytes[position] < 2 else { throw .damaged }
    let isLittle = bytes[position] == 1
    position += 1
    let code = try number(isLittle)
    // PostGIS sets the highest bits for height, measure and a reference that follows.
    if code & 0x2000_0000 != 0 { _ = try number(isLittle) }
    let plain = code & 0x0FFF_FFFF
    let dimensions = plain / 1000
    guard dimensions < 4 else { throw .damaged }
    return Head(
      isLittle: isLittle, kind: plain % 1000,
      hasHeight: dimensions & 1 == 1 || code & 0x8000_0000 != 0,
      hasMeasure: dimensions & 2 == 2 || code & 0x4000_0000 != 0)
  }

  private mutating func rings(_ head: Head) throws(Fault) -> [[SourcePoint]] {
    let count = try count(head)
    var rings: [[SourcePoint]] = []
    for _ in 0..<count { rings.append(try points(try self.count(head), head)) }
    return rings
  }

  /// A count that the bytes left can hold: each thing counted takes four at least.
  private mutating func count(_ head: Head) throws(Fault) -> Int {
    let count = Int(try number(head.isLittle))
    guard count <= (bytes.count - position) / 4 else { throw .damaged }
    return count
  }

  private mutating func points(_ count: Int, _ head: Head) throws(Fault) -> [SourcePoint] {
    guard count <= (bytes.count - position) / head.stride else { throw .damaged }
    var points: [SourcePoint] = []
    points.reserveCapacity(count)
    for _ in 0..<count {
      let z = head.hasHeight ? value(at: position + 16, head) : nil
      points.append(
        SourcePoint(
          x: value(at: position, head), y: value(at: position + 8, head),
          z: z.flatMap { $0.isFinite ? $0 : nil }))
      position += head.stride
    }
    return points
  }

  /// The number at a place that `points` has found to be inside.
  private func value(at place: Int, _ head: Head) -> Double {
    let bits = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    return Double(bitPattern: head.isLittle ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
  }

  private mutating func number(_ isLittle: Bool) throws(Fault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw .damaged }
    let bits = bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)
    position += 4
    return isLittle ? UInt32(littleEndian: bits) : UInt32(bigEndian: bits)
  }
}
