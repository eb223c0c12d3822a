/// What the first bytes of a file and its UTF-8 sequences say about its encoding.
package enum TextEncoding {
  package enum Mark: Equatable {
    case none
    /// The three bytes EF BB BF that some programs put before UTF-8.
    case utf8
    /// UTF-16, by its mark or by the zero bytes of its Latin letters.
    case utf16
  }

  package static func mark(of bytes: [UInt8]) -> Mark {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    let head = bytes.prefix(64)
    return head.count >= 4 && head.filter({ $0 == 0 }).count >= head.count / 3 ? .utf16 : .none
  }

  /// The places where bytes are not UTF-8.
  package struct Fault: Equatable {
    /// The row of the first invalid byte, from 1, as a spreadsheet counts.
    package var row: Int
    /// Its place in the file, from 1.
    package var place: Int
    package var byte: UInt8
    /// Rows that hold an invalid byte.
    package var rowCount: Int
  }

  /// The first invalid byte and how many rows hold one, or nil when the whole is UTF-8 (RFC 3629:
  /// no overlong forms, no surrogates, nothing above U+10FFFF).
  package static func utf8Fault(in bytes: [UInt8]) -> Fault? {
    bytes.withUnsafeBufferPointer { input in
      var fault: Fault?
      var row = 1
      var lastFaultRow = 0
      var isQuoted = false
      var previous = UInt8(ascii: "\n")
      var index = 0
      while index < input.count {
        let byte = input[index]
        if byte < 0x80 {
          if byte == UInt8(ascii: "\n"), !isQuoted { row += 1 }
          if byte == UInt8(ascii: "\"") { isQuoted = !isQuoted && TextEncoding.mayPrecedeCell(previous) }
          previous = byte
          index += 1
          continue
        }
        previous = byte
        let length = sequenceLength(at: index, in: input)
        if length > 0 {
          index += length
          continue
        }
        if fault == nil { fault = Fault(row: row, place: index + 1, byte: byte, rowCount: 0) }
        if row != lastFaultRow {
          fault?.rowCount += 1
          lastFaultRow = row
        }
        index += 1
      }
      return fault
    }
  }

  /// Whether a quote after this byte opens a cell: at the start of one, or as the second of two.
  private static func mayPrecedeCell(_ byte: UInt8) -> Bool { ",;\t\r\n\"".utf8.contains(byte) }

  /// The length of the valid multi-byte sequence at `index`, or 0.
  private static func sequenceLength(at index: Int, in input: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = input[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xE1...0xEC, 0xEE...0xEF: length = 3
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return 0
    }
    guard index + length <= input.count, second.contains(input[index + 1]) else { return 0 }
    for following in (index + 2)..<(index + length) where input[following] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
