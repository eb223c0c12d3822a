import DesignTestSupport
import Diagnostics
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// The planner against every subset of the works, on random tiny geographies.
@Suite struct OracleTests {
  static let budgets: [Int64] = [0, 150, 400, 900, 1500, 3000, 100_000]

  @Test(arguments: 0..<10)
  func plannerFindsWhatEverySubsetFinds(block: Int) throws {
    var compared = ComparedCases()
    for seed in UInt64(block * 60)..<UInt64(block * 60 + 60) {
      let geography = TinyGeography.random(seed: seed)
      var scenario = Scenario()
      scenario.gap = 0
      // A budget of nothing is refused by the command line; one đồng buys just what is free.
      let millions = Self.budgets[Int(seed) % Self.budgets.count]
      scenario.budget = Money(dong: max(1, millions * 1_000_000))
      let oracle = BruteForceOracle(geography, scenario)
      guard oracle.decisions <= 11 else { continue }
      let best = oracle.best()
      compared.add(isFeasible: best != nil)
      try compare(geography, scenario, best, seed)
    }
    // Without a lock the empty plan is one.
    #expect(compared.feasible >= 50)
    #expect(compared.infeasible == 0)
  }

  @Test(arguments: 0..<10)
  func locksAreKept(block: Int) throws {
    var compared = ComparedCases()
    for seed in UInt64(5000 + block * 20)..<UInt64(5020 + block * 20) {
      let geography = TinyGeography.random(seed: seed)
      var random = SeededGenerator(seed: seed)
      var scenario = Scenario()
      scenario.gap = 0
      scenario.budget = .billions(Int64.random(in: 1...4, using: &random))
      let ids =
        geography.villages.map(\.id) + geography.routes.map(\.id)
        + geography.sites.filter { $0.status == .candidate }.map(\.id) + geography.hops.map(\.id)
      let chosen = ids.shuffled(using: &random)
      // Several at once: a lock in four may close a ring or feed a mast twice.
      let locked = seed.isMultiple(of: 3) ? 3 : 1
      scenario.lockIn = Array(chosen.prefix(locked))
      scenario.lockOut = Array(chosen.dropFirst(locked).prefix(1))
      let oracle = BruteForceOracle(geography, scenario)
      guard oracle.decisions <= 11 else { continue }
      let best = oracle.best()
      compared.add(isFeasible: best != nil)
      try compare(geography, scenario, best, seed)
    }
    #expect(compared.feasible >= 5)
    #expect(compared.infeasible >= 2)
  }

  private func compare(
    _ geography: Geography, _ scenario: Scenario, _ best: (benefit: Int64, cost: Int64)?, _ seed: UInt64
  ) throws {
    switch try Planner(solver: GLPKSolver()).plan(geography, scenario) {
    case .plan(let plan, let verification):
      #expect(verification.isValid)
      #expect(plan.solve.status == .optimal)
      #expect(plan.totals.benefit.thousandths == best?.benefit, "seed \(seed)")
      #expect(plan.totals.capex.dong == best?.cost, "seed \(seed): not the cheapest of its worth")
      #expect(plan.solve.costBound == plan.totals.capex, "seed \(seed)")
      #expect(plan.totals.capex <= scenario.budget ?? .zero, "seed \(seed)")
    case .infeasible:
      #expect(best == nil, "seed \(seed)")
      // The rules named are a conflict: whatever is locked in costs more than the budget, or cannot be had.
      let conflict = try ConflictSearch(geography, scenario, solver: GLPKSolver()).conflict()
      #expect(conflict?.members.isEmpty == false, "seed \(seed)")
    case .nothingFound:
      Issue.record("seed \(seed): no plan without a limit")
    }
  }
}
