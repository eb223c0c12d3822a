import Diagnostics
import Foundation
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlannerTestSupport
import Scenarios
import Testing

/// Frontiers against every subset of the works, on random tiny geographies.
@Suite struct FrontierTests {
  struct Course {
    var frontier: Frontier
    var optimal: [InvestmentPlan]
    var nested: [InvestmentPlan]
  }

  static func course(_ geography: Geography, _ scenario: Scenario, _ budgets: [Money]) throws -> Course {
    var optimal: [InvestmentPlan] = []
    var nested: [InvestmentPlan] = []
    let frontier = try FrontierStudy(geography, scenario, solver: GLPKSolver()).frontier(
      at: budgets,
      visit: {
        if $0 == .optimal { optimal.append($1) } else { nested.append($1) }
      })
    return Course(frontier: frontier, optimal: optimal, nested: nested)
  }

  static let budgets = [150, 400, 900, 1600].map { Money(dong: $0 * 1_000_000) }

  /// What was spent on works given up is taken from every budget, of the nested plans too, each of which the
  /// verifier accepts before it is seen.
  @Test func moneyLostIsMissingFromEveryBudget() throws {
    var compared = 0
    for seed in UInt64(0)..<40 {
      let geography = TinyGeography.random(seed: seed)
      guard let route = geography.routes.first else { continue }
      var dropped = WorkProgress()
      dropped.work = WorkIdentifiers(geography).route(0)
      dropped.status = .dropped
      dropped.spent = Money(dong: 100_000_000)
      var scenario = Scenario()
      scenario.progress = [dropped]
      let planner = Planner(solver: GLPKSolver())
      guard (try? planner.plan(geography, with(scenario, Self.budgets[3]))) != nil else {
        continue
      }
      let course = try Self.course(geography, scenario, Self.budgets)
      for (budget, plan) in zip(Self.budgets, course.nested) where !plan.works.isEmpty {
        #expect(plan.totals.lost == dropped.spent, "seed \(seed), \(route.id)")
        #expect(plan.totals.cost + plan.totals.lost <= budget, "seed \(seed), \(route.id)")
        compared += 1
      }
    }
    #expect(compared >= 20)
  }

  private func with(_ scenario: Scenario, _ budget: Money) -> Scenario {
    var scenario = scenario
    scenario.budget = budget
    return scenario
  }

  @Test(arguments: 0..<10)
  func everyStepIsTheBestOfEverySubset(block: Int) throws {
    var compared = 0
    var keptSomething = 0
    for seed in UInt64(block * 8)..<UInt64(block * 8 + 8) {
      let geography = TinyGeography.random(seed: seed)
      var scenario = Scenario()
      scenario.gap = 0
      guard BruteForceOracle(geography, scenario).decisions <= 6 else { continue }
      let course = try Self.course(geography, scenario, Self.budgets)
      try #require(course.frontier.points.count == Self.budgets.count, "seed \(seed)")
      try #require(course.nested.count == Self.budgets.count, "seed \(seed)")
      func best(_ budget: Money, keeping kept: Set<String> = []) -> Double {
        var bounded = scenario
        bounded.budget = budget
        return Double(BruteForceOracle(geography, bounded).best(keeping: kept)?.benefit ?? -1) / 1000
      }
      var kept: Set<String> = []
      for (index, budget) in Self.budgets.enumerated() {
        let point = course.frontier.points[index]
        let nested = course.frontier.nested[index]
        #expect(point.solve?.objective == best(budget), "seed \(seed), \(budget)")
        #expect(nested.solve?.objective == best(budget, keeping: kept), "seed \(seed), \(budget)")
        let next = best(budget + .billions(1))
        let price = try #require(point.shadowPrice)
        #expect(abs(price.value - (next - best(budget))) < 1e-6, "seed \(seed), \(budget)")
        #expect(price.low <= price.value && price.value <= price.high)
        let nestedNext = best(budget + .billions(1), keeping: kept)
        #expect(
          abs((nested.shadowPrice?.value ?? -1) - (nestedNext - best(budget, keeping: kept))) < 1e-6,
          "seed \(seed), \(budget)")
        let works = Set(course.nested[index].works.map(\.id))
        #expect(works.isSuperset(of: kept), "seed \(seed), \(budget)")
        compared += 1
        keptSomething += kept.isEmpty ? 0 : 1
        kept = works
      }
    }
    #expect(compared >= 12)
    #expect(keptSomething >= 6)
  }

  @Test(arguments: 0..<10)
  func frontiersNeverFallAndNestedIsNeverAbove(block: Int) throws {
    for seed in UInt64(700 + block * 2)..<UInt64(702 + block * 2) {
      let geography = TinyGeography.random(seed: seed)
      var scenario = Scenario()
      // A wide gap, so that plans within it would fall without more.
      scenario.gap = 0.2
      let budgets = (1...8).map { Money(dong: $0 * 250_000_000) }
      let frontier = try Self.course(geography, scenario, budgets).frontier
      try #require(frontier.points.count == budgets.count && frontier.nested.count == budgets.count)
      var before = (worth: -1.0, bound: -1.0)
      for (point, nested) in zip(frontier.points, frontier.nested) {
        let solve = try #require(point.solve)
        let nestedSolve = try #require(nested.solve)
        #expect(solve.objective >= before.worth && solve.bound >= before.bound, "seed \(seed)")
        #expect(nestedSolve.objective <= solve.objective, "seed \(seed)")
        #expect(solve.objective <= solve.bound && nestedSolve.objective <= nestedSolve.bound)
        #expect(abs(solve.relativeGap - (solve.bound - solve.objective) / max(solve.objective, 1e-9)) < 1e-9)
        before = (solve.objective, solve.bound)
      }
      #expect(frontier.nested[0].solve == frontier.points[0].solve)
    }
  }

  /// By a road of its own: the planner's, with the works of the step before under way.
  @Test(arguments: 0..<10)
  func aStepIsThePlanInWhichTheWorksAreUnderWay(block: Int) throws {
    for seed in UInt64(500 + block * 4)..<UInt64(504 + block * 4) {
      let geography = TinyGeography.random(seed: seed)
      var scenario = Scenario()
      scenario.gap = 0
      if seed.isMultiple(of: 2) {
        scenario.interim.fixedWireless = 0.6
        scenario.interim.satelliteTerminal = 0.4
      }
      if seed.isMultiple(of: 3) { scenario.ownership.budgetBasis = .presentValue }
      let budgets = [300, 900, 2500].map { Money(dong: $0 * 1_000_000) }
      let course = try Self.course(geography, scenario, budgets)
      try #require(course.nested.count == budgets.count, "seed \(seed)")
      for (index, budget) in budgets.enumerated().dropFirst() {
        var continued = scenario
        continued.budget = budget
        continued.progress = course.nested[index - 1].works.map { work in
          var progress = WorkProgress()
          progress.work = work.id
          progress.status = .underWay
          return progress
        }
        guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, continued) else {
          Issue.record("seed \(seed): no plan")
          continue
        }
        #expect(course.frontier.nested[index].solve?.objective == plan.solve.objective, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<10)
  func changesAreThoseOfThePlans(block: Int) throws {
    var changes = 0
    for seed in UInt64(300 + block * 4)..<UInt64(304 + block * 4) {
      let geography = TinyGeography.random(seed: seed)
      let course = try Self.course(geography, Scenario(), Self.budgets)
      try #require(course.frontier.points.count == course.optimal.count)
      var before: InvestmentPlan?
      for (point, plan) in zip(course.frontier.points, course.optimal) {
        func services(_ plan: InvestmentPlan?) -> [String: Set<String>] {
          var services: [String: Set<String>] = [:]
          for village in plan?.villages ?? [] {
            if village.mobile == .planned {
              services[village.mobileProposal ?? "", default: []].insert("m" + village.id)
            }
            if village.fixed == .planned {
              services[village.fixedProposal ?? "", default: []].insert("f" + village.id)
            }
          }
          return services
        }
        let (old, new) = (services(before), services(plan))
        let (oldAll, newAll) = (Set(old.values.joined()), Set(new.values.joined()))
        #expect(Set(point.change.entered) == Set(new.filter { !$1.isSubset(of: oldAll) }.keys))
        #expect(Set(point.change.left) == Set(old.filter { !$1.isSubset(of: newAll) }.keys))
        #expect(point.change.gained.count == newAll.subtracting(oldAll).count)
        #expect(point.change.lost.count == oldAll.subtracting(newAll).count)
        let works = Set(plan.works.map(\.id))
        #expect(point.dropped == (before?.works ?? []).map(\.id).filter { !works.contains($0) })
        changes += point.change.entered.count + point.change.left.count + point.dropped.count
        before = plan
      }
    }
    #expect(changes >= 3)
  }

  @Test func lockedWorksAreKeptAndABudgetBelowThemHasNoPlan() throws {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.village("V1", households: 40, mobile: true)
    tiny.village("V2", households: 90, mobile: true)
    tiny.route("R1", "N", "V1", metres: 10_000)
    tiny.route("R2", "N", "V2", metres: 2000)
    var scenario = Scenario()
    scenario.lockIn = ["V1"]
    let frontier = try Self.course(
      tiny.geography, scenario, [500, 1100, 1500].map { Money(dong: $0 * 1_000_000) }
    ).frontier
    try #require(frontier.points.count == 3)
    guard case .infeasible = frontier.points[0].result else {
      Issue.record("500 million are not enough for V1")
      return
    }
    #expect(frontier.points[0].shadowPrice == nil)
    #expect(frontier.points[1].change.entered == ["P-R1"])
    #expect(frontier.points[2].change.entered == ["P-R2"])
    #expect(frontier.nested.map { $0.solve?.objective } == frontier.points.map { $0.solve?.objective })
  }

  @Test func theBendIsTheKnee() throws {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    // Three villages worth much, then three that cost as much and are worth little.
    for index in 1...6 {
      tiny.village("V\(index)", households: index <= 3 ? 300 : 10, mobile: true)
      tiny.route("R\(index)", "N", "V\(index)", metres: index <= 3 ? 6500 : 9400)
    }
    let frontier = try Self.course(
      tiny.geography, Scenario(), (1...6).map { Money.billions($0) }
    ).frontier
    let knee = try #require(frontier.knee)
    #expect(knee.isFound)
    #expect(abs((knee.to?.billions ?? 0) - 3) < 0.05)
    #expect(frontier.points.filter(\.isKnee).map(\.budget) == [.billions(3)])
    // The same whatever budgets are shown, whether it is among them or not.
    for budgets: [Int64] in [[1, 2], [2, 4, 6], [1, 6], [4, 5]] {
      let other = try Self.course(tiny.geography, Scenario(), budgets.map { Money.billions($0) }).frontier
      #expect(other.knee == knee, "\(budgets)")
      #expect(other.points.contains(where: \.isKnee) == (budgets[0] < 3 && budgets[budgets.count - 1] > 3))
    }
  }

  @Test func anInterruptedStudyKeepsWhatItHas() throws {
    let geography = TinyGeography.random(seed: 3)
    let seen = Counter()
    let frontier = try FrontierStudy(geography, Scenario(), solver: GLPKSolver()).frontier(
      at: Self.budgets, isCancelled: { seen.count >= 2 }, progress: { _ in seen.add() })
    #expect(frontier.points.count == 2)
    #expect(frontier.budgetCount == 4)
  }

  @Test func theYearsAreScaledWithTheBudget() throws {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    for index in 1...4 {
      tiny.village("V\(index)", households: 50, mobile: true)
      tiny.route("R\(index)", "N", "V\(index)", metres: 9000)
    }
    var scenario = Scenario()
    scenario.gap = 0
    scenario.phases.budgets = [
      YearAmount(year: 2026, amount: .billions(1)), YearAmount(year: 2027, amount: .billions(1)),
    ]
    let course = try Self.course(tiny.geography, scenario, [.billions(2), .billions(4)])
    try #require(course.optimal.count == 2 && course.nested.count == 2)
    #expect(course.optimal.map { $0.totals.villagesFixed } == [2, 4])
    #expect(course.optimal[1].scenario.phases.budgets.map(\.amount) == [.billions(2), .billions(2)])
    #expect(course.nested.map { $0.totals.villagesFixed } == [2, 4])
    let first = Set(course.nested[0].works.map(\.id))
    #expect(Set(course.nested[1].works.map(\.id)).isSuperset(of: first))
  }
}

/// Counts calls from any thread.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var calls = 0

  func add() { lock.withLock { calls += 1 } }
  var count: Int { lock.withLock { calls } }
}
