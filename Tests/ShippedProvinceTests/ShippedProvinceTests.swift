import Foundation
import GLPKSolver
import Geography
import GeographyIO
import Investment
import NetworkDesign
import PlanAnalysis
import PlanVerification
import RootedDesign
import Scenarios
import Testing

/// The planner on the data set that is shipped with it.
@Suite struct ShippedProvinceTests {
  private static func dienBien() throws -> Geography {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try DataSetReader.read(at: root.appending(path: "datasets/dien-bien").path).geography
  }

  private static func plan(_ geography: Geography, billions: Int64, gap: Double) throws -> InvestmentPlan {
    var scenario = Scenario()
    scenario.budget = .billions(billions)
    scenario.gap = gap
    guard case .plan(let plan, let verification) = try Planner(solver: GLPKSolver()).plan(geography, scenario)
    else { throw Surprise.noPlan }
    #expect(verification.isValid)
    return plan
  }

  private enum Surprise: Error { case noPlan }

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

  @Test func thePointsOfAFrontierAreThePlansAtTheirBudgets() throws {
    let geography = try Self.dienBien()
    var nested: [InvestmentPlan] = []
    let frontier = try FrontierStudy(geography, Scenario(), solver: GLPKSolver()).frontier(
      at: [.billions(60), .billions(300)], visit: { if $0 == .nested { nested.append($1) } })
    try #require(frontier.points.count == 2 && nested.count == 2)
    for (point, billions) in zip(frontier.points, [60, 300] as [Int64]) {
      let alone = try Self.plan(geography, billions: billions, gap: 0.0001)
      let solve = try #require(point.solve)
      #expect(abs(solve.objective - alone.solve.objective) <= 1e-4 * solve.objective)
      let price = try #require(point.shadowPrice)
      let next = try Self.plan(geography, billions: billions + 1, gap: 0)
      let exact = try Self.plan(geography, billions: billions, gap: 0)
      #expect(abs(price.value - (next.solve.objective - exact.solve.objective)) < 1e-6)
      #expect(price.low == price.high)
    }
    #expect(Set(nested[1].works.map(\.id)).isSuperset(of: nested[0].works.map(\.id)))
  }

  /// The shortcut through one price against the engine.
  @Test func aLossIsWhatASolveWithoutThePartFinds() throws {
    var scenario = Scenario()
    scenario.budget = .billions(60)
    let problem = try TransportDigraph(Self.dienBien(), scenario).problem
    let prepared = try #require(PreparedDesign(problem))
    var parameters = EngineParameters()
    parameters.gap = 0
    let served = try #require(
      try prepared.solve(budget: problem.budget, parameters).solution?.options)
    let losses = ReplacementLosses(prepared, budget: try #require(problem.budget))
    for group in [Array(served.prefix(1)), Array(served.suffix(2)), Array(served.prefix(40))] {
      var without = problem
      for option in group { without.options[Int(option)].suppliers = [] }
      let anew = try DesignEngine(solver: GLPKSolver()).solve(without, parameters)
      #expect(try losses.best(without: group) == anew.solution?.benefit(in: problem), "\(group)")
    }
  }
}
