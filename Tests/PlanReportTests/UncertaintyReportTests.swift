import Foundation
import GLPKSolver
import Geography
import Investment
import PlanAnalysis
import PlanRecords
import PlanSamples
import PlanTables
import PlanWords
import PlannerTestSupport
import Scenarios
import Testing

/// What uncertain prices do, as table, JSON and CSV.
@Suite struct UncertaintyReportTests {
  enum Surprise: Error { case noPlan }

  static func uncertainty(fixed: Bool = false, draws: Int = 8) throws -> (PriceUncertainty, Geography) {
    var geography = WhatIfSample.geography
    if !fixed { geography.costs[.fibreRouteAerial] = CostRange(low: 80, base: 100, high: 190) }
    var scenario = WhatIfSample.scenario
    scenario.budget = .billions(2)
    guard
      case .uncertainty(let uncertainty) = try UncertaintyStudy(geography, scenario, solver: GLPKSolver())
        .uncertainty(draws: draws, seed: 3, threads: 2)
    else { throw Surprise.noPlan }
    return (uncertainty, geography)
  }

  @Test func certainPricesReadAsWritten() throws {
    let (uncertainty, geography) = try Self.uncertainty(fixed: true)
    #expect(
      UncertaintyTable(uncertainty, geography, language: .en).text() == """
        What uncertain prices do to the plan for tiny: 3 villages, 0 without mobile broadband, 3 without fibre
        Budget 2.0 billion đồng, scenario “default”; 8 price lists drawn, seed 3

        Rank  Id    Proposal                   Commune    Cost, m đồng  Stays, %  In budget, %
           1  P-R1  Fibre 6.5 km to 1 village  Mường Thử         1,000     100.0         100.0
           2  P-R2  Fibre 7.5 km to 1 village  Mường Thử         1,000     100.0         100.0

        Worth of the best plan at the prices drawn: 5 %: 500.0; 25 %: 500.0; median: 500.0; 75 %: 500.0; 95 %: 500.0 weighted households.
        Cost of all of today's plan: 5 %: 2.0; 25 %: 2.0; median: 2.0; 75 %: 2.0; 95 %: 2.0 billion đồng; over the budget in 0.0 % of the price lists.
        Regret of today's plan, built by rank as far as the money goes: at worst 0.0 weighted households (0.0 % of its worth), 0.0 on average.
        Robust choice: today's plan (least worst regret of 1 plan).
        Stays: share of the price lists whose best plan brings all that the proposal brings.
        In budget: share of the price lists at which today's plan, built by rank, has money for it.
        Every price is drawn by itself, triangular between the data set's low, base and high value.

        """)
    let vietnamese = UncertaintyTable(uncertainty, geography, language: .vi).text()
    #expect(vietnamese.contains("\nLựa chọn vững nhất: phương án hiện nay ("))
    #expect(vietnamese.contains("; trung vị: 500,0; "))
  }

  @Test func jsonAddsUp() throws {
    let (uncertainty, geography) = try Self.uncertainty()
    let json = try WhatIfReportTests.object(UncertaintyJSON.write(uncertainty, geography, language: .en))
    #expect(json["schema"] as? String == "noiban.uncertainty/1")
    #expect(json["seed"] as? Int == 3)
    let draws = try #require(json["draws"] as? [[String: Any]])
    #expect(draws.count == 8)
    var regrets: [Double] = []
    for draw in draws {
      let objective = try #require(draw["objective"] as? Double)
      let worth = try #require(draw["worth"] as? Double)
      let regret = try #require(draw["regret"] as? Double)
      #expect(abs(objective - worth - regret) < 1e-9)
      regrets.append(regret)
      let price = try #require((draw["costs"] as? [String: Any])?["fibre_route_aerial"] as? Double)
      #expect((80...190).contains(price))
    }
    let today = try #require(json["today"] as? [String: Any])
    #expect(today["worstRegret"] as? Double == regrets.max())
    #expect(abs((today["meanRegret"] as? Double ?? -1) - regrets.reduce(0, +) / 8) < 1e-3)
    #expect((json["proposals"] as? [[String: Any]])?.first?["id"] as? String == "P-R1")
    #expect((json["robust"] as? [String: Any])?["isToday"] is Bool)
    #expect((json["prices"] as? [[String: Any]])?.count == CostItem.allCases.count)
  }

  @Test func csvHasARowAProposalAndARowADraw() throws {
    let (uncertainty, geography) = try Self.uncertainty()
    func rows(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    }
    let proposals = rows(UncertaintyCSV.proposals(uncertainty, geography, language: .en))
    #expect(proposals.count == uncertainty.today.proposals.count + 1)
    #expect(proposals[0] == "rank,id,title,commune,capex,stays,affordable")
    let draws = rows(UncertaintyCSV.draws(uncertainty))
    #expect(draws.count == 9)
    #expect(draws[0].hasPrefix("draw,objective,cost,worth,regret,fibre_route_aerial,"))
  }

  @Test func anAnswerCutShortSaysSo() throws {
    var (uncertainty, geography) = try Self.uncertainty()
    uncertainty.drawCount = 100
    geography.name = "tiny"
    let text = UncertaintyTable(uncertainty, geography, language: .en).text()
    #expect(text.contains("\nInterrupted: 8 of 100 price lists.\n"))
  }

  @Test func drawsWithoutAPlanAreNamed() throws {
    var (uncertainty, geography) = try Self.uncertainty()
    uncertainty.draws[0].solved = nil
    geography.name = "tiny"
    let text = UncertaintyTable(uncertainty, geography, language: .en).text()
    #expect(text.contains("\nPrice lists under which no plan satisfies the scenario: 1. They are left out"))
    let json = try WhatIfReportTests.object(UncertaintyJSON.write(uncertainty, geography, language: .en))
    #expect((json["draws"] as? [[String: Any]])?.first?["status"] as? String == "noPlan")
    for index in uncertainty.draws.indices { uncertainty.draws[index].solved = nil }
    uncertainty.regret = nil
    uncertainty.robust = nil
    let nothing = UncertaintyTable(uncertainty, geography, language: .vi).text()
    #expect(nothing.contains("\nKhông bảng đơn giá nào có phương án đáp ứng kịch bản.\n"))
  }
}
