import SourceTables
import Testing
import WorkbookReading

@Suite struct ExcelCellTests {
  private func cells(_ xml: String, shared: String? = nil, styles: String? = nil) throws -> [SourceCell] {
    try MadeWorkbook(rows: "<row r=\"1\">\(xml)</row>", sharedStrings: shared, styles: styles).cells().first
      ?? []
  }

  @Test func textsStayAsTheyAre() throws {
    let shared = "<si><t>03334</t></si><si><t>1.250</t></si><si><t xml:space=\"preserve\"> Bản </t></si>"
    let found = try cells(
      "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>",
      shared: shared)
    #expect(found == [.text("03334"), .text("1.250"), .text(" Bản ")])
  }

  @Test func runsOfSeveralFontsAreOneTextWithoutItsPronunciation() throws {
    let shared = """
      <si><r><rPr><b/></rPr><t>Bản </t></r><r><t>Mẫu</t></r><rPh sb="0" eb="1"><t>ban</t></rPh>\
      <phoneticPr fontId="1"/></si>
      """
    let found = try cells(
      """
      <c r="A1" t="s"><v>0</v></c>\
      <c r="B1" t="inlineStr"><is><r><t>Nậm </t></r><r><t>Pồ</t></r><rPh><t>x</t></rPh></is></c>
      """, shared: shared)
    #expect(found == [.text("Bản Mẫu"), .text("Nậm Pồ")])
  }

  @Test func everyTypeIsReadAsWhatItIs() throws {
    let found = try cells(
      """
      <c r="A1"><v>2.5E-3</v></c><c r="B1" t="n"><v>126</v></c><c r="C1" t="str"><f>A1&amp;""</f><v>x</v></c>\
      <c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c>\
      <c r="G1" t="d"><v>2025-07-01T00:00:00Z</v></c><c r="H1" t="d"><v>2025-07-01T08:30:00.000</v></c>
      """)
    #expect(
      found == [
        .number(0.0025, shown: nil), .number(126, shown: nil), .text("x"), .error("#N/A"), .flag(true),
        .flag(false), .date("2025-07-01"), .date("2025-07-01T08:30:00"),
      ])
  }

  @Test func aFormulaWithoutAResultSaysSo() throws {
    let found = try cells(
      """
      <c r="A1"><f>SUM(B2:B9)</f></c><c r="B1"><f>C1*2</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c>\
      <c r="D1"><f t="shared" ref="D1:E1" si="4">A1+1</f></c><c r="E1"><f t="shared" si="4"/></c>\
      <c r="F1" t="str"><f>""</f><v></v></c><c r="G1"><v>7</v></c>
      """)
    #expect(
      found == [
        .formulaWithoutResult("=SUM(B2:B9)"), .formulaWithoutResult("=C1*2"), .number(2, shown: nil),
        .formulaWithoutResult("=A1+1"), .formulaWithoutResult("=A1+1"), .empty, .number(7, shown: nil),
      ])
  }

  @Test func escapedCharactersAreTheCharacters() throws {
    let found = try cells(
      """
      <c r="A1" t="inlineStr"><is><t>một_x000D_
      hai</t></is></c><c r="B1" t="inlineStr"><is><t>_x005F_x000D_ _xD83D__xDE00_ _xZZZZ_ a_x0</t></is></c>\
      <c r="C1" t="inlineStr"><is><t>_xD83D_</t></is></c>
      """)
    #expect(found == [.text("một\r\nhai"), .text("_x000D_ 😀 _xZZZZ_ a_x0"), .text("_xD83D_")])
  }

  @Test(arguments: [
    ("dd/mm/yyyy", 45_839.0, SourceCell.date("2025-07-01")),
    ("[$-42A]d mmmm yyyy", 45_839, .date("2025-07-01")),
    ("mm/yyyy", 45_839, .date("2025-07-01")),
    ("yyyy\\-mm\\-dd hh:mm", 45_839.75, .date("2025-07-01T18:00:00")),
    ("d/m/yy", 59, .date("1900-02-28")), ("d/m/yy", 60, .date("1900-02-29")),
    ("d/m/yy", 61, .date("1900-03-01")),
    ("d/m/yy", 1, .date("1900-01-01")), ("d/m/yy", 45_838.999_999_9, .date("2025-07-01")),
    ("d/m/yy", -1, .number(-1, shown: nil)), ("d/m/yy", 3e9, .number(3e9, shown: nil)),
    ("h:mm", 0.5, .number(0.5, shown: "12:00")), ("[h]:mm", 1.5, .number(1.5, shown: "36:00")),
    ("mm:ss", 0.5, .number(0.5, shown: "12:00")), ("h:mm AM/PM", 0.75, .number(0.75, shown: "18:00")),
    ("00000", 3_334, .number(3_334, shown: "03334")), ("0.0%", 0.964, .number(0.964, shown: "96.4%")),
    ("0.0\\ %", 0.964, .number(0.964, shown: "96.4 %")), ("0\" hộ\"", 126, .number(126, shown: "126 hộ")),
    ("\"V\"0000", 7, .number(7, shown: "V0007")), ("00", -3, .number(-3, shown: "-03")),
    ("#,##0.00", 1_250, .number(1_250, shown: nil)), ("General", 5, .number(5, shown: nil)),
    ("@", 5, .number(5, shown: nil)), ("0.00E+00", 5, .number(5, shown: nil)),
    ("# ?/?", 0.5, .number(0.5, shown: nil)),
    ("#,##0,\" nghìn\"", 5_000, .number(5_000, shown: nil)), ("[Red]0;[Blue]-0", 5, .number(5, shown: nil)),
    ("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"??_-;_-@_-", 5, .number(5, shown: nil)),
    ("[$-42A]#,##0\\ \"đ\"", 5, .number(5, shown: "5 đ")), ("00\\-00", 5, .number(5, shown: nil)),
  ])
  func aFormatShowsWhatItShows(_ code: String, _ value: Double, _ expected: SourceCell) throws {
    #expect(try cells("<c r=\"A1\" s=\"1\"><v>\(value)</v></c>", styles: styles([code])) == [expected])
  }

  @Test func formatsWithoutACodeAreKnownByTheirNumber() throws {
    let builtIn = "<cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"20\"/><xf/></cellXfs>"
    let found = try cells(
      (0..<4).map { "<c s=\"\($0)\"><v>0.25</v></c>" }.joined() + "<c s=\"0\"><v>45839</v></c>",
      styles: builtIn)
    #expect(
      found == [
        .number(0.25, shown: "06:00"), .number(0.25, shown: "25.00%"), .number(0.25, shown: "06:00"),
        .number(0.25, shown: nil), .date("2025-07-01"),
      ])
  }

  @Test func aWorkbookOfTheMacintoshCountsFrom1904() throws {
    var book = MadeWorkbook(
      rows: "<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>44377</v></c></row>", styles: styles(["d/m/yyyy"]))
    book.properties = "<workbookPr date1904=\"1\"/>"
    #expect(try book.cells() == [[.date("1904-01-01"), .date("2025-07-01")]])
  }
}
