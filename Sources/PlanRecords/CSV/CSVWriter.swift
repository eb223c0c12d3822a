import PlanWords

/// Writes a table as CSV (RFC 4180): UTF-8, lines ended by CR LF, cells quoted where they must be.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  init(header: [String]) {
    bytes += header.joined(separator: ",").utf8
    bytes += [0x0D, 0x0A]
  }

  enum Cell {
    case text(String)
    case integer(Int64)
    case number(Double, places: Int)
    case empty
  }

  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      switch cell {
      case .text(let text): append(text)
      case .integer(let value): bytes += String(value).utf8
      case .number(let value, let places):
        let plain = NumberStyle(thousands: nil, decimal: ".")
        if value.isFinite { bytes += plain.decimal(value, places: places).utf8 }
      case .empty: break
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: String) {
    // A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text again.
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let cell = isFormula ? "'" + text : text
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }) else {
      bytes += cell.utf8
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
