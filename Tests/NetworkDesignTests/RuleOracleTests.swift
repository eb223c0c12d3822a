import DesignTestSupport
import Foundation
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// The planner under years, sources, floors, ceilings, targets, tiers, points, interim services and progress
/// against every year for every work, on random tiny geographies; the verifier has accepted each plan.
@Suite struct RuleOracleTests {
  /// What a case puts on top of a budget.
  enum Ingredient: UInt64, CaseIterable {
    case shareRule, years, funding, target, leastCost, tiers, worstOff, interim, points, progress, locks
  }

  static let recipes: [[Ingredient]] =
    Ingredient.allCases.filter { $0 != .locks }.map { [$0] } + [
      [.years, .funding], [.years, .shareRule], [.years, .target, .leastCost], [.years, .progress],
      [.years, .interim], [.funding, .shareRule], [.tiers, .shareRule], [.worstOff, .funding],
      [.years, .tiers], [.years, .worstOff], [.points, .funding], [.interim, .shareRule],
      [.years, .funding, .shareRule, .progress], [.locks], [.locks, .progress],
      [.years, .locks, .progress], [.years, .tiers, .funding], [.years, .worstOff, .shareRule],
      [.locks, .funding, .shareRule, .progress], [.locks, .interim, .points], [.years, .tiers, .progress],
    ]

  /// What can ask for more than any plan brings.
  static let demanding: Set<Ingredient> = [.shareRule, .target, .leastCost, .points, .progress, .locks]

  /// Assignments of years to works tried at most for one case.
  static let size = 2500.0

  @Test(arguments: recipes.indices)
  func plannerFindsWhatEveryAssignmentFinds(recipe: Int) throws {
    // Years multiply the assignments, so that fewer cases are small enough to try; of what is demanded or stands
    // fewer have a plan.
    let demands = !Self.recipes[recipe].allSatisfy { $0 != .locks && $0 != .progress }
    try check(recipe, seeds: 0..<((Self.recipes[recipe].contains(.years) ? 40 : 25) + (demands ? 40 : 0)))
  }

  /// Takes minutes, and runs when it is asked for: `NOIBAN_SLOW_TESTS=1 swift test --filter fiveHundred`.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["NOIBAN_SLOW_TESTS"] != nil,
      "takes minutes; see NOIBAN_SLOW_TESTS"))
  func fiveHundredRandomRuledScenarios() throws {
    var count = 0
    var seed: UInt64 = 900_000
    while count < 500 {
      seed += 1
      var random = SeededGenerator(seed: seed)
      var recipe = Ingredient.allCases.filter { _ in random.chance(0.35) }
      // One goal a scenario.
      let goals = recipe.filter { [.leastCost, .tiers, .worstOff].contains($0) }
      recipe.removeAll { goals.dropFirst().contains($0) }
      var drawn = Self.drawn(recipe, seed: seed)
      drawn.addBearers(seed: seed)
      let oracle = RuleOracle(drawn.geography, drawn.scenario)
      guard oracle.assignments <= Self.size else { continue }
      count += 1
      try Self.compare(drawn, oracle.best(), "seed \(seed), \(recipe)")
    }
  }

  func check(_ recipe: Int, seeds: Range<UInt64>) throws {
    var compared = ComparedCases()
    for seed in seeds {
      let drawn = Self.drawn(Self.recipes[recipe], seed: seed * 31 + UInt64(recipe))
      try Self.compare(drawn, "recipe \(recipe), seed \(seed)", &compared)
    }
    #expect(compared.feasible >= 5)
    let mayAskTooMuch = !Self.demanding.isDisjoint(with: Self.recipes[recipe])
    #expect(mayAskTooMuch ? compared.infeasible >= 1 : compared.infeasible == 0)
  }

  static func drawn(_ recipe: [Ingredient], seed: UInt64) -> RandomRules {
    var drawn = RandomRules(seed: seed)
    for ingredient in recipe.sorted(by: { $0 == .years && $1 != .years }) {
      let own = seed &* 101 &+ ingredient.rawValue
      switch ingredient {
      case .shareRule: drawn.addShareRule(seed: own)
      case .years: drawn.addYears(seed: own)
      case .funding: drawn.addFunding(seed: own)
      case .target: drawn.addTarget(seed: own)
      case .leastCost:
        if drawn.scenario.targets.isEmpty { drawn.addTarget(seed: own) }
        drawn.scenario.goal = .leastCost
      case .tiers: drawn.addTiers(seed: own)
      case .worstOff: drawn.scenario.goal = .maxMin
      case .interim: drawn.addInterim(seed: own)
      case .points: drawn.addPoints(seed: own)
      case .progress: drawn.addProgress(seed: own)
      case .locks: drawn.addLocks(seed: own)
      }
    }
    return drawn
  }

  /// Holds the planner against the oracle where the assignments are few enough to try.
  static func compare(_ drawn: RandomRules, _ name: String, _ compared: inout ComparedCases) throws {
    let oracle = RuleOracle(drawn.geography, drawn.scenario)
    guard oracle.assignments <= size else { return }
    let best = oracle.best()
    compared.add(isFeasible: best != nil)
    try compare(drawn, best, name)
  }

  private static func compare(_ drawn: RandomRules, _ best: [OracleShare]?, _ name: String) throws {
    switch try Planner(solver: GLPKSolver()).plan(drawn.geography, drawn.scenario) {
    case .plan(let plan, let verification):
      #expect(verification.isValid)
      #expect(plan.solve.status == .optimal, "\(name)")
      guard let best else {
        Issue.record("\(name): a plan where no assignment keeps the rules: \(drawn.scenario)")
        return
      }
      let expected: [Double] =
        switch drawn.scenario.goal {
        case .bestValue: [Double(best[0].numerator) / 1000]
        case .leastCost: [-Double(best[0].numerator)]
        case .lexicographic: best.dropLast().map { Double($0.numerator) / 1000 }
        case .maxMin:
          best.dropLast(2).map(\.value) + best.suffix(2).prefix(1).map { Double($0.numerator) / 1000 }
        }
      // Of plans worth as much the cheapest, to the đồng.
      #expect(plan.totals.cost.dong == -(best.last?.numerator ?? 0), "\(name): \(drawn.scenario)")
      #expect(
        drawn.scenario.goal == .leastCost || plan.solve.costBound == plan.totals.cost,
        "\(name): \(drawn.scenario)")
      let found = plan.solve.stages.isEmpty ? [plan.solve.objective] : plan.solve.stages.map(\.objective)
      #expect(found.count == expected.count, "\(name)")
      for (found, expected) in zip(found, expected) {
        #expect(abs(found - expected) <= 1e-9 * max(1, abs(expected)), "\(name): \(drawn.scenario)")
      }
    case .infeasible: #expect(best == nil, "\(name): \(drawn.scenario)")
    case .nothingFound: Issue.record("\(name): nothing found without a limit")
    }
  }
}
