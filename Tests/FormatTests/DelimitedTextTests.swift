import DelimitedText
import Testing

@Suite struct DelimitedTextTests {
  private static let texts = [
    "plain", "", "a,b", "\"", "a\"b", "two\nlines", "\r", " padded ", "=1+1", "-5", "＝1", "bản \u{301}",
  ]

  private func written(_ audience: CSVWriter.Audience, _ rows: [[CSVWriter.Cell]]) -> [UInt8] {
    var csv = CSVWriter(header: ["a", "b"], for: audience)
    for row in rows { csv.row(row) }
    return csv.bytes
  }

  @Test func aProgramReadsEveryTextAsItWas() {
    let bytes = written(.programs, DelimitedTextTests.texts.map { [.text($0), .integer(1)] })
    let table = CSVTable(bytes, separator: UInt8(ascii: ","))
    #expect((1..<table.rowCount).map { table.text(row: $0, position: 0) } == DelimitedTextTests.texts)
    #expect(table.quoteFaults.isEmpty)
  }

  @Test func aSpreadsheetRunsNoText() {
    let rows: [[CSVWriter.Cell]] = [
      [.text("=1+1"), .literal("-5")], [.text("＝1,2"), .number(0.5)], [.text(" a "), .flag(true)],
      [.empty, .integer(-3)],
    ]
    #expect(
      String(decoding: written(.people, rows), as: UTF8.self)
        == "a,b\r\n'=1+1,-5\r\n\"'＝1,2\",0.5\r\n a ,true\r\n,-3\r\n")
  }
}
