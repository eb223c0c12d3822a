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

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ name: ArraySlice<UInt8>) {
    bytes.append(contentsOf: name)
  }

  /// The shortest decimal that reads back as the same number, whatever the locale; whole numbers below 2^53
  /// without a point.
  mutating func append(_ number: Double) {
    if number == number.rounded(), abs(number) < 9_007_199_254_740_992 {
      appendWhole(Int(number))
    } else {
      append("\(number)")
    }
  }

  mutating func endLine() throws {
    bytes.append(0x0A)
    if bytes.count >= TextBuffer.pieceSize { try flush() }
  }

  mutating func flush() throws {
    try bytes.withUnsafeBytes(receive)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func appendWhole(_ number: Int) {
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
