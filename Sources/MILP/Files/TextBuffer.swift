/// Gathers text in bytes and hands it on in large pieces, so that a model of a million entries is written
/// without ever being one string.
struct TextBuffer {
  private static let pieceSize = 1 << 16

  private var bytes: [UInt8] = []
  private let receive: (UnsafeRawBufferPointer) throws -> Void

  init(_ receive: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.receive = receive
    bytes.reserveCapacity(TextBuffer.pieceSize + 1024)
  }

  mutating func append<each Piece: TextPiece>(_ piece: repeat each Piece) {
    repeat (each piece).append(to: &bytes)
  }

  /// Appends the pieces and ends the line.
  mutating func line<each Piece: TextPiece>(_ piece: repeat each Piece) throws {
    repeat (each piece).append(to: &bytes)
    try endLine()
  }

  mutating func endLine() throws {
    bytes.append(0x0A)
    if bytes.count >= TextBuffer.pieceSize { try flush() }
  }

  mutating func flush() throws {
    try bytes.withUnsafeBytes(receive)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// What a line is put together from.
protocol TextPiece {
  func append(to bytes: inout [UInt8])
}

extension String: TextPiece {
  func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }
}

extension ArraySlice<UInt8>: TextPiece {
  func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: self) }
}

extension Double: TextPiece {
  /// The shortest decimal that reads back as the same number, whatever the locale; whole numbers below 2^53
  /// without a point.
  func append(to bytes: inout [UInt8]) {
    if self == rounded(), abs(self) < 9_007_199_254_740_992 {
      Double.append(Int(self), to: &bytes)
    } else {
      description.append(to: &bytes)
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(0x2D) }
    var rest = number.magnitude
    let first = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }
}
