import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// Among plans of one worth the cheapest, whatever road the problem takes, and nothing bought for nothing.
@Suite struct CheapestPlanTests {
  /// A village that fibre reaches, with a site at its place that fibre or a satellite link may feed.
  private static var twiceFed: Geography {
    var tiny = TinyGeography()
    tiny.village("V0", east: 3)
    tiny.node("N0", .fibreNode)
    tiny.route("R0", "N0", "V0", metres: 3000)
    tiny.site("S0", kind: .light, power: .grid, at: "V0", satellite: true)
    tiny.covers("S0", "V0", share: 1)
    return tiny.geography
  }

  private static func plan(_ geography: Geography, _ change: (inout Scenario) -> Void = { _ in }) throws
    -> InvestmentPlan
  {
    var scenario = Scenario()
    scenario.gap = 0
    scenario.budget = .billions(20)
    change(&scenario)
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario) else {
      throw PlanOnCheap.noPlan
    }
    return plan
  }

  private enum PlanOnCheap: Error { case noPlan }

  @Test(arguments: [true, false])
  func noSatelliteFeedsWhatFibreFeeds(isCheapest: Bool) throws {
    let plan = try Self.plan(Self.twiceFed) { $0.cheapest = isCheapest }
    #expect(plan.works.map(\.id).sorted() == ["FA-V0", "R0", "S0"])
    #expect((plan.solve.costBound == plan.totals.cost) == isCheapest)
    #expect((plan.solve.costBound == nil) != isCheapest)
  }

  @Test func yearsAndTiersAreNoDearer() throws {
    let plan = try Self.plan(Self.twiceFed) { scenario in
      scenario.budget = nil
      scenario.phases.budgets = [2026, 2027].map { YearAmount(year: $0, amount: .billions(10)) }
      var tier = PriorityTier()
      tier.name = "all"
      scenario.tiers = [tier]
      scenario.goal = .lexicographic
    }
    #expect(plan.works.map(\.id).sorted() == ["FA-V0", "R0", "S0"])
    #expect(plan.solve.costBound == plan.totals.cost)
  }

  /// What is demanded is not asked what it is good for.
  @Test func whatIsLockedInIsKept() throws {
    let plan = try Self.plan(Self.twiceFed) { scenario in
      var done = WorkProgress()
      done.work = "SAT-S0"
      done.status = .done
      scenario.progress = [done]
    }
    #expect(plan.works.contains { $0.id == "SAT-S0" })
  }

  @Test func aPlanThatALimitLeftEmptyIsNone() throws {
    var scenario = Scenario()
    scenario.budget = .billions(20)
    scenario.timeLimit = 0
    guard case .nothingFound(.time) = try Planner(solver: GLPKSolver()).plan(Self.twiceFed, scenario) else {
      Issue.record("a plan that builds nothing because no time was given")
      return
    }
  }

  @Test func moreMoneyThanIsNeededChangesNothing() throws {
    let plans = try [1, 2, 20, 200].map { budget in
      try Self.plan(Self.twiceFed) { $0.budget = .billions(Int64(budget)) }
    }
    #expect(Set(plans.map { $0.works.map(\.id) }).count == 1)
  }

  @Test func withoutABudgetTheTotalsHaveNone() throws {
    let plan = try Self.plan(Self.twiceFed) { scenario in
      scenario.budget = nil
      scenario.goal = .leastCost
      var target = CoverageTarget()
      target.share = 1
      scenario.targets = [target]
    }
    #expect(plan.totals.budget == nil)
  }
}
