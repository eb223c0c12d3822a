import Diagnostics
import Foundation
import Spreadsheet
import SpreadsheetReading
import Testing

@Suite struct WorkbookTests {
  private let style = CellStyle()

  /// A workbook of one sheet with some values in its first column.
  private func written(_ values: [CellValue]) throws -> ReadWorkbook {
    let scratch = try ScratchFolder()
    let path = scratch.file("values.xlsx")
    try Workbook.write(to: path) { workbook in
      let sheet = try workbook.addSheet(named: "Thôn, bản")
      for (row, value) in values.enumerated() { try sheet.write(value, row: row, column: 0, style) }
    }
    return try ReadWorkbook(path: path)
  }

  @Test func valuesAreReadBackAsWritten() throws {
    let book = try written([
      .text("Xã Mường Nhé"), .number(2102.345678), .formula("=A2*2", result: 4204.691356),
      .textFormula("=IF(A2>0,\"có\",\"không\")", result: "có"), .empty, .number(.nan), .number(.infinity),
    ])
    #expect(book.sheets.map(\.name) == ["Thôn, bản"])
    #expect(book.cell(0, "A1") == .init(text: "Xã Mường Nhé"))
    #expect(book.cell(0, "A2") == .init(number: 2102.345678))
    #expect(book.cell(0, "A3") == .init(number: 4204.691356, formula: "A2*2"))
    #expect(book.cell(0, "A4") == .init(text: "có", formula: "IF(A2>0,\"có\",\"không\")"))
    for empty in ["A5", "A6", "A7"] { #expect(book.cell(0, empty) == .init(), "\(empty)") }
  }

  @Test(arguments: [
    "=1+1", "+84", "-5", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "\t=1", "<b>&amp;\"'", "]]>",
    " leading and trailing ", "Bản\nMới", "دار", "👩‍👩‍👧", "{=1}", "00123",
  ])
  func aTextStaysTheTextItIs(_ text: String) throws {
    #expect(try written([.text(text)]).cell(0, "A1") == .init(text: text))
  }

  /// The file format writes a control character as its number between underscores.
  @Test func whatXMLHasNoRoomForIsEscapedOrReplaced() throws {
    let texts = ["bell\u{7}", "nul\u{0}end", "non\u{FFFE}char", "_x0007_", "_x005F_", "_x00_"]
    let book = try written(texts.map { .text($0) })
    let stored = (1...texts.count).map { book.cell(0, "A\($0)").text }
    #expect(
      stored == [
        "bell_x0007_", "nul\u{FFFD}end", "non\u{FFFD}char", "_x005F_x0007_", "_x005F_x005F_", "_x00_",
      ])
  }

  @Test func aTextBeyondTheLimitIsCutByUTF16() throws {
    let long = String(repeating: "ệ", count: 40_000)
    let emoji = String(repeating: "😀", count: 20_000)
    let book = try written([.text(long), .text(emoji), .text(String(repeating: "a", count: 32_767))])
    #expect(book.cell(0, "A1").text == String(repeating: "ệ", count: 32_766) + "…")
    #expect(book.cell(0, "A2").text == String(repeating: "😀", count: 16_383) + "…")
    #expect(book.cell(0, "A3").text?.utf16.count == 32_767)
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let scratch = try ScratchFolder()
    func write(_ name: String) throws -> Data {
      var properties = Workbook.Properties()
      properties.title = "Phụ lục"
      properties.created = 1_767_571_200
      try Workbook.write(to: scratch.file(name), properties) { workbook in
        let sheet = try workbook.addSheet(named: "a")
        try sheet.merge("hai ô", rows: 0...0, columns: 0...1, style)
        try sheet.write(.number(1.5), row: 1, column: 0, style)
      }
      return try Data(contentsOf: URL(fileURLWithPath: scratch.file(name)))
    }
    let first = try write("a.xlsx")
    // The library stamps seconds where it is left to itself.
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try write("b.xlsx") == first)
    let core = try ReadWorkbook(path: scratch.file("a.xlsx")).parts["docProps/core.xml"]
    #expect(core?.contains("2026-01-05T00:00:00Z") == true)
  }

  @Test func panesFiltersOutlinesAndPrintingAreSet() throws {
    let scratch = try ScratchFolder()
    let path = scratch.file("page.xlsx")
    try Workbook.write(to: path) { workbook in
      let sheet = try workbook.addSheet(named: "it's")
      for row in 0..<3 { try sheet.write(.number(1), row: row, column: 1, style) }
      try sheet.setRow(2, height: 30, outlineLevel: 1)
      try sheet.setWidth(20, column: 1)
      try sheet.freeze(above: 1, leftOf: 1)
      try sheet.filter(rows: 0...2, columns: 0...1)
      var page = PageSetup()
      page.isLandscape = true
      page.fitsWidth = true
      page.repeatedRows = 0...0
      page.header = "&C&P"
      page.margins = PageSetup.Margins(left: 30, right: 15, top: 20, bottom: 20, header: 10)
      try sheet.set(page)
    }
    let book = try ReadWorkbook(path: path)
    let source = book.sheets[0].source
    for part in [
      "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>",
      "<autoFilter ref=\"A1:B3\"/>", "outlineLevel=\"1\"", "summaryBelow=\"0\"", "fitToHeight=\"0\"",
      "orientation=\"landscape\"", "paperSize=\"9\"", "&amp;C&amp;P",
    ] {
      #expect(source.contains(part), "\(part)")
    }
    #expect(
      book.parts["xl/workbook.xml"]?.contains(
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'it''s'!$1:$1<") == true)
  }

  @Test func referencesAreNamedAsFormulasCallThem() {
    #expect(
      [0, 25, 26, 27, 701, 702, 16_383].map(CellReference.letters(ofColumn:)) == [
        "A", "Z", "AA", "AB", "ZZ", "AAA", "XFD",
      ])
    #expect(CellReference.cell(4, 2) == "C5")
    #expect(CellReference.range(8...12, 1, fixed: true) == "$B$9:$B$13")
    #expect(CellReference.range(row: 3, 2...5) == "C4:F4")
    #expect(CellReference.sheet("PL I - 'x'") == "'PL I - ''x'''!")
  }
}
