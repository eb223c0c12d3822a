import Diagnostics
import SourceTables
import Testing

@Suite(.enabled(if: ForeignTool.isInstalled, ForeignTool.need)) struct OldWorkbookTests {
  /// A record of BIFF, the format of Excel's workbooks before XLSX: its kind, its length, its content.
  private func record(_ kind: UInt16, _ content: [UInt8]) -> [UInt8] {
    little(kind) + little(UInt16(content.count)) + content
  }

  private func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private func place(_ row: UInt16, _ column: UInt16) -> [UInt8] { little(row) + little(column) + [0, 0, 0] }

  private func text(_ row: UInt16, _ column: UInt16, _ text: String) -> [UInt8] {
    record(4, place(row, column) + [UInt8(text.utf8.count)] + text.utf8)
  }

  private func number(_ row: UInt16, _ column: UInt16, _ value: Double) -> [UInt8] {
    record(3, place(row, column) + little(value.bitPattern))
  }

  @Test func whatASheetLosesIsTold() throws {
    let folder = try ForeignFolder()
    // A sheet of six rows and two columns of Excel 2, of which rows 2, 4 and 5 are empty.
    let sheet =
      record(9, [2, 0, 0x10, 0]) + record(0x42, little(UInt16(1252))) + record(0, [0, 0, 6, 0, 0, 0, 2, 0])
      + text(0, 0, "TEN") + text(0, 1, "HO") + text(2, 0, "03334") + number(2, 1, 126) + number(5, 0, 2.049)
      + record(10, [])
    try folder.write("a.xls", sheet)
    let table = try folder.tables(of: "a.xls")[0]
    #expect(table.kind == .sheet)
    #expect(table.attributes.isEmpty)
    #expect(
      table.rows == [
        SourceRow(number: 1, cells: [.text("TEN"), .text("HO")]),
        SourceRow(number: 3, cells: [.text("03334"), .text("126")]),
        SourceRow(number: 6, cells: [.text("2.049"), .empty]),
      ])
    #expect(
      folder.said(table) == [
        "a.xls, row 6, column A: warning: “2.049”: it is not known whether this is a number with a decimal point or a "
          + "text with groups of digits. Save the workbook as XLSX, which says so.",
        "a.xls: warning: “Worksheet”: results of formulas and ticks are not read from XLS; cells that hold them count "
          + "as empty. Save the workbook as XLSX.",
      ])
  }
}
