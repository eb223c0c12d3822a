import Diagnostics
import Foundation
import Geography
import ImportTemplate
import MessageCatalogue
import SourceTables
import SpreadsheetReading
import SurveyValues
import Testing

@Suite struct ImportTemplateTests {
  private static let communes = [
    ImportTemplate.Place(code: "03160", name: "Mường Nhé"),
    ImportTemplate.Place(code: "03158", name: "Sín Thầu"),
    ImportTemplate.Place(name: "Nậm Kè, \"xã mới\" & 'cũ'"),
  ]

  private static let vietnamese = Catalogue.all.first { $0.language == "vi" }?.translation ?? .none

  private static func written(
    _ communes: [ImportTemplate.Place] = communes, in translation: Translation = vietnamese
  ) throws -> ReadWorkbook {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("mau.xlsx").path
    try ImportTemplate.write(to: path, province: "Điện Biên", communes: communes, in: translation)
    return try ReadWorkbook(path: path)
  }

  private static func headings(_ sheet: ReadWorkbook.Sheet) -> [String] {
    (0..<26).compactMap { sheet.cells["\(SourceTable.letters(ofColumn: $0))1"]?.text }
  }

  @Test func theSheetsAndHeadingsAreThoseThatTheImportKnows() throws {
    let book = try Self.written()
    #expect(
      book.sheets.map(\.name) == [
        "Thôn bản", "Trạm", "Nút cáp quang", "Tuyến cáp", "Xã", "Đơn giá", "Danh mục", "Hướng dẫn",
      ])
    #expect(
      Self.headings(book.sheets[0]) == [
        "Mã thôn", "Tên thôn/bản", "Xã", "Vĩ độ", "Kinh độ", "Số hộ", "Dân số",
        "Tỷ lệ dân tộc thiểu số (%)", "Tỷ lệ hộ nghèo (%)", "Khu vực", "Biên giới", "Đặc biệt khó khăn",
        "Sóng di động", "Cáp quang", "Trường học", "Trạm y tế", "Trụ sở xã", "Ghi chú",
      ])
    #expect(
      Self.headings(book.sheets[1]) == [
        "Mã trạm", "Tên trạm", "Xã", "Vĩ độ", "Kinh độ", "Loại cột", "Chiều cao (m)", "Nguồn điện",
        "Truyền dẫn",
        "Tình trạng", "Ghi chú",
      ])
    #expect(
      Self.headings(book.sheets[3]).prefix(4) == ["Mã tuyến", "Điểm đầu", "Điểm cuối", "Chiều dài (m)"])
    let english = try Self.written(in: .none)
    #expect(english.sheets.first?.name == "Villages" && english.sheets.last?.name == "Guide")
    #expect(Self.headings(english.sheets[0]).prefix(3) == ["Village code", "Village name", "Commune"])
  }

  @Test func communesAndItemsStandInTheirSheets() throws {
    let book = try Self.written()
    #expect(book.cell(4, "A2").text == "03160" && book.cell(4, "B2").text == "Mường Nhé")
    #expect(book.cell(4, "A4").text == nil && book.cell(4, "B4").text == "Nậm Kè, \"xã mới\" & 'cũ'")
    #expect((2...19).map { book.cell(5, "A\($0)").text } == CostItem.allCases.map(\.rawValue))
    #expect(book.cell(5, "B2").text == "Cáp quang treo")
    #expect((2...19).allSatisfy { book.cell(5, "E\($0)") == .init() })
  }

  /// As words in the file a list would be split at commas, and one above 255 characters can end the process.
  @Test func everyPickListIsARangeOfTheSheetOfChoices() throws {
    let many = (0..<300).map { ImportTemplate.Place(name: "Xã, phường số \($0), \"mới\"") }
    let book = try Self.written(many)
    var lists = 0
    for sheet in book.sheets {
      for match in sheet.source.matches(of: /<dataValidation type="list"[^>]*>.*?<formula1>(.*?)<\/formula1>/)
      {
        #expect(String(match.output.1).hasPrefix("'Danh mục'!$"), "\(match.output.1)")
        lists += 1
      }
      #expect(!sheet.source.contains("<formula1>\""))
    }
    #expect(lists == 18)
    #expect(book.sheets[0].source.contains("'Danh mục'!$J$2:$J$301"))
    #expect(book.cell(6, "J301").text == "Xã, phường số 299, \"mới\"")
  }

  @Test func withoutCommunesTheColumnIsFree() throws {
    let book = try Self.written([])
    #expect(!book.sheets[0].source.contains("$J$"))
    #expect(Self.headings(book.sheets[4]).first == "Mã xã")
  }

  /// A spreadsheet must leave `03334` and `3-12` as they are typed.
  @Test func columnsOfCodesAreText() throws {
    let book = try Self.written()
    let styles = try #require(book.parts["xl/styles.xml"])
    let formats = styles.matches(of: /<xf numFmtId="(\d+)"/).map { String($0.output.1) }
    let cellFormats = formats.suffix(
      Int(try #require(styles.firstMatch(of: /<cellXfs count="(\d+)"/)).output.1) ?? 0)
    func format(_ sheet: Int, _ column: Int) throws -> String? {
      let pattern = try Regex("<col min=\"\(column)\" max=\"\(column)\"[^>]* style=\"(\\d+)\"")
      guard
        let style = book.sheets[sheet].source.firstMatch(of: pattern)?.output[1].substring.flatMap({ Int($0) }
        )
      else { return nil }
      return Array(cellFormats)[style]
    }
    // "@" is text (ECMA-376, 18.8.30).
    let text = try #require(styles.firstMatch(of: /<numFmt numFmtId="(\d+)" formatCode="@"/)).output.1
    for (sheet, column) in [(0, 1), (1, 1), (2, 1), (3, 1), (3, 2), (3, 3), (4, 1), (5, 1)] {
      #expect(try format(sheet, column) == String(text), "\(sheet) \(column)")
    }
    #expect(try format(0, 6) != String(text))
  }

  @Test func headingsStayInSight() throws {
    for sheet in try Self.written().sheets.prefix(7) {
      #expect(sheet.source.contains("<pane ") && sheet.source.contains("state=\"frozen\""), "\(sheet.name)")
    }
  }

  /// Every word that can be chosen is one that the import understands, in both languages.
  @Test(arguments: [true, false]) func everyChoiceIsUnderstood(_ isVietnamese: Bool) throws {
    let book = try Self.written(in: isVietnamese ? Self.vietnamese : .none)
    func words(_ column: String) -> [SourceCell] {
      (2...10).compactMap { book.cell(6, "\(column)\($0)").text }.map { .text($0) }
    }
    #expect(try words("A").map { try SurveyAnswer.flag($0)?.value } == [true, false])
    #expect(
      try words("B").map { try SurveyAnswer.mobile($0)?.value } == [
        MobileService.none, .secondGeneration, .thirdGeneration, .fourthGeneration, .fifthGeneration,
      ])
    #expect(
      try words("C").map { try SurveyAnswer.fixed($0)?.value } == [FixedService.none, .fibre, .other, .other])
    #expect(try words("D").map { try SurveyAnswer.region($0)?.value } == [.one, .two, .three])
    #expect(try words("E").map { try SurveyAnswer.construction($0)?.value } == [.aerial, .buried])
    #expect(try words("F").map { try SurveyAnswer.siteKind($0)?.value.kind } == [.mast40m, .light])
    #expect(try words("G").map { try SurveyAnswer.power($0)?.value } == [.grid, .solar])
    #expect(try words("H").map { try SurveyAnswer.status($0)?.value } == [.existing, .candidate])
  }

  @Test func theGuideExplainsEveryColumn() throws {
    let book = try Self.written()
    let guide = Set(book.sheets[7].cells.values.compactMap(\.text))
    for sheet in book.sheets.prefix(6) {
      for heading in Self.headings(sheet) { #expect(guide.contains(heading), "\(sheet.name): \(heading)") }
    }
    #expect(guide.contains { $0.contains("noiban import --villages TỆP.xlsx --province \"Điện Biên\"") })
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() {
    #expect {
      try ImportTemplate.write(
        to: "/nonexistent/mau.xlsx", province: "Điện Biên", communes: [], in: .none)
    } throws: { error in
      (error as? ProblemReport)?.category == .cannotWrite
    }
  }
}
