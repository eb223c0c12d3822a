import GLPKSolver
import Geography
import NetworkDesign
import PlanTables
import PlanWords
import PlannerTestSupport
import Scenarios
import Testing

/// Conflicts against trying everything: the rules named cannot be kept together, any one fewer can, and the
/// release of each makes room for a plan.
@Suite struct ConflictTests {
  @Test(arguments: 0..<4)
  func rulesNamedAreAConflictAndNoneOfThemIsIdle(block: Int) throws {
    var compared = ComparedCases()
    for seed in UInt64(block * 16)..<UInt64(block * 16 + 16) {
      let drawn = Self.demanding(seed: seed)
      guard RuleOracle(drawn.geography, drawn.scenario).assignments <= RuleOracleTests.size else { continue }
      compared.add(isFeasible: try check(drawn, "seed \(seed)"))
    }
    #expect(compared.feasible >= 1)
    #expect(compared.infeasible >= 10)
  }

  /// Whether the scenario has a plan.
  private func check(_ drawn: RandomRules, _ name: String) throws -> Bool {
    func hasPlan(_ scenario: Scenario) -> Bool { RuleOracle(drawn.geography, scenario).best() != nil }
    let scenario = drawn.scenario
    let found = try ConflictSearch(drawn.geography, scenario, solver: GLPKSolver()).conflict()
    guard !hasPlan(scenario) else {
      #expect(found == nil, "\(name)")
      return true
    }
    let conflict = try #require(found, "\(name)")
    #expect(!conflict.members.isEmpty, "\(name)")
    let rules = conflict.members.map(\.rule)
    let others = scenario.demands.filter { !rules.contains($0) }
    #expect(!hasPlan(scenario.without(others)), "\(name): \(rules) can be kept together")
    for rule in rules {
      #expect(hasPlan(scenario.without(others + [rule])), "\(name): \(rule) plays no part in \(rules)")
    }
    if conflict.isSmallest, rules.count > 1 {
      for rule in scenario.demands {
        #expect(
          hasPlan(scenario.without(scenario.demands.filter { $0 != rule })),
          "\(name): \(rule) conflicts alone")
      }
    }
    for member in conflict.members {
      guard let released = scenario.released(member) else {
        #expect(member.release == .anotherConflict)
        #expect(!hasPlan(scenario.without([member.rule])), "\(name): \(member)")
        continue
      }
      #expect(hasPlan(released), "\(name): \(member) releases nothing")
    }
    return false
  }

  /// Three that conflict beside one that is kept anyhow: no single rule and no pair is a way around the filter.
  @Test func aConflictOfThreeIsRidOfTheRuleBesideIt() throws {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    for id in ["V1", "V2"] {
      tiny.village(id, households: 60, mobile: true, east: 3)
      tiny.route("R-\(id)", "N0", id, metres: 3000)
    }
    var scenario = Scenario()
    // Each village takes 410 million.
    scenario.budget = Money(dong: 600_000_000)
    scenario.lockIn = ["V1", "V2"]
    var target = CoverageTarget()
    target.service = "fixed"
    target.share = 0.5
    scenario.targets = [target]
    #expect(scenario.demands.count == 4)
    let found = try ConflictSearch(tiny.geography, scenario, solver: GLPKSolver()).conflict()
    let conflict = try #require(found)
    #expect(Set(conflict.members.map(\.rule)) == [.budget, .lockIn("V1"), .lockIn("V2")])
    #expect(conflict.isSmallest)
  }

  /// Little money and much to do with it.
  static func demanding(seed: UInt64) -> RandomRules {
    var drawn = RandomRules(seed: seed)
    drawn.scenario.budget = Money(dong: Int64([150, 400, 900][Int(seed % 3)]) * 1_000_000)
    drawn.addTarget(seed: seed)
    drawn.addShareRule(seed: seed + 1000)
    if seed % 2 == 0 { drawn.addPoints(seed: seed) }
    if seed % 5 == 0 { drawn.addFunding(seed: seed) }
    if seed % 7 == 0 { drawn.scenario.lockIn = [drawn.geography.villages[0].id] }
    return drawn
  }
}

extension Scenario {
  /// The scenario with one rule of a conflict released as it says; nil where that is not enough.
  fileprivate func released(_ member: RuleConflict.Member) -> Scenario? {
    var scenario = self
    switch (member.release, member.rule) {
    case (.anotherConflict, _): return nil
    case (.giveUp, _): return without([member.rule])
    case (.raise(let amount), .budget): scenario.budget = amount
    case (.raise(let amount), .yearBudget(let year)):
      for index in scenario.phases.budgets.indices where scenario.phases.budgets[index].year == year {
        scenario.phases.budgets[index].amount = amount
      }
    case (.raise(let amount), .source(let name)):
      for index in scenario.funding.indices where scenario.funding[index].name == name {
        scenario.funding[index].cap = amount
      }
    case (.relax(let share), .target(let index)): scenario.targets[index].share = share
    case (.relax(let share), .share(let name)):
      for index in scenario.rules.indices where scenario.rules[index].name == name {
        if scenario.rules[index].atLeast != nil {
          scenario.rules[index].atLeast = share
        } else {
          scenario.rules[index].atMost = share
        }
      }
    default: return without([member.rule])
    }
    return scenario
  }
}
