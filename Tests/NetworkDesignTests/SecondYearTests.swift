import DesignTestSupport
import Foundation
import PlannerTestSupport
import Testing

/// A second year: works that are done, under way or given up, rings and second links that are locked in, sources that
/// bear losses, with tiers, rules and years, against every assignment of years to works.
///
/// `NOIBAN_TEST_ROUNDS` multiplies their number for a long run by hand; `RuleOracleTests` has 500 of every kind.
@Suite struct SecondYearTests {
  private static let rounds = UInt64(ProcessInfo.processInfo.environment["NOIBAN_TEST_ROUNDS"] ?? "") ?? 1

  static let recipes: [[RuleOracleTests.Ingredient]] = [
    [.progress, .locks, .funding], [.years, .progress, .locks, .funding], [.progress, .locks, .tiers],
    [.progress, .funding, .shareRule], [.years, .progress, .locks, .tiers],
    [.progress, .locks, .interim, .shareRule], [.progress, .locks, .worstOff],
  ]

  @Test(arguments: recipes.indices)
  func nothingIsWrongInASecondYear(recipe: Int) throws {
    var compared = ComparedCases()
    for seed in 0..<(80 * Self.rounds) {
      var drawn = RuleOracleTests.drawn(Self.recipes[recipe], seed: 900_001 + seed * 37 + UInt64(recipe))
      drawn.addBearers(seed: seed)
      try RuleOracleTests.compare(drawn, "second year, recipe \(recipe), seed \(seed)", &compared)
    }
    #expect(compared.feasible >= 3)
    #expect(compared.infeasible >= 1)
  }
}
