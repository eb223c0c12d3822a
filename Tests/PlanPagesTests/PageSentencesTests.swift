import Foundation
import Geography
import Investment
import PlanAnalysis
import PlanDossiers
import PlanPages
import PlanSamples
import PlanTables
import PlanWords
import PlanWorkbooks
import Scenarios
import SpreadsheetReading
import Testing

/// Sentences of reports for plans that are not the usual one: nothing to build, nothing left, least cost, present
/// values, years that count for less.
@Suite struct PageSentencesTests {
  private static func read(
    _ dossier: PlanDossier, _ language: ReportLanguage = .en
  ) throws -> PageReader.Element {
    try PageReader.read(PlanPage.write(dossier, language: language))
  }

  private static func workbook(_ dossier: PlanDossier, _ language: ReportLanguage) throws -> ReadWorkbook {
    let scratch = try ScratchFolder()
    try PlanWorkbook.write(dossier, language: language, to: scratch.file("annexes.xlsx"))
    return try ReadWorkbook(path: scratch.file("annexes.xlsx"))
  }

  /// The sample with nothing built.
  private static func empty() throws -> PlanDossier {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals = []
    dossier.plan.works = []
    dossier.plan.totals = Totals()
    dossier.plan.villages[1].fixed = .unserved
    dossier.plan.villages[2].mobile = .unserved
    return dossier
  }

  /// The sample where both services are everywhere today.
  private static func served() throws -> PlanDossier {
    var dossier = try empty()
    dossier.plan.dataset.lackingMobile = 0
    dossier.plan.dataset.lackingFixed = 0
    for index in dossier.geography.villages.indices {
      dossier.geography.villages[index].hasMobileBroadband = true
      dossier.geography.villages[index].hasFixedBroadband = true
      dossier.plan.villages[index].mobile = .existing
      dossier.plan.villages[index].fixed = .existing
    }
    return dossier
  }

  private static let servedText: [ReportLanguage: String] = [
    .en: "Every village has mobile broadband and fibre today: nothing needs to be built.",
    .vi: "Mọi thôn/bản đều đã có băng rộng di động và cáp quang, không cần đầu tư thêm.",
  ]

  @Test(arguments: ReportLanguage.allCases)
  func whereNothingIsLackingThatIsSaidEverywhere(_ language: ReportLanguage) throws {
    let text = try #require(Self.servedText[language])
    let dossier = try Self.served()
    let page = try Self.read(dossier, language)
    for section in ["summary", "proposals", "money", "left"] {
      #expect(try page.element(id: section).all("p").map(\.text).contains(text), "\(section)")
    }
    #expect(PlanTable(dossier, language: language).text().contains(text))
    let book = try Self.workbook(dossier, language)
    for sheet in [1, 2, 4, 6] { #expect(book.cell(sheet, "A11").text == text, "sheet \(sheet)") }
    for sheet in [3, 5] { #expect(book.cell(sheet, "A11").text != text, "sheet \(sheet)") }
  }

  @Test func theMapOfAPlanThatBuildsNothingCountsNoNoughts() throws {
    let english = try Self.read(Self.served()).element(id: "map-text").text
    #expect(english.hasPrefix("Map of 3 villages: the network of today, nothing is built. The tables"))
    let vietnamese = try Self.read(Self.served(), .vi).element(id: "map-text").text
    #expect(vietnamese.hasPrefix("Bản đồ 3 thôn/bản: mạng hiện có, không xây dựng thêm. Danh mục"))
    let one = try Self.read(SamplePlan.dossier()).element(id: "map-text").text
    #expect(one.contains(": 1 gains mobile broadband and 1 gains fibre, by "), "\(one)")
  }

  @Test func budgetsThatBringNothingHaveNoChart() throws {
    var dossier = try Self.empty()
    guard case .frontier(let frontier) = try WhatIfSample.frontier(millions: [1, 2]).answer else {
      throw WhatIfSample.Surprise.noPlan
    }
    try #require(frontier.points.allSatisfy { $0.solve?.objective == 0 })
    dossier.frontier = frontier
    let money = try Self.read(dossier).element(id: "money")
    #expect(money.all("svg").isEmpty)
    #expect(money.all("p").map { $0.text.prefix(28) } == ["No proposal fits the budget."])
  }

  @Test func oneServiceAllGainedIsNoNoughtLeft() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.dataset.lackingMobile = 1
    dossier.plan.villages[1].mobile = .existing
    func summary(_ language: ReportLanguage) throws -> [String] {
      try Self.read(dossier, language).element(id: "summary").all("div", class: "lede").flatMap {
        $0.all("p").map(\.text)
      }
    }
    let english = try summary(.en)
    #expect(
      english.first?.hasPrefix(
        "2 proposals bring mobile broadband to the one village without it and fibre to 1 of the 2 villages "
          + "without it: 1,200 households in all.") == true, "\(english)")
    #expect(
      english.contains(
        "1 village stays without fibre; the cheapest step beyond the plan costs 900 million đồng."),
      "\(english)")
    let vietnamese = try summary(.vi)
    #expect(
      vietnamese.first?.hasPrefix(
        "2 đề xuất đưa băng rộng di động đến thôn/bản duy nhất hiện chưa có và cáp quang đến 1/2 thôn/bản hiện "
          + "chưa có; 1.200 hộ hưởng lợi.") == true, "\(vietnamese)")
    #expect(
      vietnamese.contains(
        "Còn 1 thôn/bản chưa có cáp quang; công trình bổ sung có chi phí thấp nhất cần 900 triệu đồng."),
      "\(vietnamese)")
  }

  @Test func aPlanOfLeastCostIsNotExplainedByABudget() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.scenario.goal = .leastCost
    dossier.plan.scenario.budget = nil
    dossier.plan.solve.measure = .dong
    dossier.plan.solve.objective = 2_712_345_678
    dossier.plan.solve.bound = 2_712_000_000
    let page = try Self.read(dossier)
    #expect(
      try page.element(id: "left-table").text.contains(
        "The cheapest plan found reaches the targets without it"))
    #expect(try page.element(id: "reading").text.contains("no plan that reaches the targets costs less"))
    #expect(!page.text.contains("under this budget"))
    #expect(!page.text.contains("under the same budget"))
    let vietnamese = try Self.read(dossier, .vi)
    #expect(
      try vietnamese.element(id: "left-table").text.contains("Phương án rẻ nhất tìm được đạt các chỉ tiêu"))
    #expect(try vietnamese.element(id: "reading").text.contains("Cận do việc tìm kiếm chứng minh"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func presentValuesAreCalledThat(_ language: ReportLanguage) throws {
    var dossier = try SamplePlan.dossier()
    let words = language == .en ? "Costs are present values" : "Vốn ghi ở đây là giá trị hiện tại"
    #expect(try !Self.read(dossier, language).element(id: "summary").text.contains(words))
    dossier.plan.scenario.ownership.budgetBasis = .presentValue
    #expect(try Self.read(dossier, language).element(id: "summary").text.contains(words))
    let book = try Self.workbook(dossier, language)
    for sheet in [0, 1] {
      let notes = (1...80).compactMap { book.cell(sheet, "A\($0)").text }
      #expect(notes.contains { $0.hasPrefix(words) }, "sheet \(sheet)")
    }
  }

  @Test func whatCountsLaterYearsInFullSaysSo() throws {
    let note = "Here a service counts the same whenever it comes"
    var dossier = try SamplePlan.phased()
    try #require(dossier.plan.scenario.phases.laterWorth > 0)
    #expect(try Self.read(dossier).element(id: "money").text.contains(note))
    func notes() throws -> [String] {
      let book = try Self.workbook(dossier, .en)
      return (1...80).compactMap { book.cell(0, "A\($0)").text }
    }
    #expect(try notes().contains { $0.hasPrefix("The benefit counts a service the same") })
    dossier.plan.scenario.phases.laterWorth = 0
    #expect(try !Self.read(dossier).element(id: "money").text.contains(note))
    #expect(try !notes().contains { $0.hasPrefix("The benefit counts a service the same") })
  }

  @Test func aSmallAmountIsNotShownAsNone() throws {
    var dossier = try Self.empty()
    for (budget, english, vietnamese) in [
      (Int64(300), "300 đồng", "300 đồng"), (1_000_000, "0.001 billion đồng", "0,001 tỷ đồng"),
      (40_000_000, "0.040 billion đồng", "0,040 tỷ đồng"), (50_000_000, "0.1 billion đồng", "0,1 tỷ đồng"),
    ] {
      dossier.plan.scenario.budget = Money(dong: budget)
      dossier.plan.totals.budget = Money(dong: budget)
      #expect(PlanTable(dossier, language: .en).text().contains("Budget \(english), "))
      #expect(PlanTable(dossier, language: .vi).text().contains("Tổng mức vốn \(vietnamese), "))
    }
  }

  @Test func tablesOfTheDataAreNamedInVietnameseInTheWorkbook() throws {
    let book = try Self.workbook(SamplePlan.dossier(), .vi)
    let label = try #require(book.cell(1, "A4").text)
    #expect(
      label.hasSuffix(
        "Dữ liệu: thực tế: xã/phường, thôn/bản (1/2 cột); mô phỏng: thôn/bản (1/2 cột), tuyến cáp."))
  }
}
