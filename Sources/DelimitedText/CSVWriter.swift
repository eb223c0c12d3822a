/// Writes a table as comma-separated values (RFC 4180) in UTF-8, cells quoted where they must be.
package struct CSVWriter {
  /// Who the table is for.
  package enum Audience {
    /// Lines end in CR LF, as the standard says, and what a spreadsheet would run as a formula is kept a text.
    case people
    /// Lines end in LF, and every text reads back as it was.
    case programs
  }

  package enum Cell {
    case text(String)
    case integer(Int64)
    /// The shortest decimal that reads back as the same number.
    case number(Double)
    case flag(Bool)
    /// A number, in the writing of the caller.
    case literal(String)
    case empty
  }

  package private(set) var bytes: [UInt8] = []
  private let audience: Audience

  package init(header: [String], for audience: Audience = .people) {
    self.audience = audience
    row(header.map { .text($0) })
  }

  package mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text)
      case .integer(let value): bytes += String(value).utf8
      case .number(let value): bytes += DecimalText.of(value).utf8
      case .flag(let value): bytes += (value ? "true" : "false").utf8
      case .literal(let text): bytes += text.utf8
      case .empty: break
      }
    }
    if audience == .people { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ text: String) {
    // An apostrophe makes what begins like a formula a text again.
    let isFormula =
      audience == .people
      && text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let cell = isFormula ? "'" + text : text
    // Some programs drop spaces at the ends of a bare cell.
    let isPadded = audience == .programs && [cell.utf8.first, cell.utf8.last].contains(UInt8(ascii: " "))
    guard isPadded || cell.utf8.contains(where: CSVWriter.isStructure) else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isStructure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
