import Diagnostics
import Geography
import Investment
import PlanDossiers
import PlanSamples
import PlanTables
import PlanVerification
import PlanWords
import Scenarios
import Testing

/// What a plan's table says beside the ranking: years, sources, rules, progress, other goals.
@Suite struct PlanSectionsTests {
  private func text(_ dossier: PlanDossier, _ language: ReportLanguage = .en) -> String {
    PlanTable(dossier, language: language).text()
  }

  @Test func yearsSourcesAndProgressReadAsWritten() throws {
    var dossier = try SamplePlan.phased()
    dossier.plan.totals.lost = .zero
    #expect(
      text(dossier) == """
        Investment plan for sample: 3 villages, 2 without mobile broadband, 2 without fibre
        Budget 3.0 billion đồng over 2026–2027, scenario “default”

        Rank  Id        Year  Proposal                                                 Commune    Villages  Households  Cost, m đồng  Benefit/bn  Running total
           1  P-R1      2026  Fibre 2.3 km to 1 village                                Mường Nhé  Nậm Pố         1,148         2,102     2,283.3          2,102
           2  P-SAT-S1  2027  1 light site, 1 satellite backhaul, mobile in 1 village  Mường Nhé  Pá Lùng           52           610       327.9          2,712

        Roadmap
        Year   Commune    Lead     Proposals  Villages served  Cost, m đồng
        2026   Mường Nhé  VNPT             1                1         2,102
        2027   Mường Nhé  Viettel          1                1           610
        Total                                                         2,712

        Funding, m đồng
        Source     2026  2027  Total    Has
        central   1,900     0  1,900  2,000
        province    202   610    812  2,000
        Total     2,102   610  2,712

        Total: 2 proposals; 1 village gains mobile broadband, 1 fibre, 1 an interim service; 1,200 households, 1,080 of them ethnic-minority; 2.7 of 3.0 billion đồng; running cost 0.1 billion đồng a year.
        Works: 0 done (0 m đồng), 1 under way (60 m đồng), 3 left to build (2,652 m đồng).
        The commune worst off: 25.0 % of the households that could gain a service gain it; no plan gives every commune more than 50.0 %.
        Optimal within the gap asked: worth 5,000.3 weighted households; no plan that reaches the above is worth more than 5,000.5 (gap 0.005 %). GLPK 5.0, 0.1 s.
        Verified from the data without the solver: 1,234 comparisons, no disagreement.
        Data: real: communes, villages (1 of 2 columns); modelled: villages (1 of 2 columns), routes.

        """)
  }

  @Test(arguments: [50, 60, 80], ReportLanguage.allCases)
  func textFitsTheWidthAsked(_ width: Int, _ language: ReportLanguage) throws {
    var dossier = try SamplePlan.phased()
    // Five years with amounts as wide as a province's.
    dossier.plan.scenario.phases.budgets = (2026...2030).map { .init(year: $0, amount: .billions(60)) }
    for index in dossier.plan.works.indices {
      dossier.plan.works[index].payments = (2026...2030).map {
        .init(year: $0, source: index == 0 ? "central" : "province", amount: .billions(60))
      }
    }
    let text = PlanTable(dossier, language: language).text(width: width)
    for line in text.split(separator: "\n") { #expect(TerminalText.width(line) <= width, "\(line)") }
    // What every source pays and has is never left out.
    #expect(text.contains(language == .en ? "Total    Has" : "Tổng"), "\(text)")
  }

  @Test func vietnameseHasEverySection() throws {
    let text = text(try SamplePlan.phased(), .vi)
    #expect(text.contains("Tổng mức vốn 3,0 tỷ đồng, giai đoạn 2026 - 2027, kịch bản “default”"))
    #expect(text.contains("\n\nPhân kỳ đầu tư\nNăm        Xã/phường  Đơn vị chủ trì"))
    #expect(text.contains("\n\nNguồn vốn (triệu đồng)\nNguồn       2026  2027  Tổng cộng  Mức vốn\n"))
    #expect(text.contains("\nTổng cộng  2.102   610      2.712\n"))
    #expect(
      text.contains(
        "\nCông trình: 0 hoàn thành (0 triệu đồng), 1 đang thực hiện (60 triệu đồng), 3 còn phải thực hiện"))
    #expect(text.contains("\nXã/phường đạt thấp nhất: 25,0% số hộ có thể được phục vụ"))
  }

  @Test func aPlainPlanHasNoFurtherSection() throws {
    for heading in ["Roadmap", "Funding", "Rules", "Works:"] {
      #expect(!text(try SamplePlan.dossier()).contains("\n\(heading)"))
    }
  }

  @Test func aSourceWithoutACapSaysSo() throws {
    var dossier = try SamplePlan.dossier()
    var source = FundingSource()
    source.name = "fund"
    dossier.plan.scenario.funding = [source]
    dossier.plan.works[0].payments = [Payment(year: nil, source: "fund", amount: .billions(2))]
    #expect(
      text(dossier).contains(
        "\nFunding, m đồng\nSource  Total       Has\nfund    2,000  no limit\nTotal   2,000\n"))
  }

  private func ruled() throws -> PlanDossier {
    var dossier = try SamplePlan.dossier()
    var floor = ShareRule()
    floor.name = "minority\nfloor"
    floor.measure = .spend
    floor.group.villages = ["V3"]
    floor.atLeast = 0.2
    floor.atMost = 0.5
    var each = ShareRule()
    each.name = "each"
    each.eachCommune = true
    each.of = .need
    each.atLeast = 0.25
    dossier.plan.scenario.rules = [floor, each]
    var target = CoverageTarget()
    target.share = 0.5
    dossier.plan.scenario.targets = [target]
    dossier.plan.scenario.requiredPoints.points = ["V2", "V1"]
    dossier.plan.scenario.requiredPoints.disjointRoutes = true
    return dossier
  }

  @Test func rulesSayWhatWasAskedAndReached() throws {
    #expect(
      text(try ruled()).contains(
        """
        Rules
        Rule                      Asked                                                    Reached
        minority\\u{a}floor        at least 20.0 % of the money                             22.5 % (610 of 2,712)
        minority\\u{a}floor        at most 50.0 % of the money                              22.5 % (610 of 2,712)
        each                      at least 25.0 % of the households lacking, each commune  50.0 % (1,200 of 2,400), Mường Nhé
        Target: mobile broadband  at least 50.0 % of the villages without                  50.0 % (1 of 2)
        Points on fibre           2, by two routes without a common segment                2
        """))
    let vietnamese = text(try ruled(), .vi)
    #expect(vietnamese.contains("ít nhất 20,0% vốn của phương án"))
    #expect(vietnamese.contains("50,0% (1.200/2.400), Mường Nhé"))
    #expect(vietnamese.contains("Điểm phải có cáp quang"))
  }

  @Test func aPlanTheVerifierRefusesDoesNotClaimItsPoints() throws {
    var dossier = try ruled()
    dossier.verification.findings = ["point V2 must be on fibre and is not"]
    #expect(text(dossier).contains("common segment                —\n"))
  }

  @Test func theLeastCostIsTheCertificate() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.scenario.budget = nil
    dossier.plan.totals.budget = nil
    dossier.plan.solve.measure = .dong
    dossier.plan.solve.objective = 2_712_345_678
    dossier.plan.solve.bound = 2_700_000_000
    let english = text(dossier)
    #expect(english.contains("\nNo limit of the budget, scenario"))
    #expect(english.contains("ethnic-minority; 2.7 billion đồng; running"))
    #expect(
      english.contains(
        "Optimal within the gap asked: costs 2,712 million đồng; no plan that reaches the targets costs less "
          + "than 2,700 (gap"))
    #expect(
      text(dossier, .vi).contains(
        "cần 2.712 triệu đồng; không phương án nào đạt các chỉ tiêu với ít hơn 2.700 triệu đồng (sai lệch"))
  }

  @Test func eachTierHasALineOfItsOwn() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.solve.stages = [
      SolveStage(name: "remote", measure: .weightedHouseholds, objective: 4800, bound: 4801.5),
      SolveStage(name: "all", measure: .weightedHouseholds, objective: 5000.25, bound: 5000.5),
    ]
    let lines = text(dossier).split(separator: "\n")
    #expect(
      lines.contains(
        "Tier “remote”: worth 4,800.0 weighted households; no plan that does as well by the tiers before is "
          + "worth more to it than 4,801.5."))
    #expect(lines.count { $0.contains("5,000.5") } == 1)
    #expect(text(dossier, .vi).contains("Nhóm ưu tiên “remote”: 4.800,0 hộ quy đổi"))
  }

  @Test func whatWasLostAndWhatOwningCostsAreInTheSums() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.totals.cost = .billions(3)
    dossier.plan.totals.lost = Money(millions: 600)
    #expect(
      text(dossier).contains(
        "3.0 of 3.0 billion đồng; building at list prices 2.7; lost on works given up 0.6; running cost"))
    #expect(
      text(dossier, .vi).contains(
        "3,0/3,0 tỷ đồng; chi phí xây dựng theo đơn giá 2,7; đã chi cho công trình dừng thực hiện 0,6; chi phí"
      ))
  }

  @Test func interimServicesAreInTheTitle() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals[1].content.lightSites = 0
    dossier.plan.proposals[1].content.backhauls = [:]
    dossier.plan.proposals[1].content.mobileVillages = 0
    dossier.plan.proposals[1].content.communityTerminals = 1
    dossier.plan.proposals[1].content.interimVillages = 2
    #expect(
      text(dossier).contains("  1 community satellite terminal, interim broadband in 2 villages  "))
    #expect(
      text(dossier, .vi).contains("  1 trạm vệ tinh dùng chung, dịch vụ thay thế tạm thời cho 2 thôn/bản  "))
  }
}
