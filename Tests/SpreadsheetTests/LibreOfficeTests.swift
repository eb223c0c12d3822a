import Spreadsheet
import SpreadsheetReading
import Testing

@Suite(.enabled(if: LibreOffice.program != nil, "needs LibreOffice (script/install-witnesses)"))
struct LibreOfficeTests {
  /// The witness of the annexes' formulas does calculate: a wrong value in the file is put right.
  @Test func itCalculatesAnewAndReadsTextsAsTexts() throws {
    let scratch = try ScratchFolder()
    let path = scratch.file("book.xlsx")
    let style = CellStyle()
    try Workbook.write(to: path) { workbook in
      let sheet = try workbook.addSheet(named: "PL I - Danh mục")
      try sheet.write(.number(2), row: 0, column: 0, style)
      try sheet.write(.formula("=A1+1", result: 99), row: 1, column: 0, style)
      try sheet.write(.text("=A1+1"), row: 2, column: 0, style)
      try sheet.write(.text("_x0041_"), row: 3, column: 0, style)
    }
    let book = try LibreOffice.recalculated([path], in: scratch.path)[0]
    #expect(book.cell(0, "A2") == .init(number: 3, formula: "A1+1"))
    #expect(book.cell(0, "A3") == .init(text: "=A1+1"))
    // Read as the text it is, not as the letter A; written again with its own escape.
    #expect(book.cell(0, "A4").text?.contains("x0041_") == true)
  }
}
