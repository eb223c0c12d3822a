import Foundation
import GLPKSolver
import Geography
import GeographyIO
import Investment
import NetworkDesign
import PlanVerification
import Scenarios
import Testing

/// The planner on the data set that is shipped with it.
@Suite struct ShippedProvinceTests {
  static func dienBien() throws -> Geography {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try DataSetReader.read(at: root.appending(path: "datasets/dien-bien").path).geography
  }

  static func plan(_ geography: Geography, billions: Int64, gap: Double) throws -> InvestmentPlan {
    var scenario = Scenario()
    scenario.budget = .billions(billions)
    scenario.gap = gap
    guard case .plan(let plan, let verification) = try Planner(solver: GLPKSolver()).plan(geography, scenario)
    else { throw Surprise.noPlan }
    #expect(verification.isValid)
    return plan
  }

  enum Surprise: Error { case noPlan }

  /// The objectives are those HiGHS 1.15.1 and SCIP 10.0.2 prove on the exported compact model (gap 1e-4).
  @Test(arguments: [(60, 29_875.3), (150, 61_094.8), (300, 99_092.0), (600, 114_851.5)])
  func worthAtABudgetIsWhatOtherSolversFind(billions: Int64, worth: Double) throws {
    let plan = try Self.plan(Self.dienBien(), billions: billions, gap: 0.0001)
    #expect(plan.solve.status == .optimal)
    #expect(abs(plan.solve.objective - worth) <= 0.0001 * worth)
    #expect(plan.solve.bound >= worth * (1 - 1e-6))
  }

  @Test func everyPrefixOfTheRankingIsWorthMostAtItsCost() throws {
    let plan = try Self.plan(Self.dienBien(), billions: 60, gap: 0.0001)
    // In whole million đồng, costs rounded down: a knapsack that grants more than the prefix may spend.
    let costs = plan.proposals.map { Int($0.capex.dong / 1_000_000) }
    var spent = 0
    var worth = 0.0
    var best = [Double](repeating: 0, count: 60_001)
    for (cost, proposal) in zip(costs, plan.proposals) where cost <= 60_000 {
      for budget in stride(from: 60_000, through: cost, by: -1) {
        best[budget] = max(best[budget], best[budget - cost] + proposal.benefit.value)
      }
    }
    for (cost, proposal) in zip(costs, plan.proposals) {
      spent += cost
      worth += proposal.benefit.value
      #expect(worth >= best[min(60_000, spent)] - 1e-6, "rank \(proposal.rank)")
    }
  }

  @Test func aSeriesOfBudgetsGivesTheSamePlansAsOneAtATime() throws {
    let geography = try Self.dienBien()
    let session = try PlanningSession(geography, Scenario(), solver: GLPKSolver())
    for billions in [40, 120, 260] as [Int64] {
      guard case .plan(let plan, _) = try session.plan(budget: .billions(billions)) else {
        throw Surprise.noPlan
      }
      let alone = try Self.plan(geography, billions: billions, gap: 0.0001)
      #expect(
        abs(plan.solve.objective - alone.solve.objective) <= 1e-4 * plan.solve.objective)
      #expect(plan.totals.capex <= .billions(billions))
    }
  }

  @Test func concurrentSolvesGiveTheSamePlan() async throws {
    let geography = try Self.dienBien()
    let plans = try await withThrowingTaskGroup(of: InvestmentPlan.self) { group in
      for _ in 0..<4 { group.addTask { try Self.plan(geography, billions: 100, gap: 0.0001) } }
      return try await group.reduce(into: [InvestmentPlan]()) { $0.append($1) }
    }
    let first = try #require(plans.first)
    for plan in plans {
      #expect(plan.works == first.works)
      #expect(plan.proposals == first.proposals)
      #expect(plan.solve.bound == first.solve.bound)
    }
  }
}
