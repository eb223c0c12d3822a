/// Writes a table as separated values (RFC 4180) in UTF-8, cells quoted where they must be.
package struct CSVWriter {
  /// Who the table is for.
  package enum Audience: Equatable, Sendable {
    /// Lines end in CR LF, as the standard says, and what a spreadsheet would run as a formula is kept a text.
    case people
    /// Lines end in LF, and every text reads back as it was.
    case programs
    /// As for people, for a spreadsheet that opens the file by itself: it knows UTF-8 by the mark at the start,
    /// and expects the decimal mark of its region, and a separator that is not the same.
    case spreadsheet(decimal: Character)
  }

  package enum Cell {
    case text(String)
    /// One of the words that a program tells values apart by.
    case code(String)
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
  private let separator: UInt8
  private let decimal: Character
  private let meanings: [String: String]

  /// - Parameter meanings: what stands for codes, and for the flags `true` and `false`; others stand as they are.
  package init(header: [String], for audience: Audience = .people, meanings: [String: String] = [:]) {
    self.audience = audience
    self.meanings = meanings
    if case .spreadsheet(let decimal) = audience {
      self.decimal = decimal
      bytes = [0xEF, 0xBB, 0xBF]
    } else {
      decimal = "."
    }
    separator = UInt8(ascii: decimal == "," ? ";" : ",")
    row(header.map { .text($0) })
  }

  package mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      switch cell {
      case .text(let text): append(text)
      case .code(let code): append(meanings[code] ?? code)
      case .integer(let value): bytes += String(value).utf8
      case .number(let value): append(number: DecimalText.of(value))
      case .flag(let value):
        let code = value ? "true" : "false"
        append(meanings[code] ?? code)
      case .literal(let text): append(number: text)
      case .empty: break
      }
    }
    if audience != .programs { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(number: String) {
    bytes +=
      decimal == "." ? Array(number.utf8) : number.map { $0 == "." ? decimal : $0 }.flatMap { Array($0.utf8) }
  }

  private mutating func append(_ text: String) {
    // An apostrophe makes what begins like a formula a text again.
    let isFormula =
      audience != .programs
      && text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let cell = isFormula ? "'" + text : text
    // Some programs drop spaces at the ends of a bare cell.
    let isPadded = audience == .programs && [cell.utf8.first, cell.utf8.last].contains(UInt8(ascii: " "))
    guard isPadded || cell.utf8.contains(where: isStructure) else {
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

  private func isStructure(_ byte: UInt8) -> Bool {
    switch byte {
    case separator, UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
