import Foundation
import Geography
import Investment
import PlanDossiers
import PlanSamples
import PlanWords
import PlanWorkbooks
import Scenarios
import SpreadsheetReading
import Testing

/// The annexes as a reader of the file finds them.
@Suite struct WorkbookTests {
  private func written(_ dossier: PlanDossier, _ language: ReportLanguage = .en) throws -> ReadWorkbook {
    let scratch = try ScratchFolder()
    try PlanWorkbook.write(dossier, language: language, to: scratch.file("annexes.xlsx"))
    return try ReadWorkbook(path: scratch.file("annexes.xlsx"))
  }

  /// A row of a sheet as it reads, cells without anything left out.
  private func row(_ book: ReadWorkbook, _ sheet: Int, _ row: Int, _ columns: String) -> [String] {
    columns.compactMap { column in
      let cell = book.cell(sheet, "\(column)\(row)")
      return cell.text ?? cell.number.map { "\($0)" }
    }
  }

  @Test func sheetsAreNamedInBothLanguages() throws {
    #expect(
      try written(SamplePlan.dossier()).sheets.map(\.name) == [
        "Summary", "Annex I - Proposals", "Annex II - Order", "Annex III - Funding", "Annex IV - Villages",
        "Annex V - Unit prices", "Annex VI - Works",
      ])
    #expect(
      try written(SamplePlan.phased(), .vi).sheets.map(\.name) == [
        "Tổng hợp", "PL I - Danh mục", "PL II - Phân kỳ", "PL III - Nguồn vốn", "PL IV - Thôn, bản",
        "PL V - Đơn giá", "PL VI - Công trình",
      ])
  }

  @Test func theListOfProposalsReadsAsFiled() throws {
    let book = try written(SamplePlan.dossier(), .vi)
    #expect(book.cell(1, "A1").text == "Phụ lục I")
    #expect(book.cell(1, "A2").text == "DANH MỤC ĐỀ XUẤT ĐẦU TƯ HẠ TẦNG BĂNG RỘNG")
    #expect(
      book.cell(1, "A3").text == "(Kèm theo Tờ trình/Báo cáo/Quyết định số …/… ngày … tháng … năm … của …)")
    #expect(
      book.cell(1, "A4").text
        == "SỐ LIỆU MÔ PHỎNG: các bảng, cột ghi “mô phỏng” do mô hình tạo ra, không phải số liệu thực tế của địa "
        + "phương. Dữ liệu: thực tế: xã/phường, thôn/bản (1/2 cột); mô phỏng: thôn/bản (1/2 cột), tuyến cáp.")
    #expect(book.cell(1, "A5").text == "Đơn vị tính: triệu đồng")
    #expect(
      row(book, 1, 6, "ABCDEFGIJKLMNO") == [
        "TT", "Danh mục đề xuất", "Mã", "Địa điểm (xã/phường)", "Quy mô, năng lực thiết kế",
        "Thôn/bản hưởng lợi",
        "Số thôn/bản có thêm", "Số hộ hưởng lợi", "Tổng mức đầu tư (dự kiến)", "Chi phí vận hành hằng năm",
        "Lợi ích (hộ quy đổi)", "Lợi ích/tỷ đồng", "Thứ tự ưu tiên", "Ghi chú",
      ])
    #expect(row(book, 1, 9, "ABGHIJK") == ["TỔNG SỐ", "1.0", "1.0", "1200.0", "2712.345678", "130.0"])
    #expect(row(book, 1, 10, "ABJ") == ["I", "Xã Mường Nhé", "2712.345678"])
    #expect(
      row(book, 1, 11, "ABCDEFGHIJKLN") == [
        "1.0", "Cáp quang phục vụ Nậm Pố", "P-R1", "Mường Nhé", "Cáp quang 2,3 km đến 1 thôn/bản", "Nậm Pố",
        "1.0",
        "1148.0", "2102.345678", "100.0", "4800.25", "1.0",
      ])
    #expect(book.cell(1, "J9").formula == "SUBTOTAL(9,J10:J12)")
    #expect(book.cell(1, "J10").formula == "SUBTOTAL(9,J11:J12)")
    #expect(book.cell(1, "J11").formula == "SUM('PL VI - Công trình'!$H$10:$H$11)")
    #expect(book.cell(1, "M11").formula == "IF(J11>0,L11/J11*1000,0)")
  }

  @Test func theOrderOfBuildingHasRunningTotals() throws {
    let book = try written(SamplePlan.dossier())
    #expect(book.cell(2, "G10") == .init(number: 2102.345678, formula: "F10"))
    #expect(book.cell(2, "G11") == .init(number: 2712.345678, formula: "G10+F11"))
    #expect(book.cell(2, "H11") == .init(number: 1, formula: "IF($F$9>0,G11/$F$9,0)"))
  }

  @Test func yearsAndSourcesHaveTheirSums() throws {
    var dossier = try SamplePlan.phased()
    var dropped = WorkProgress()
    dropped.work = "R1"
    dropped.status = .dropped
    dropped.spent = Money(dong: 7)
    dropped.borneBy = "central"
    dossier.plan.scenario.progress.append(dropped)
    let book = try written(dossier)
    #expect(row(book, 2, 9, "BFGH") == ["TOTAL", "2712.345678", "2102.345678", "610.0"])
    #expect(row(book, 2, 10, "BFGH") == ["Budget of the year", "3000.0", "2000.0", "1000.0"])
    #expect(row(book, 2, 11, "BGH") == ["Running total", "2102.345678", "2712.345678"])
    #expect(row(book, 2, 15, "AB") == ["I", "Completed in 2026"])
    #expect(row(book, 3, 10, "ABCDE") == ["1", "central", "1900.0", "0.0", "1900.0"])
    // The 7 đồng lost on works given up are the first money of the source that bears them.
    #expect(row(book, 3, 11, "BCDE") == ["What the source has", "2000.0", "0.0", "2000.0"])
    #expect(row(book, 3, 12, "BCDE") == ["Spent on works given up", "7e-06", "0.0", "7e-06"])
    #expect(row(book, 3, 13, "BCDE") == ["Left, carried over", "99.999993", "99.999993", "99.999993"])
    #expect(book.cell(3, "D13").formula == "C13+D11-D10-D12")
    #expect(row(book, 3, 14, "BCDE") == ["P-R1: Fibre for Nậm Pố", "1900.0", "0.0", "1900.0"])
  }

  @Test func villagesSayWhatTheyGetAndWhyNot() throws {
    let book = try written(SamplePlan.phased())
    #expect(row(book, 4, 11, "ABCDE") == ["1.0", "Nậm Pố", "V2", "Mường Nhé", "1148.0"])
    let texts = book.sheets[4].cells.values.compactMap(\.text)
    #expect(texts.contains("Mobile: no route, site or hop of the data set leads there."))
    #expect(
      texts.contains(
        "Fibre: to add it to this plan takes 900 million đồng for 210.5 weighted households."))
    #expect(!texts.contains("V1"))
  }

  @Test func pricesSayWhatThePlanWasMadeWith() throws {
    let book = try written(SamplePlan.dossier())
    let horizon = try #require(book.sheets[5].cells.first { $0.value.text == "Horizon" }?.key.dropFirst())
    #expect(book.cell(5, "E\(horizon)").number == 2)
    #expect(book.cell(5, "G\(horizon)").number == 12)
    #expect(
      book.cell(5, "H\(horizon)")
        == .init(number: 12, formula: "IF(ISNUMBER(G\(horizon)),G\(horizon),E\(horizon))"))
  }

  /// Names of the data set are the worst there are; what the workbook shows of them is text of some width.
  @Test(arguments: ReportLanguage.allCases)
  func hostileNamesStayShortTexts(language: ReportLanguage) throws {
    let names = [
      "=HYPERLINK(\"http://example.org\",\"x\")", "+1", "@SUM(A1)", "-2+3", "<script>alert(1)</script>",
      "\u{202E}txt.exe", "a\u{0}b\u{7}\r\n\t", String(repeating: "Bản ", count: 2500), "_x0007_", "]]>", "'",
    ]
    for name in names {
      var dossier = try SamplePlan.phased()
      let hostile = try SamplePlan.geography(villageName: name)
      dossier.geography = hostile
      dossier.geography.communes[0].name = name
      dossier.geography.communes[0].type = name
      dossier.plan.villages[1].name = name
      dossier.plan.scenario.name = name
      dossier.plan.proposals[0].lead = name
      dossier.plan.proposals[0].id = name
      dossier.plan.works[0].proposal = name
      dossier.plan.works[1].proposal = name
      for index in dossier.plan.works.indices {
        for payment in dossier.plan.works[index].payments.indices
        where dossier.plan.works[index].payments[payment].source == "central" {
          dossier.plan.works[index].payments[payment].source = name
        }
      }
      dossier.plan.scenario.funding[0].name = name
      let book = try written(dossier, language)
      let plain = try written(SamplePlan.phased(), language)
      try #require(book.sheets.count == 7 && plain.sheets.count == 7)
      for (sheet, expected) in zip(book.sheets, plain.sheets) {
        // A name adds no formula and no cell.
        #expect(
          sheet.cells.filter { $0.value.formula != nil }.mapValues(\.formula)
            == expected.cells.filter { $0.value.formula != nil }.mapValues(\.formula))
        #expect(Set(sheet.cells.keys) == Set(expected.cells.keys))
        for text in sheet.cells.values.compactMap(\.text) {
          #expect(text.count < 500)
          #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
          #expect(!text.unicodeScalars.contains("\u{202E}"))
        }
      }
      // Where a name has nothing to be hidden it stands there as it is.
      if name == names[0] { #expect(book.cell(4, "B11") == .init(text: name)) }
    }
  }

  @Test func theSamePlanGivesTheSameBytesAndTheDateIsTheReports() throws {
    let scratch = try ScratchFolder()
    var dossier = try SamplePlan.phased()
    dossier.date = ReportDate(year: 2026, month: 1, day: 5)
    func bytes(_ name: String) throws -> Data {
      try PlanWorkbook.write(dossier, language: .vi, to: scratch.file(name))
      return try Data(contentsOf: URL(fileURLWithPath: scratch.file(name)))
    }
    #expect(try bytes("a.xlsx") == bytes("b.xlsx"))
    let book = try ReadWorkbook(path: scratch.file("a.xlsx"))
    #expect(book.parts["docProps/core.xml"]?.contains("2026-01-05T00:00:00Z") == true)
    #expect(book.sheets[0].cells.values.contains { $0.text == "Lập ngày 05 tháng 01 năm 2026." })
  }

  /// Titles of annexes, A4, repeated headings and page numbers as Decree 30/2020/NĐ-CP has them.
  @Test func everySheetPrintsAsAnOfficialAnnex() throws {
    for sheet in try written(SamplePlan.phased(), .vi).sheets {
      #expect(sheet.source.contains("paperSize=\"9\""))
      #expect(sheet.source.contains("&amp;C&amp;\"Times New Roman,Regular\"&amp;13&amp;P"))
      #expect(sheet.source.contains("<pageMargins left=\"1.18110236220472"), "30 mm")
      #expect(sheet.source.contains("fitToHeight=\"0\""))
      #expect(sheet.source.contains("state=\"frozen\""))
    }
    let book = try written(SamplePlan.phased(), .vi)
    let titles = book.parts["xl/workbook.xml"]?.components(separatedBy: "_xlnm.Print_Titles").count
    #expect(titles == 8)
    #expect(book.sheets.dropFirst().allSatisfy { $0.source.contains("<autoFilter ref=\"A8:") })
  }

  @Test func aPlanWithoutProposalsIsStillAWorkbook() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals = []
    dossier.plan.works = []
    dossier.plan.totals = Totals()
    for index in dossier.plan.villages.indices {
      dossier.plan.villages[index].mobileProposal = nil
      dossier.plan.villages[index].fixedProposal = nil
      if dossier.plan.villages[index].mobile == .planned { dossier.plan.villages[index].mobile = .unserved }
      if dossier.plan.villages[index].fixed == .planned { dossier.plan.villages[index].fixed = .unserved }
    }
    let book = try written(dossier)
    #expect(row(book, 1, 9, "BJ") == ["TOTAL", "0.0"])
    #expect(book.sheets.count == 7)
  }
}
