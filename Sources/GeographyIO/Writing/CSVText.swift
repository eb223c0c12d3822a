/// A table being written as comma-separated values (RFC 4180, line feed as line end).
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// A table with a header row.
  init(_ schema: TableSchema) {
    for column in schema.columns { add(column.name) }
    endRow()
  }

  /// Adds a cell; quotes it where its text could be mistaken for structure.
  mutating func add(_ text: String) {
    separate()
    let utf8 = text.utf8
    let mustQuote =
      utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      } || utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ")
    guard mustQuote else {
      bytes.append(contentsOf: utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func add(_ number: Double) {
    separate()
    bytes.append(contentsOf: DecimalText.of(number).utf8)
  }

  mutating func add(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func add(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  private mutating func separate() {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
  }
}
