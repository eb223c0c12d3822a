import Diagnostics
import Foundation
import Geography
import Investment
import PlanAnalysis
import PlanDossiers
import PlanPages
import PlanSamples
import PlanVerification
import PlanWords
import Scenarios
import Testing

/// The page as markup: well-formed, with the plan's own figures, in both languages.
@Suite struct PageTests {
  private static func read(
    _ dossier: PlanDossier, _ language: ReportLanguage = .en
  ) throws -> PageReader.Element {
    try PageReader.read(PlanPage.write(dossier, language: language))
  }

  @Test(arguments: ReportLanguage.allCases)
  func namesItsLanguageAndItsSections(_ language: ReportLanguage) throws {
    let page = try Self.read(SamplePlan.phased(), language)
    #expect(page.attributes["lang"] == language.rawValue)
    for link in try #require(page.all("nav").first).all("a") {
      let target = try #require(link.attributes["href"]?.dropFirst())
      let section = try page.element(id: String(target))
      let heading = try #require(section.all("h2").first)
      #expect(heading.text == link.text)
      #expect(section.attributes["aria-labelledby"] == heading.attributes["id"])
    }
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func theFiguresAreThePlans() throws {
    let page = try Self.read(try SamplePlan.dossier())
    let figures = try page.element(id: "summary").all("strong").map(\.text)
    #expect(figures == ["1 of 2", "1 of 2", "1,200", "90.0 %", "2.7", "0.1", "0.005 %"])
    let rows = try page.element(id: "proposal-table").cells
    #expect(
      rows == [
        [
          "1", "P-R1", "Fibre 2.3 km to 1 village", "Mường Nhé", "Nậm Pố", "1,148", "2,102", "2,283.3",
          "2,102",
        ],
        [
          "2", "P-SAT-S1", "1 light site, 1 satellite backhaul, mobile in 1 village", "Mường Nhé", "Pá Lùng",
          "52", "610", "327.9", "2,712",
        ],
      ])
  }

  @Test func numbersAreWrittenAsTheLanguageDoes() throws {
    let page = try Self.read(try SamplePlan.dossier(), .vi)
    let cells = try page.element(id: "proposal-table").cells
    #expect(cells.first?.suffix(4) == ["1.148", "2.102", "2.283,3", "2.102"])
    let figures = try page.element(id: "summary").all("strong").map(\.text)
    #expect(figures == ["1 / 2", "1 / 2", "1.200", "90,0%", "2,7", "0,1", "0,005%"])
  }

  @Test func whatIsLeftOutStandsWithItsReasonCheapestFirst() throws {
    let rows = try Self.read(try SamplePlan.dossier()).element(id: "left-table").cells
    #expect(
      rows == [
        [
          "Pá Lùng", "V3", "Mường Nhé", "52", "Fibre", "900", "210.5", "233.9",
          "Other works are worth more under this budget and these rules",
        ],
        [
          "Nậm Pố", "V2", "Mường Nhé", "1,148", "Mobile broadband", "—", "—", "—",
          "No route, site or hop of the data set leads there",
        ],
      ])
  }

  @Test func theCertificateSaysWhatIsProvenAndFromWhichData() throws {
    let page = try Self.read(try SamplePlan.phased())
    let facts = try page.element(id: "certificate").all("dd").map(\.text)
    for fact in [
      "Optimal within the gap asked", "5,000.3 weighted households", "5,000.5 weighted households",
      "0.0050 %",
      "GLPK 5.0", "0.1 seconds", "1,234 comparisons, no disagreement", "sample",
    ] {
      #expect(facts.contains(fact), "\(fact) of \(facts)")
    }
    #expect(facts.contains { $0.hasPrefix(String(repeating: "ab", count: 32)) })
    #expect(facts.contains { $0.hasPrefix("The commune worst off: 25.0 %") })
    let provenance = try page.element(id: "provenance").cells
    #expect(
      provenance == [
        ["communes.csv communes", "Real: taken from a public source", "name", "GSO"],
        ["villages.csv villages", "Modelled: no observation behind it", "id", "the generator"],
        ["villages.csv villages", "Real: taken from a public source", "region", "Decision 861"],
        ["routes.csv routes", "Modelled: no observation behind it", "id", "the generator"],
      ])
    let prices = try page.element(id: "prices").cells
    #expect(prices.count == CostItem.allCases.count)
    let horizon = try #require(prices.last)
    #expect(horizon.prefix(6) == ["Horizon horizon", "years", "1", "2", "3", "12"])
  }

  @Test func aPlanTheVerifierRefusesSaysSo() throws {
    var dossier = try SamplePlan.dossier()
    dossier.verification = PlanVerification(findings: ["work <R1> costs less"], checks: 7)
    let certificate = try Self.read(dossier).element(id: "certificate")
    #expect(certificate.text.contains("The verifier disagrees: 1 finding."))
    #expect(certificate.all("ul", class: "findings").map(\.text) == ["work <R1> costs less"])
    #expect(!certificate.text.contains("no disagreement"))
  }

  @Test func yearsAndSourcesHaveTheirTables() throws {
    let page = try Self.read(try SamplePlan.phased())
    #expect(
      try page.element(id: "by-year").cells == [
        ["2026", "2,102", "", "0", "1", "1,148"], ["2027", "610", "", "1", "0", "52"],
      ])
    #expect(
      try page.element(id: "by-source").cells == [["central", "1,900", ""], ["province", "812", ""]])
    #expect(
      try page.element(id: "by-commune").cells == [["Mường Nhé", "2,712", "", "1", "1", "1,200"]])
    #expect(
      try page.element(id: "roadmap").cells.prefix(2) == [
        ["2026", "Mường Nhé", "VNPT", "1", "1", "2,102"], ["2027", "Mường Nhé", "Viettel", "1", "1", "610"],
      ])
    // The bars are as long as their parts: of 1000, the first year's 1,900 of 2,102 from the first source.
    let bars = try page.element(id: "by-year").all("svg").map { bar in
      bar.all("rect").dropFirst().compactMap { $0.attributes["x"].flatMap(Double.init) }
    }
    #expect(bars.first?.count == 2)
    let second = try #require(bars.first?.last)
    #expect(abs(second - 1_900_000_000 / 2_102_345_678 * 1000) < 0.1)
    let text = try page.element(id: "summary").text
    #expect(text.contains("1 by the end of 2026, 2 by the end of 2027"))
  }

  @Test func aPlanWithoutYearsShowsNone() throws {
    let page = try Self.read(try SamplePlan.dossier())
    let ids = page.all.compactMap { $0.attributes["id"] }
    for id in ["by-year", "by-source", "roadmap", "year", "baselines", "rules"] {
      #expect(!ids.contains(id), "\(id)")
    }
  }

  @Test func baselinesAndDateStandWhereTheyAreKnown() throws {
    var dossier = try SamplePlan.dossier(baselines: [
      Baseline(
        method: .greedy, capex: .billions(3), benefit: Benefit(thousandths: 4_000_200), villagesMobile: 1,
        villagesFixed: 0, households: 1100)
    ])
    dossier.date = ReportDate(year: 2026, month: 2, day: 5)
    let english = try Self.read(dossier)
    #expect(try english.element(id: "baselines").cells.last?.last == "+25.0 %")
    #expect(english.all("p", class: "date").map(\.text) == ["Made on 5 February 2026."])
    let vietnamese = try Self.read(dossier, .vi)
    #expect(vietnamese.all("p", class: "date").map(\.text) == ["Lập ngày 05 tháng 02 năm 2026."])
  }

  @Test func otherBudgetsHaveAChartAndATable() throws {
    var dossier = try SamplePlan.dossier()
    guard case .frontier(let frontier) = try WhatIfSample.frontier(millions: [1000, 2000, 3000]).answer
    else {
      throw WhatIfSample.Surprise.noPlan
    }
    dossier.frontier = frontier
    let page = try Self.read(dossier)
    let chart = try #require(page.element(id: "money").all("svg", class: "noiban-chart").last)
    #expect(chart.all("circle", class: "nb-first-dot").count >= 3)
    #expect(chart.all("style").isEmpty)
    let rows = try page.element(id: "frontier").cells
    #expect(rows.map(\.first) == ["1", "2", "3"])
    try #require(frontier.points.count == 3)
    for (row, point) in zip(rows, frontier.points) {
      let totals = try #require(point.totals)
      #expect(row.suffix(2) == ["\(totals.villagesMobile)", "\(totals.villagesFixed)"])
    }
  }

  @Test func aPlanWithoutProposalsIsStillAPage() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals = []
    dossier.plan.works = []
    dossier.plan.totals = Totals()
    let page = try Self.read(dossier)
    #expect(try page.element(id: "proposals").text.contains("No proposal fits the budget."))
  }

  @Test func modelledDataAreMarkedWhereverTheyAreShown() throws {
    let page = try Self.read(try SamplePlan.dossier())
    #expect(page.all("p", class: "badge").map(\.text) == ["Modelled data"])
    for section in ["map", "proposals", "left"] {
      let notes = try page.element(id: section).all("p", class: "modelled").map(\.text)
      #expect(notes == ["Modelled, not observed: villages (1 of 2 columns), routes."])
    }
    var real = try SamplePlan.dossier()
    real.plan.dataset.provenance = real.plan.dataset.provenance.filter { $0.kind == .real }
    let plain = try Self.read(real)
    #expect(plain.all("p", class: "badge").isEmpty)
    #expect(plain.all("p", class: "modelled").isEmpty)
  }

  @Test func pagesOfOnePlanAreTheSameBytes() throws {
    let dossier = try SamplePlan.phased()
    #expect(PlanPage.write(dossier, language: .vi) == PlanPage.write(dossier, language: .vi))
  }

  @Test func thePageLoadsNothing() throws {
    let page = try Self.read(try SamplePlan.phased())
    let policy = try #require(
      page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    let rules = try #require(policy.attributes["content"]).components(separatedBy: "; ")
    #expect(rules.contains("default-src 'none'"))
    #expect(!rules.joined().contains("unsafe"))
    for element in page.all {
      #expect(element.attributes["src"] == nil)
      #expect(element.attributes["style"] == nil)
      #expect(element.attributes["href"]?.hasPrefix("#") ?? true)
      for name in element.attributes.keys { #expect(!name.hasPrefix("on"), "\(element.name) \(name)") }
    }
    #expect(page.all("style").count == 1)
    let style = try #require(page.all("style").first).text
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(1)</script>",
    "<!--", "]]>", "&lt;b&gt;", "a\u{202E}b", "x\u{0}\u{8}\u{1B}[2J", String(repeating: "bản", count: 4000),
    "\u{FFFE}\u{FFFF}", "{{7*7}}", "';alert(1)//",
  ])
  func hostileNamesAreText(_ name: String) throws {
    let harmless = try SamplePlan.phased()
    var hostile = try SamplePlan.dossier(villageName: name)
    var phased = try SamplePlan.phased()
    phased.geography = hostile.geography
    phased.geography.name = name
    phased.geography.communes[0].name = name
    phased.plan.dataset.name = name
    phased.plan.villages[1].name = name
    phased.plan.villages[1].commune = name
    phased.plan.scenario.name = name
    phased.plan.scenario.funding[0].name = name
    phased.plan.proposals[0].id = name
    phased.plan.proposals[0].lead = name
    phased.plan.works[0].proposal = name
    phased.plan.solve.solver = name
    phased.plan.solve.stages[0].name = name
    phased.plan.dataset.provenance[0].table = name
    phased.plan.dataset.provenance[1].source = name
    hostile = phased
    let (plain, page) = (try Self.read(harmless), try Self.read(hostile))
    // A name is text: it makes no element, no attribute, and no line that is not there with another name.
    let names = Dictionary(grouping: page.all, by: \.name).mapValues(\.count)
    for (element, count) in names
    where !["tr", "td", "th", "li", "rect", "bdi", "small", "path", "text"].contains(element) {
      let known = plain.all(element).count
      #expect(count <= known, "\(element)")
    }
    let script = try page.element(id: "plan-data")
    #expect(script.children.isEmpty)
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(script.text.utf8)) as? [String: Any])
    let villages = try #require(data["villages"] as? [String: Any])
    let shown = try #require((villages["name"] as? [String])?[1])
    #expect(shown.count <= 60)
    for scalar in page.text.unicodeScalars {
      #expect(
        scalar != "\u{202E}" && (scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" || scalar == "\r"))
    }
  }

  @Test func theDataAgreeWithThePlan() throws {
    let dossier = try SamplePlan.phased()
    let page = try Self.read(dossier)
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(page.element(id: "plan-data").text.utf8)) as? [String: Any])
    #expect(data["years"] as? [Int] == [2026, 2027])
    #expect(data["gains"] as? [[Int]] == [[1, -1, 0, -1, 0, 2026, 0, -1], [2, 1, -1, 1, 2027, 0, 2027, 0]])
    #expect(data["left"] as? [[Int]] == [[2, 1, 0, 900_000_000, 210_500], [1, 0, 2, -1, -1]])
    #expect(data["coverage"] as? [Int] == [1, 2])
    let size = try #require(data["size"] as? [Int])
    // 0.04 degrees of latitude on the mean sphere.
    #expect(size == [1, 4448])
    #expect((data["lines"] as? [[Int]])?.first == [0, 0, 2026, 0, 4448, 0, 2224, 2_000_000_000])
  }
}
