import ColumnMapping
import DelimitedText
import Diagnostics
import Foundation
import ImportRecords
import ImportReports
import MessageCatalogue
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ImportReportTests {
  private static let vietnamese = Catalogue.all.first { $0.language == "vi" }?.translation ?? .none

  /// A sheet with letters and a layer without, a line of each outcome in both.
  private static func record() -> ImportRecord {
    var record = ImportRecord(date: "2026-11-28", title: "Ví Dụ")
    record.sources = [
      ImportRecord.Source(file: "ban.xlsx", sha256: String(repeating: "0a", count: 32), date: "2026-10-02")
    ]
    record.mappings = [
      TableMapping(
        role: .villages, file: "ban.xlsx", layer: "Bản", headerRows: 4...5,
        columns: [
          TableMapping.Column(index: 0, heading: "Tên bản", field: .name),
          TableMapping.Column(index: 2, heading: "Số hộ", field: .households, isGuess: true),
          TableMapping.Column(index: 3, heading: "Người lập", field: nil),
        ], reference: "EPSG:9205"),
      TableMapping(
        role: .towers, file: "tram.gpkg",
        columns: [TableMapping.Column(index: 0, heading: "C", field: .height)]),
    ]
    record.lines = [
      ImportLine(.taken, .villages, file: "ban.xlsx", layer: "Bản", row: 6, from: "Bản Một", to: "V0001"),
      ImportLine(
        .mapped, .villages, file: "ban.xlsx", layer: "Bản", row: 6, column: "C", from: "126 hộ", to: "126",
        why: "is not a number"),
      ImportLine(
        .left, .villages, file: "ban.xlsx", layer: "Bản", row: 7, from: "=SUM(C6:C6)", why: "is not a text"),
      ImportLine(
        .left, .towers, file: "tram.gpkg", row: 3, column: "C", from: "<script>alert(1)</script>",
        why: "is not a number"),
    ]
    record.tables = [
      ImportRecord.Table(file: "villages.csv", imported: 1, modelled: 0),
      ImportRecord.Table(
        file: "routes.csv", imported: 0, modelled: 1_234, supplied: 18, model: "is not a text"),
    ]
    record.missing = ["Write a text"]
    record.problems = ProblemReport(
      Problem(.warning, file: "ban.xlsx", row: 7, message: "is not a text", remedy: "Write a text"))
    return record
  }

  private static func page(_ record: ImportRecord, _ language: Translation = .none) -> String {
    String(decoding: ImportReport(record, language: language).html, as: UTF8.self)
  }

  /// What a reader sees of a page, tags left out, a blank between two texts.
  private static func seen(_ page: String) -> String {
    page.replacing(/<style>.*<\/style>/.dotMatchesNewlines(), with: "").replacing(/<[^>]*>/, with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func whatIsMissingStandsBeforeWhatWasMadeAndEveryLineIsThere() throws {
    let seen = Self.seen(Self.page(Self.record()))
    let parts = [
      "Import report: Ví Dụ 2026-11-28", "What is missing, or would make a plan better Write a text",
      "What was made Table Imported rows Modelled rows From the program, by a stated rule, or kept "
        + "By which model, and what would replace it",
      "villages villages.csv 1 0 0", "routes routes.csv 0 1,234 18 is not a text",
      "What is wrong, and what to look at ban.xlsx, row 7: warning: is not a text. Write a text.",
      "ban.xlsx Bản villages 1 1 1 0", "tram.gpkg radio sites 0 0 0 1",
      "Villages: ban.xlsx , Bản Its columns The headings stand in rows 4 to 5. The positions are read in EPSG:9205.",
      "A Tên bản name name", "C Số hộ households households a guess, please check",
      "Columns that were not used: D Người lập", "Left: 1", "7 =SUM(C6:C6) is not a text",
      "Taken otherwise than written: 1", "C6 Số hộ 126 hộ 126 is not a number", "Taken as they stand: 1",
      "6 Bản Một V0001", "Radio sites: tram.gpkg",
      "3 C &lt;script&gt;alert(1)&lt;/script&gt; is not a number",
      "Files that were read File Last changed SHA-256 ban.xlsx 2026-10-02 0a0a",
    ]
    var rest = seen[...]
    for part in parts {
      let range = try #require(rest.firstRange(of: part), "\(part) is not in: \(rest)")
      rest = rest[range.upperBound...]
    }
  }

  @Test(arguments: [
    ("C (Số hộ)", 4...5, "C9 Số hộ"), ("C", 4...5, "C9 Số hộ"), ("E", 4...5, "E9"), ("X", 4...5, "9 X"),
    ("Số hộ", 4...5, "9 Số hộ"), ("", 4...5, "9"), ("C (Số hộ)", nil, "9 C (Số hộ)"), ("E", nil, "E9"),
  ])
  func aCellIsNamedAsASpreadsheetShowsIt(_ column: String, _ rows: ClosedRange<Int>?, _ shown: String) {
    var record = ImportRecord(date: "2026-11-28", title: "")
    record.mappings = [
      TableMapping(
        role: .villages, file: "a", headerRows: rows,
        columns: [(2, "Số hộ"), (3, "X"), (4, ""), (23, "Ghi chú")].map {
          TableMapping.Column(index: $0.0, heading: $0.1, field: nil)
        })
    ]
    record.lines = [ImportLine(.left, .villages, file: "a", row: 9, column: column, why: "is empty")]
    #expect(Self.seen(Self.page(record)).contains("Written there Why \(shown) is empty"))
  }

  /// A row may have a line for itself, for its position and for a cell of it, and may be left in the end.
  @Test func rowsAreCountedOnceAndWhatAnOptionSaysIsNoTable() {
    func line(_ outcome: ImportLine.Outcome, _ row: Int?, layer: String = "Bản") -> ImportLine {
      ImportLine(outcome, .villages, file: "ban.xlsx", layer: layer, row: row, why: "is empty")
    }
    var record = ImportRecord(date: "2026-11-28", title: "")
    record.mappings = [TableMapping(role: .villages, file: "ban.xlsx", layer: "Bản", headerRows: 1...1)]
    record.lines = [
      line(.mapped, 2), line(.taken, 2), line(.mapped, 3), line(.left, 3), line(.left, 4), line(.left, 4),
      line(.mapped, nil, layer: ""),
      ImportLine(.mapped, .villages, file: "--lacking", from: "all", to: "3", why: "is empty"),
    ]
    #expect(
      ImportReport(record).summary() == [
        "ban.xlsx, Bản, read as villages: rows taken 1, left 2; values taken otherwise 2, left 0"
      ])
    let seen = Self.seen(Self.page(record))
    #expect(seen.contains("ban.xlsx Bản villages 1 2 2 0 Villages: ban.xlsx"))
    #expect(seen.contains("Villages: --lacking Taken otherwise than written: 1"))
  }

  @Test func thePageIsWellFormedAndRunsNothing() throws {
    var record = Self.record()
    record.title = "a\u{0}\u{202E}<b>&\"'"
    record.lines.append(
      ImportLine(.left, .roads, file: "\"><img onerror=x>", layer: "]]>", row: 1, from: "&amp;\u{1B}[2J"))
    for language in [Translation.none, Self.vietnamese] {
      let bytes = ImportReport(record, language: language).html
      let parser = XMLParser(data: Data(bytes))
      #expect(parser.parse(), "\(String(describing: parser.parserError)) at line \(parser.lineNumber)")
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\"\(language.language)\">"))
      #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{202E}"))
      #expect(!page.contains(/(src|href)="[^#]/))
    }
  }

  @Test func thePageOfAnOfficialIsVietnamese() {
    let seen = Self.seen(Self.page(Self.record(), Self.vietnamese))
    for text in [
      "Báo cáo nhập dữ liệu: Ví Dụ 28/11/2026", "Số liệu còn thiếu hoặc nên bổ sung",
      "tuyến cáp routes.csv 0 1.234",
      "C Số hộ số hộ households phỏng đoán, cần kiểm tra", "Không nhập: 1", "Nhập nguyên trạng: 1",
      "Ngày sửa đổi", "02/10/2026",
    ] { #expect(seen.contains(text), "\(text) is not in: \(seen)") }
    #expect(!seen.contains(/\b(the|and|rows|taken|left)\b/))
  }

  @Test func aRecordThatMadeNothingSaysSo() {
    var record = Self.record()
    record.tables = []
    #expect(
      Self.seen(Self.page(record)).contains(
        "2026-11-28 No data set was written. What is missing, or would make a plan better"))
    record.missing = []
    #expect(Self.seen(Self.page(record)).contains("Nothing is missing; what is wrong is told below."))
    #expect(
      Self.seen(Self.page(ImportRecord(date: "2026-11-28", title: ""))).contains("No data set was written."))
  }

  @Test func ofTooManyLinesThePageShowsTheLeftOnesFirstAndTheTableEveryOne() throws {
    var record = Self.record()
    for row in 10..<100_000 {
      let outcome: ImportLine.Outcome = row < 4_000 ? .left : row < 50_000 ? .mapped : .taken
      record.lines.append(
        ImportLine(
          outcome, .villages, file: "ban.xlsx", layer: "Bản", row: row, from: "Bản \(row)", to: "V\(row)"))
    }
    let report = ImportReport(record)
    #expect(report.html.count < 2_000_000)
    let seen = Self.seen(String(decoding: report.html, as: UTF8.self))
    #expect(seen.contains("Left: 3,991 Cell or row") && seen.contains("3999 Bản 3999 "))
    #expect(
      seen.contains(
        "Taken otherwise than written: 46,001 The first 1,008 of them; import-report.csv has every one."))
    #expect(
      seen.contains(
        "Taken as they stand: 50,001 They are too many for this page; import-report.csv has every one."))
    let table = CSVTable(report.csv, separator: UInt8(ascii: ","))
    #expect(table.rowCount == record.lines.count + 1)
    #expect(table.text(row: table.rowCount - 1, position: 6) == "Bản 99999")
  }

  @Test func theTableHasEveryLineWithItsPlace() {
    #expect(
      String(decoding: ImportReport(Self.record()).csv, as: UTF8.self)
        == [
          "file,sheet,row,column,role,outcome,from,to,why",
          "ban.xlsx,Bản,6,,villages,taken,Bản Một,V0001,",
          "ban.xlsx,Bản,6,C,villages,mapped,126 hộ,126,is not a number",
          "ban.xlsx,Bản,7,,villages,left,'=SUM(C6:C6),,is not a text",
          "tram.gpkg,,3,C,towers,left,<script>alert(1)</script>,,is not a number", "",
        ].joined(separator: "\r\n"))
    let excel = String(
      decoding: ImportReport(Self.record(), language: Self.vietnamese).csvForExcel, as: UTF8.self)
    #expect(
      excel.hasPrefix(
        "\u{FEFF}Tệp;Trang tính hoặc lớp;Dòng;Cột;Nội dung;Kết quả;Giá trị trong tệp;Ghi nhận là;Lý do\r\n"
          + "ban.xlsx;Bản;6;;thôn/bản;nhập nguyên trạng;Bản Một;V0001;\r\n"))
  }

  @Test func theSummaryFitsATerminal() {
    #expect(
      ImportReport(Self.record()).summary(page: "out/import-report.html") == [
        "ban.xlsx, Bản, read as villages: rows taken 1, left 1; values taken otherwise 1, left 0",
        "tram.gpkg, read as radio sites: rows taken 0, left 0; values taken otherwise 0, left 1",
        "ban.xlsx, Bản: columns not used: Người lập",
        "villages.csv (villages): imported 1, modelled 0",
        "routes.csv (routes): imported 0, modelled 1,234, from the program or a stated rule 18",
        "Missing, or would make a plan better:", "  Write a text",
        "Every row and what became of it: out/import-report.html",
      ])
    var record = ImportRecord(date: "", title: "")
    record.missing = ["\u{1B}[2J\nforged line"]
    #expect(
      ImportReport(record).summary() == [
        "Missing, or would make a plan better:", "  \\u{1b}[2J\\u{a}forged line",
      ])
  }
}
