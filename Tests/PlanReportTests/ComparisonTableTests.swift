import Foundation
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlanDossiers
import PlanRecords
import PlanTables
import PlanWords
import PlannerTestSupport
import Scenarios
import Testing

@Suite struct ComparisonTableTests {
  private var fork: Geography {
    var tiny = TinyGeography()
    tiny.node("N0", .communeCentre)
    tiny.village("V1", households: 100, mobile: true, east: 3, name: "Nậm Pố")
    tiny.village("V2", households: 100, mobile: true, east: 6, name: "=Pá \u{1B}Lùng")
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.route("R2", "N0", "V2", metres: 7000)
    return tiny.geography
  }

  private func dossier(_ change: (inout Scenario) -> Void) throws -> ComparisonDossier {
    struct NoPlan: Error {}
    func claim(_ change: (inout Scenario) -> Void) throws -> PlanClaim {
      var scenario = Scenario()
      scenario.gap = 0
      scenario.budget = Money(dong: 500_000_000)
      change(&scenario)
      guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(fork, scenario) else {
        throw NoPlan()
      }
      return PlanClaim(plan, of: fork)
    }
    let comparison = try PlanComparison(try claim { _ in }, try claim(change), fork, solver: GLPKSolver())
    return ComparisonDossier(comparison, fork)
  }

  private func far(_ scenario: inout Scenario) {
    scenario.name = "far first"
    scenario.budget = Money(dong: 900_000_000)
    scenario.lockIn = ["V2"]
  }

  @Test(arguments: [50, 60, 80, 200], ReportLanguage.allCases)
  func textFitsTheWidthAsked(_ width: Int, _ language: ReportLanguage) throws {
    let text = ComparisonTable(try dossier(far), language: language).text(width: width)
    for line in text.split(separator: "\n") { #expect(TerminalText.width(line) <= width, "\(line)") }
    // The two kinds of service are told apart where columns are left out.
    #expect(text.contains(language == .en ? "Villages that gain fibre" : "cáp quang"))
  }

  @Test func theTableReadsAsWritten() throws {
    #expect(
      ComparisonTable(try dossier(far), language: .en).text() == """
        From default to far first

                                             default  far first  Difference
        Budget, m đồng                           500        900        +400
        Capital cost, m đồng                     450        850        +400
        Running cost a year, m đồng               23         43         +20
        Proposals                                  1          1           0
        Villages that gain mobile broadband        0          0           0
        Villages that gain fibre                   1          1           0
        Households                               100        100           0
        Ethnic-minority households                 0          0           0
        Worth by the first plan's weights      220.1      240.2       +20.1
        Worth by the second plan's weights     220.1      240.2       +20.1

        What the scenarios ask for:
        Attribute  default    far first
        name       "default"  "far first"
        budget     500000000  900000000
        lockIn     []         ["V2"]

        Rules that differ, and whether the best plan would be better without them:
        Rule                                                     default  far first
        budget of 500 million đồng → budget of 900 million đồng  binds    binds
        lockIn: V2                                               —        does not bind

        Services: 1 came in, 1 went out.
        Village            Commune    Service       Proposal  Cost in default  Worth  Cost in far first  Worth
        V1 Nậm Pố          Mường Thử  fibre    out  P-R1                  450  220.1                450  220.1
        V2 =Pá \u{5C}u{1b}Lùng  Mường Thử  fibre    in   P-R2                  850  240.2                850  240.2
        Cost, m đồng: in the plan with the service what the plan would save without it alone, in the other \
        what the cheapest works that add it would cost. Worth: weighted households by that plan's weights.

        Works: 2 came in for 850 million đồng, 2 for 450 million went out.
        Id     Work                     Proposal  Cost, m đồng
        FA-V1  fibre distribution  out  P-R1               150
        FA-V2  fibre distribution  in   P-R2               150
        R1     fibre route         out  P-R1               300
        R2     fibre route         in   P-R2               700

        By commune:
        Commune    In  Out  Households in default  in far first  Cost in default, m đồng  in far first  Difference
        Mường Thử   1    1                    100           100                      450           850        +400

        """)
  }

  @Test func vietnameseUsesItsWordsAndNumbers() throws {
    let text = ComparisonTable(try dossier(far), language: .vi).text()
    #expect(text.hasPrefix("Từ default sang far first\n"))
    #expect(text.contains(/\nLợi ích theo trọng số của phương án thứ hai +220,1 +240,2 +\+20,1\n/))
    #expect(text.contains(/\nlockIn \(bắt buộc có\): V2 +— +không ràng buộc\n/))
    #expect(text.contains("\nDịch vụ: thêm 1, bớt 1.\n"))
    #expect(text.contains("\nCông trình: thêm 2 trị giá 850 triệu đồng, bớt 2 trị giá 450 triệu đồng.\n"))
  }

  @Test func plansThatShareANameAreCalledAAndB() throws {
    let same = try dossier { _ in }
    #expect(same.names == ("A", "B"))
    let text = ComparisonTable(same, language: .en).text()
    #expect(text.contains("\nThe scenarios ask for the same.\n"))
    #expect(text.hasSuffix("\nThe plans bring the same services by the same works at the same cost.\n"))
  }

  @Test func worksAtOtherPricesAreCounted() throws {
    let text = ComparisonTable(
      try dossier {
        $0.costs[.fibreRouteAerial] = 90
      }, language: .en
    ).text()
    #expect(
      text.contains("1 work of both plans costs 300 million đồng in the first and 270 million in the second.")
    )
  }

  @Test func csvHoldsServicesThenWorks() throws {
    #expect(
      String(decoding: ComparisonCSV.write(try dossier(far)), as: UTF8.self) == """
        change,kind,id,name,commune,service,proposal,cost,first_marginal_cost,first_benefit,\
        second_marginal_cost,second_benefit\r
        left,service,V1,Nậm Pố,Mường Thử,fixed,P-R1,,450000000,220.089,450000000,220.089\r
        came,service,V2,'=Pá \u{1B}Lùng,Mường Thử,fixed,P-R2,,850000000,240.178,850000000,240.178\r
        left,fibreAccess,FA-V1,,,,P-R1,150000000,,,,\r
        came,fibreAccess,FA-V2,,,,P-R2,150000000,,,,\r
        left,fibreSegment,R1,,,,P-R1,300000000,,,,\r
        came,fibreSegment,R2,,,,P-R2,700000000,,,,\r

        """)
  }

  @Test func jsonHoldsTheSame() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(ComparisonJSON.write(try dossier(far))))
    let json = try #require(parsed as? [String: Any])
    #expect(json["schema"] as? String == "noiban.compare/1")
    #expect((json["second"] as? [String: Any])?["benefitByFirstWeights"] as? Double == 240.178)
    let attributes = try #require(json["scenario"] as? [[String: Any]])
    #expect(attributes.map { $0["attribute"] as? String } == ["name", "budget", "lockIn"])
    #expect(attributes[2]["second"] as? [String] == ["V2"])
    let services = try #require(json["services"] as? [[String: Any]])
    #expect(services.map { $0["village"] as? String } == ["V1", "V2"])
    #expect((services[1]["first"] as? [String: Any])?["marginalCost"] as? Int == 850_000_000)
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.map { $0["second"] as? String } == ["binds", "slack"])
    #expect((json["communes"] as? [[String: Any]])?.first?["secondCost"] as? Int == 850_000_000)
  }
}
