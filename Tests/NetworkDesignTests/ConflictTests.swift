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
  @Test(arguments: 0..<8)
  func rulesNamedAreAConflictAndNoneOfThemIsIdle(block: Int) throws {
    for seed in UInt64(block * 8)..<UInt64(block * 8 + 8) {
      let drawn = Self.demanding(seed: seed)
      guard RuleOracle(drawn.geography, drawn.scenario).assignments <= RuleOracleTests.size else { continue }
      try check(drawn, "seed \(seed)")
    }
  }

  private func check(_ drawn: RandomRules, _ name: String) throws {
    func hasPlan(_ scenario: Scenario) -> Bool { RuleOracle(drawn.geography, scenario).best() != nil }
    let scenario = drawn.scenario
    let found = try ConflictSearch(drawn.geography, scenario, solver: GLPKSolver()).conflict()
    guard !hasPlan(scenario) else {
      #expect(found == nil, "\(name)")
      return
    }
    let conflict = try #require(found, "\(name)")
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

  @Test func conflictIsToldInBothLanguages() throws {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    tiny.village("V1", households: 60, mobile: true, east: 3)
    tiny.route("R1", "N0", "V1", metres: 3000)
    var scenario = Scenario()
    scenario.budget = Money(dong: 200_000_000)
    var target = CoverageTarget()
    target.service = "fixed"
    scenario.targets = [target]
    let conflict = try ConflictSearch(tiny.geography, scenario, solver: GLPKSolver()).conflict()
    // 3 km of fibre, 50 for the village and a line for each of 60 households: 410 million.
    #expect(
      ConflictText(scenario, tiny.geography, language: .en).text(conflict, known: []) == """
        no plan satisfies the scenario.
        These 2 rules cannot be kept together, and no fewer conflict:
          budget of 200 million đồng: raise it to about 410 million đồng
          target: fixed service to 100.0 % of villages: 0.0 % can be had
        Release one of them and plan again.
        """)
    #expect(
      ConflictText(scenario, tiny.geography, language: .vi).text(conflict, known: []) == """
        không có phương án nào đáp ứng kịch bản.
        2 quy định sau không thể cùng đáp ứng, không có nhóm nào ít hơn mâu thuẫn:
          ngân sách 200 triệu đồng: nâng lên khoảng 410 triệu đồng
          chỉ tiêu: cáp quang cho 100,0% số thôn/bản: có thể đạt 0,0%
        Hãy nới một trong các quy định trên rồi lập lại phương án.
        """)
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
