import Diagnostics
import SourceTables
import Testing
import WorkbookReading

@Suite struct ExcelSheetTests {
  private static let one = "<c t=\"inlineStr\"><is><t>Bản</t></is></c>"

  @Test func framedRowsWithoutValuesAreNoRows() throws {
    let framed = (3...2_000).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"0\"/><c r=\"XFD\($0)\" s=\"0\"/></row>"
    }
    let blank = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>  </t></is></c></row>"
    let table = try #require(
      try MadeWorkbook(
        rows: "<row r=\"1\"><c r=\"B1\"><v>7</v></c><c r=\"C1\"/></row>\(blank)\(framed.joined())"
      ).tables().first)
    #expect(table.rows == [SourceRow(number: 1, cells: [.empty, .number(7, shown: nil)])])
    #expect(table.width == 2)
  }

  @Test func rowsAndCellsWithoutAPlaceFollowOneAnother() throws {
    let table = try #require(
      try MadeWorkbook(
        rows: """
          <row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C5"><v>3</v></c><c><v>4</v></c></row>\
          <row><c><v>5</v></c></row>
          """
      ).tables().first)
    #expect(table.rows.map(\.number) == [1, 5, 6])
    #expect(table.rows[1].cells == [.empty, .empty, .number(3, shown: nil), .number(4, shown: nil)])
  }

  @Test func whatADimensionClaimsIsNotReserved() throws {
    var book = MadeWorkbook(rows: "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")
    book.sheets[0].xml = "<dimension ref=\"A1:XFD1048576\"/>" + book.sheets[0].xml
    #expect(try book.tables().first?.rows.map(\.number) == [1_048_576])
  }

  @Test func mergesAreGivenByTheirUpperLeftCorner() throws {
    let table = try #require(
      try MadeWorkbook(
        rows: "<row r=\"1\">\(ExcelSheetTests.one)</row>",
        after:
          "<mergeCells><mergeCell ref=\"B2:B4\"/><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"x\"/></mergeCells>"
      ).tables().first)
    #expect(
      table.merges == [
        SourceTable.Merge(rows: 1...1, columns: 0...2), SourceTable.Merge(rows: 2...4, columns: 1...1),
      ])
  }

  @Test func hiddenRowsAndColumnsAreReadAndTold() throws {
    var book = MadeWorkbook(
      rows: """
        <row r="1"><c><v>1</v></c><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>\
        <row r="3" hidden="1"><c s="0"/></row>
        """, after: "<autoFilter ref=\"A1:B3\"><filterColumn colId=\"0\"/></autoFilter>")
    book.sheets[0].xml = "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>" + book.sheets[0].xml
    let table = try #require(try book.tables().first)
    #expect(table.rows.map(\.isHidden) == [false, true])
    let told = table.problems.description
    #expect(
      told.contains(
        "list.xlsx, Thôn, row 2: note: a filter is on, and 1 row with values is hidden; it is read like the others."
      ))
    #expect(told.contains("list.xlsx, Thôn: note: the hidden column B is read like the others."))
    #expect(table.problems.problems.count == 2)
  }

  private static let book = MadeWorkbook(sheets: [
    ("Danh sách", "", "<sheetData><row>\(one)</row></sheetData>"), ("Biểu đồ", "", "<chart/>"),
    ("Cũ", "state=\"veryHidden\"", "<sheetData><row><c><v>9</v></c></row></sheetData>"),
    ("Trạm", "state=\"visible\"", "<sheetData/>"),
  ])

  @Test func hiddenSheetsAreReadOnlyWhereNamed() throws {
    let tables = try ExcelSheetTests.book.tables()
    #expect(tables.map(\.layer) == ["Danh sách", "Trạm"])
    #expect(tables[0].problems.description.contains("list.xlsx: note: the hidden sheet “Cũ” is not read."))
    let old = try ExcelSheetTests.book.tables(sheet: " cũ")
    #expect(old.map(\.layer) == ["Cũ"])
    #expect(old[0].rows.map(\.cells) == [[.number(9, shown: nil)]])
    #expect(old[0].problems.problems.isEmpty)
  }

  @Test func aSheetThatIsNotThereIsRefusedWithThoseThatAre() throws {
    #expect(
      try refusal { try ExcelSheetTests.book.tables(sheet: "Danh sch") } == """
        list.xlsx: “Danh sch”: has no sheet of this name; its sheets are “Danh sách”, “Cũ”, “Trạm”. \
        Write “Danh sách”.
        """)
    #expect(
      try refusal { try ExcelSheetTests.book.tables(sheet: "Biểu đồ") }?
        .contains("“Biểu đồ”: is a sheet of a chart and has no cells.") == true)
  }

  @Test func aWorkbookWithHiddenSheetsOnlyIsRefused() throws {
    let book = MadeWorkbook(sheets: [("A", "state=\"hidden\"", "<sheetData/>")])
    #expect(
      try refusal { try book.tables() }
        == "list.xlsx: all its sheets are hidden: “A”. Name the one to read by --sheet.")
  }

  @Test(arguments: ["worksheets/sheet%.xml", "/xl/worksheets/sheet%.xml", "./x/../worksheets/Sheet%.XML"])
  func targetsAreRelativeOrAbsolute(_ target: String) throws {
    var book = MadeWorkbook(rows: "<row>\(ExcelSheetTests.one)</row>")
    book.target = target
    #expect(try book.cells() == [[.text("Bản")]])
  }

  @Test func theStrictStandardAndPrefixesAreReadAlike() throws {
    var book = MadeWorkbook(rows: "<row>\(ExcelSheetTests.one)</row>")
    book.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try book.cells() == [[.text("Bản")]])
    let prefixed = """
      <x:worksheet xmlns:x="\(book.main)"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Bản</x:t>\
      </x:is></x:c></x:row></x:sheetData></x:worksheet>
      """
    let parts = book.parts.map { $0.name.hasSuffix("sheet1.xml") ? ($0.name, Array(prefixed.utf8)) : $0 }
    #expect(try read(storing(parts), as: "a.xlsx").first?.rows.map(\.cells) == [[.text("Bản")]])
  }

  @Test func macrosAreIgnoredAndThatIsSaid() throws {
    var book = MadeWorkbook(rows: "<row>\(ExcelSheetTests.one)</row>")
    book.more = [("xl/vbaProject.bin", [1, 2, 3])]
    let told = try #require(try book.tables("list.xlsm").first).problems.description
    #expect(told == "list.xlsm: note: holds macros, which are neither read nor run. Nothing need be done.")
  }

  @Test func formulasThatNobodyCalculatedAreWarnedOf() throws {
    var book = MadeWorkbook(rows: "<row><c><f>1+1</f><v>0</v></c></row>")
    #expect(try book.tables().first?.problems.problems.isEmpty == true)
    book.calculation = "<calcPr fullCalcOnLoad=\"1\"/>"
    let told = try #require(try book.tables().first).problems.description
    #expect(told.hasPrefix("list.xlsx, Thôn: warning: its formulas were not calculated by the program"))
  }
}
