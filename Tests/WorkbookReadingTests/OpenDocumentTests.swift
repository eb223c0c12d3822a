import Archives
import Diagnostics
import SourceTables
import Testing
import WorkbookReading

@Suite struct OpenDocumentTests {
  private static let start = """
    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="t" xmlns:calcext="c" xmlns:style="s" \
    xmlns:draw="d"><office:automatic-styles><style:style style:name="ta2" style:family="table">\
    <style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>\
    <office:spreadsheet>
    """

  private func book(_ tables: String, manifest: String? = nil) -> [UInt8] {
    let content =
      "\(OpenDocumentTests.start)\(tables)</office:spreadsheet></office:body></office:document-content>"
    var parts = [
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
      ("content.xml", Array(content.utf8)),
    ]
    if let manifest { parts.append(("META-INF/manifest.xml", Array(manifest.utf8))) }
    return ZipArchive.storing(parts.map { (name: $0.0, content: $0.1) })
  }

  private func table(_ rows: String) throws -> SourceTable {
    let tables = try read(book("<table:table table:name=\"Thôn\">\(rows)</table:table>"), as: "a.ods")
    return try #require(tables.first)
  }

  private func cells(_ xml: String) throws -> [SourceCell] {
    try table("<table:table-row>\(xml)</table:table-row>").rows.first?.cells ?? []
  }

  private func text(_ content: String) -> String {
    "<table:table-cell office:value-type=\"string\">\(content)</table:table-cell>"
  }

  @Test func textsStayAsTheyAreAndParagraphsAreLines() throws {
    let found = try cells(
      text("<text:p>03334</text:p>") + text("<text:p>một</text:p><text:p>hai</text:p>")
        + text(
          "<text:p>a<text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d<text:span>e</text:span></text:p>")
        + text("<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>Bản</text:p>")
        + text("<text:p>Bản <office:annotation><text:p>x</text:p></office:annotation>Mẫu</text:p>")
        + text("<draw:frame><text:p>x</text:p></draw:frame><text:p>y</text:p>"))
    #expect(
      found == [
        .text("03334"), .text("một\nhai"), .text("a  b\tc\nde"), .text("Bản"), .text("Bản Mẫu"), .text("y"),
      ])
  }

  @Test func everyTypeIsReadAsWhatItIs() throws {
    func cell(_ attributes: String, _ shown: String) -> String {
      "<table:table-cell \(attributes)><text:p>\(shown)</text:p></table:table-cell>"
    }
    let found = try cells(
      cell("office:value-type=\"float\" office:value=\"22.371428\"", "22,371428")
        + cell("office:value-type=\"float\" office:value=\"3334\"", "03334")
        + cell("office:value-type=\"float\" office:value=\"126\"", "126 hộ")
        + cell("office:value-type=\"float\" office:value=\"0.5\"", "0,5")
        + cell("office:value-type=\"percentage\" office:value=\"0.964\"", "96,4 %")
        + cell("office:value-type=\"date\" office:date-value=\"2025-07-01\"", "01/07/25")
        + cell("office:value-type=\"date\" office:date-value=\"2025-07-01T08:30:00\"", "01/07/25")
        + cell("office:value-type=\"time\" office:time-value=\"PT12H30M00S\"", "12:30")
        + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "ĐÚNG")
        + cell("office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#N/A")
        + cell("table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"", "#DIV/0!")
        + cell("office:value-type=\"float\" office:value=\"1\"", "TRUE")
        + "<table:table-cell table:formula=\"of:=SUM([.A1:.A2])\"/>")
    #expect(
      found == [
        .number(22.371428, shown: nil), .number(3_334, shown: "03334"), .number(126, shown: "126 hộ"),
        .number(0.5, shown: nil), .number(0.964, shown: "96,4 %"), .date("2025-07-01"),
        .date("2025-07-01T08:30:00"), .number(0.5208333333333334, shown: "12:30"), .flag(true),
        .error("#N/A"),
        .error("#DIV/0!"), .flag(true), .formulaWithoutResult("=SUM([.A1:.A2])"),
      ])
  }

  @Test func repetitionsWithoutValuesTakeNoRoom() throws {
    let filler = "<table:table-cell table:number-columns-repeated=\"16000\"/>"
    let found = try table(
      """
      <table:table-row>\(text("<text:p>a</text:p>"))\(filler)</table:table-row>\
      <table:table-row table:number-rows-repeated="1000000">\(filler)</table:table-row>\
      <table:table-row table:number-rows-repeated="2">
      <table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"/>\
      </table:table-row>
      """)
    #expect(found.rows.map(\.number) == [1, 1_000_002, 1_000_003])
    #expect(found.rows[1].cells == Array(repeating: .number(7, shown: nil), count: 3))
    #expect(found.rows[1].cells == found.rows[2].cells)
  }

  @Test func repetitionsWithValuesEndAtTheLimit() throws {
    let cell =
      "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"7\"/>"
    let row = "<table:table-row table:number-rows-repeated=\"1048576\">\(cell)</table:table-row>"
    let bytes = book("<table:table table:name=\"A\">\(row)</table:table>")
    #expect(
      try refusal { try read(bytes, as: "a.ods") }?.hasPrefix(
        "a.ods, A: holds more than 10,000,000 cells, the most that is read.") == true)
    let beyond =
      "<table:table-row table:number-rows-repeated=\"1048576\"/><table:table-row>\(text("<text:p>a</text:p>"))</table:table-row>"
    #expect(
      try refusal { try read(book("<table:table table:name=\"A\">\(beyond)</table:table>"), as: "a.ods") }?
        .contains("is no cell of a sheet") == true)
    let blanks = text("<text:p><text:s text:c=\"99999999999\"/></text:p>")
    #expect(
      try refusal {
        try read(
          book("<table:table table:name=\"A\"><table:table-row>\(blanks)</table:table-row></table:table>"),
          as: "a.ods")
      }?
      .contains("its text is longer than 1,000,000 bytes") == true)
  }

  @Test func mergedCellsHideWhatTheyCover() throws {
    let found = try table(
      """
      <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" \
      office:value-type="string"><text:p>Xã</text:p></table:table-cell><table:covered-table-cell \
      office:value-type="string"><text:p>cũ</text:p></table:covered-table-cell>\(text("<text:p>b</text:p>"))\
      </table:table-row>
      """)
    #expect(found.merges == [SourceTable.Merge(rows: 1...2, columns: 0...1)])
    #expect(found.rows.map(\.cells) == [[.text("Xã"), .empty, .text("b")]])
  }

  @Test func whatIsHiddenIsTold() throws {
    let row = "<table:table-row table:visibility=\"%\">\(text("<text:p>a</text:p>"))</table:table-row>"
    func hidden(_ how: String) -> String { row.split(separator: "%").joined(separator: how) }
    let found = try table(
      "<table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"9\"/>"
        + hidden("filter") + hidden("collapse")
        + "<table:table-row-group><table:table-row>\(text("<text:p>b</text:p>"))\(text("<text:p>c</text:p>"))"
        + "</table:table-row></table:table-row-group>")
    #expect(found.rows.map(\.isHidden) == [true, true, false])
    let told = found.problems.description
    #expect(told.contains("a.ods, Thôn, row 1: note: a filter is on, and 2 rows with values are hidden"))
    #expect(told.contains("a.ods, Thôn: note: the hidden column B is read"))
  }

  @Test func hiddenSheetsAndCopiesOfOtherFilesAreNoTables() throws {
    func sheet(_ name: String, _ more: String = "") -> String {
      """
      <table:table table:name="\(name)" \(more)><table:table-row>\(text("<text:p>\(name)</text:p>"))</table:table-row>\
      </table:table>
      """
    }
    let bytes = book(
      "<table:tracked-changes>\(sheet("x"))</table:tracked-changes>" + sheet("A")
        + sheet("B", "table:style-name=\"ta2\"")
        + sheet("'file:///c.ods'#C", "table:style-name=\"ta_extref\"") + sheet("D")
        + "<table:dde-links><table:dde-link>\(sheet("y"))</table:dde-link></table:dde-links>")
    let tables = try read(bytes, as: "a.ods")
    #expect(tables.map(\.layer) == ["A", "D"])
    #expect(tables.map { $0.rows.map(\.cells) } == [[[.text("A")]], [[.text("D")]]])
    #expect(
      tables[0].problems.description
        == "a.ods: note: the hidden sheet “B” is not read. Ask for it by its name (--sheet) if it is needed.")
    #expect(try read(bytes, as: "a.ods", sheet: "B").map(\.layer) == ["B"])
  }

  @Test func aPasswordIsSeenInTheManifest() throws {
    let bytes = book("", manifest: "<manifest><file-entry><encryption-data/></file-entry></manifest>")
    #expect(
      try refusal { try read(bytes, as: "a.ods") }?.hasPrefix("a.ods: opens with a password only.") == true)
  }

  @Test func textDocumentsAreNoWorkbooks() throws {
    let bytes = ZipArchive.storing([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", Array("<a/>".utf8)),
    ])
    #expect(try refusal { try read(bytes, as: "a.odt") }?.contains("is a document of text or slides") == true)
  }

  @Test func aNumberWithoutAValueIsRefusedWithItsPlace() throws {
    let cell = "<table:table-cell office:value-type=\"float\"><text:p>31</text:p></table:table-cell>"
    let rows = "<table:table-row/><table:table-row><table:table-cell/>\(cell)</table:table-row>"
    #expect(
      try refusal { try read(book("<table:table table:name=\"A\">\(rows)</table:table>"), as: "a.ods") }
        == """
        a.ods, A, row 2, column B: “31”: is no number, though the workbook says so. \
        Open it in Excel or LibreOffice and save it anew.
        """)
  }
}
