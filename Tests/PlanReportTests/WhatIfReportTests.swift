import Foundation
import GLPKSolver
import Geography
import PlanAnalysis
import PlanDossiers
import PlanRecords
import PlanReport
import PlanSamples
import PlanTables
import PlanWords
import PlannerTestSupport
import Scenarios
import Testing

/// Answers to "what if" as tables, JSON and CSV.
@Suite struct WhatIfReportTests {
  @Test func theFrontierReadsAsWritten() throws {
    let dossier = try WhatIfSample.frontier(millions: [1000, 2000, 3000])
    #expect(
      WhatIfTable(dossier, language: .en).text() == """
        What more money brings to tiny: 3 villages, 0 without mobile broadband, 3 without fibre
        With the standard priorities

        Budget, bn  Worth  Gap, %  Cost, bn  Mobile villages  Fibre villages  Households  Enter  Leave  Drop  Next bn  Nesting, %
                 1  300.0   0.000       1.0                0               1         300      1      0     0    200.0        0.00
                 2  500.0   0.000       2.0                0               2         500      1      0     0     20.0        0.00  knee
                 3  520.0   0.000       3.0                0               3         520      1      0     0      0.0        0.00

        Knee at 2.0 billion đồng: there the next billion brings less than half of what a billion brings on average up to there (20.0 against 249.9 weighted households). The data decide it, whatever budgets are shown.
        Enter, leave: proposals that bring a service the plan of the row above does not, and the reverse.
        Drop: works of the plan of the row above that this plan does without.
        Next bn: what one more billion đồng is worth, in weighted households.
        Nesting: how much less the plan is worth that keeps all a lower budget built.
        Verified from the data; no plan can be bettered, as the search proved.

        """)
  }

  @Test func vietnameseUsesItsWordsAndNumbers() throws {
    let text = WhatIfTable(try WhatIfSample.frontier(millions: [1000, 2500, 3000]), language: .vi).text()
    #expect(text.hasPrefix("Kết quả khi tăng vốn cho tiny: 3 thôn/bản, "))
    #expect(text.contains(/\n +2,5 +500,0 +0,000 +2,0\b/))
    #expect(text.contains("\nGiảm do kế thừa: lợi ích giảm bao nhiêu"))
  }

  @Test func whatHasNoPlanSaysSo() throws {
    var scenario = WhatIfSample.scenario
    scenario.lockIn = ["V3"]
    let dossier = try WhatIfSample.frontier(scenario, millions: [500, 2000])
    let table = WhatIfTable(dossier, language: .en).text()
    #expect(table.contains("\n       0.5  no plan       —         —"))
    let json = try Self.object(WhatIfJSON.write(dossier))
    let points = try #require(json["points"] as? [[String: Any]])
    #expect(points[0]["status"] as? String == "infeasible")
    #expect(points[0]["objective"] is NSNull)
    #expect(points[0]["conflicts"] is [String])
    #expect(points[1]["status"] as? String == "optimal")
    let csv = String(decoding: WhatIfCSV.write(dossier), as: UTF8.self).split(separator: "\r\n")
    #expect(csv[1].hasPrefix("optimal,500000000,infeasible,,,"))
    #expect(Set(csv.map { $0.count(where: { $0 == "," }) }).count == 1)
  }

  static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func jsonHoldsTheContract() throws {
    let json = try Self.object(WhatIfJSON.write(try WhatIfSample.frontier(millions: [1000, 2000])))
    #expect(json["schema"] as? String == "noiban.whatif/1")
    for key in ["points", "nested"] {
      let points = try #require(json[key] as? [[String: Any]])
      #expect(points.map { $0["budget"] as? Int64 } == [1_000_000_000, 2_000_000_000])
      for point in points {
        for name in [
          "budget", "objective", "bound", "relativeGap", "capex", "villagesMobile", "villagesFixed",
          "households", "entered", "left", "shadowPrice",
        ] { #expect(point[name] != nil, "\(key): \(name)") }
      }
      #expect(points[1]["entered"] as? [String] == ["P-R2"])
      #expect((points[1]["gained"] as? [String: [String]])?["fixed"] == ["V2"])
      #expect(points[1]["shadowPrice"] as? Double == 20)
      #expect(points[1]["shadowPriceProven"] as? [Double] == [20, 20])
    }
    #expect((json["nested"] as? [[String: Any]])?[1]["nestingCost"] as? Double == 0)
  }

  @Test func aCurveHasValuesInPlaceOfBudgets() throws {
    let dossier = try WhatIfSample.curve("costs.fibre_route_aerial=50,100,150")
    let json = try Self.object(WhatIfJSON.write(dossier))
    let points = try #require(json["points"] as? [[String: Any]])
    #expect(points.map { $0["value"] as? Double } == [50, 100, 150])
    #expect(points.allSatisfy { $0["budget"] == nil })
    #expect(points.map { $0["isBase"] as? Bool } == [false, true, false])
    #expect((json["varied"] as? [String: Any])?["base"] as? Double == 100)
    #expect((json["nested"] as? [Any])?.isEmpty == true)
    let table = WhatIfTable(dossier, language: .en).text()
    #expect(
      table.hasPrefix("What changes with costs.fibre_route_aerial (million VND per km) for tiny: 3 villages"))
    #expect(table.contains("\nBudget 2.0 billion đồng, the standard priorities\n"))
    #expect(table.contains("  today\n"))
    let csv = String(decoding: WhatIfCSV.write(dossier), as: UTF8.self)
    #expect(csv.hasPrefix("path,value,is_base,status,objective,"))
    #expect(csv.contains("\r\ncosts.fibre_route_aerial,100.000000000,true,optimal,500.000,"))
  }

  @Test func theTableOfRulesShowsDifferences() throws {
    let dossier = try WhatIfSample.equity()
    let table = WhatIfTable(dossier, language: .en).text()
    #expect(table.contains("\nwith every rule"))
    // Without the lock V1 and V2, 500 households, fit; with it V3 and V1.
    #expect(table.contains("\nwithout lock-in of V3 "))
    #expect(table.contains("500 (+180)"))
    let json = try Self.object(WhatIfJSON.write(dossier))
    let rules = try #require(json["rules"] as? [[String: Any]])
    let lock = try #require(rules.first { $0["kind"] as? String == "lockIn" })
    #expect(lock["name"] as? String == "V3")
    #expect((lock["difference"] as? [String: Any])?["households"] as? Int == 180)
    #expect((json["base"] as? [String: Any])?["households"] as? Int == 320)
    let csv = String(decoding: WhatIfCSV.write(dossier), as: UTF8.self).split(separator: "\r\n")
    #expect(csv.count == 2 + rules.count)
    #expect(WhatIfTable(dossier, language: .vi).text().contains("\nbỏ điều kiện bắt buộc có V3 "))
  }

  @Test func aScenarioWithoutRulesSaysSo() throws {
    var scenario = WhatIfSample.scenario
    scenario.budget = .billions(2)
    scenario.weights.ethnicMinority = 0
    scenario.weights.regionThree = 0
    scenario.weights.border = 0
    scenario.weights.poverty = 0
    scenario.weights.speciallyDifficult = 0
    guard
      case .price(let price) = try EquityStudy(WhatIfSample.geography, scenario, solver: GLPKSolver()).price()
    else { throw WhatIfSample.Surprise.noPlan }
    let text = WhatIfTable(WhatIfDossier(.equity(price), WhatIfSample.geography), language: .en).text()
    #expect(text.contains("\nThe scenario has no rule, weight or lock to leave out.\n"))
  }

  @Test(arguments: [60, 80, 100])
  func textsFitTheWidthAsked(_ width: Int) throws {
    for language in ReportLanguage.allCases {
      for dossier in [try WhatIfSample.equity(), try WhatIfSample.frontier(millions: [1000, 2000, 3000])] {
        let text = WhatIfTable(dossier, language: language).text(width: width)
        for line in text.split(separator: "\n") { #expect(TerminalText.width(line) <= width, "\(line)") }
      }
    }
    let text = WhatIfTable(try WhatIfSample.equity(), language: .en).text(width: width)
    #expect(text.split(separator: "\n").contains { $0.hasPrefix("without lock-in") })
  }

  @Test(arguments: ReportLanguage.allCases)
  func aMemoFitsAPage(_ language: ReportLanguage) throws {
    for dossier in [try WhatIfSample.equity(), try WhatIfSample.frontier(millions: [1000, 2000, 3000])] {
      let text = WhatIfTable(dossier, language: language).memo
      for line in text.split(separator: "\n") { #expect(TerminalText.width(line) <= 100, "\(line)") }
    }
  }

  @Test func anAnswerCutShortSaysSo() throws {
    var dossier = try WhatIfSample.frontier(millions: [1000, 2000])
    guard case .frontier(var frontier) = dossier.answer else { throw WhatIfSample.Surprise.noPlan }
    frontier.budgetCount = 9
    dossier.answer = .frontier(frontier)
    #expect(WhatIfTable(dossier, language: .en).text().contains("\nInterrupted: 2 of 9 plans.\n"))
    #expect(
      WhatIfTable(dossier, language: .vi).text().contains("\nBị ngắt giữa chừng: mới có 2/9 phương án.\n"))
  }

  @Test func filesAreAllThere() throws {
    var names: [String] = []
    WhatIfDocuments.forEach(try WhatIfSample.frontier(millions: [1000, 2000]), language: .en) { name, bytes in
      names.append(name)
      #expect(!bytes.isEmpty)
    }
    #expect(names == ["whatif.json", "whatif.csv", "table.txt", "whatif.svg"])
    names = []
    WhatIfDocuments.forEach(try WhatIfSample.equity(), language: .en) { name, _ in names.append(name) }
    #expect(names == ["whatif.json", "whatif.csv", "table.txt"])
  }
}
