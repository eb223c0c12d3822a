public import Geography
public import MILP
import RootedDesign
public import Scenarios

/// Demands of a scenario that no plan satisfies together, though any one of them fewer would do.
public struct RuleConflict: Sendable, Equatable {
  /// A rule of a conflict.
  public struct Member: Sendable, Equatable {
    /// The rule.
    public var rule: ScenarioRule
    /// What would release the conflict at this rule, the others of the scenario unchanged.
    public var release: Release
  }

  /// What would make room for the others.
  public enum Release: Sendable, Equatable {
    /// Raise the amount to this, found to a thousandth of it.
    case raise(to: Money)
    /// Lower the floor or target to this share, or raise the ceiling to it, found to a thousandth.
    case relax(to: Double)
    /// Give the rule up.
    case giveUp
    /// Even without the rule no plan satisfies the rest: there is another conflict beside this one.
    case anotherConflict
  }

  /// The rules that no plan keeps together.
  public var members: [Member]
  /// No smaller set of rules conflicts; false where only smaller parts of this set were ruled out.
  public var isSmallest: Bool
}

/// Finds the rules that leave no plan: a deletion filter (Chinneck and Dravnieks 1991) over the demands of a
/// scenario, then every single rule and pair, where they are few, for a smaller conflict.
public struct ConflictSearch {
  private let scenario: Scenario
  private let check: FeasibilityCheck
  private let rules: [ScenarioRule]

  /// Pairs of rules tried at most.
  private static let pairLimit = 100

  /// Prepares the search. - Throws: `ProblemReport` for a scenario that does not fit the geography.
  public init(
    _ geography: Geography, _ scenario: Scenario, solver: any Solver,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.scenario = scenario
    // What stands cannot be given up: what is in its way can.
    rules = scenario.demands.filter { if case .progress = $0 { false } else { true } }
    var parameters = EngineParameters()
    parameters.timeLimit = scenario.timeLimit
    parameters.isCancelled = isCancelled
    check = FeasibilityCheck(geography, solver, parameters)
  }

  /// - Returns: nil where a plan exists, no rule is to blame, or a limit came first.
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `SolverError`.
  public func conflict() throws -> RuleConflict? {
    guard try check.isFeasible(scenario) == false, try check.isFeasible(scenario.without(rules)) == true
    else {
      return nil
    }
    var kept = rules
    for rule in rules {
      let fewer = kept.filter { $0 != rule }
      if try conflicts(fewer) { kept = fewer }
    }
    var isSmallest = true
    if kept.count > 1 { isSmallest = try shrink(&kept) }
    return RuleConflict(
      members: try kept.map { RuleConflict.Member(rule: $0, release: try release($0)) },
      isSmallest: isSmallest)
  }

  /// Whether no plan satisfies these rules alone.
  private func conflicts(_ kept: [ScenarioRule]) throws -> Bool {
    let kept = Set(kept)
    return try check.isFeasible(scenario.without(rules.filter { !kept.contains($0) })) == false
  }

  /// Puts a conflict of one or two rules in the place of a larger one, where there is one.
  ///
  /// - Returns: whether no smaller conflict than the one left is possible.
  private func shrink(_ kept: inout [ScenarioRule]) throws -> Bool {
    for rule in rules where try conflicts([rule]) {
      kept = [rule]
      return true
    }
    guard kept.count > 2 else { return true }
    guard rules.count * (rules.count - 1) / 2 <= ConflictSearch.pairLimit else { return false }
    for (index, first) in rules.enumerated() {
      for second in rules[(index + 1)...] where try conflicts([first, second]) {
        kept = [first, second]
        return true
      }
    }
    return kept.count == 3
  }

  /// What would release a conflict at one of its rules.
  private func release(_ rule: ScenarioRule) throws -> RuleConflict.Release {
    guard try check.isFeasible(scenario.without([rule])) == true else { return .anotherConflict }
    switch rule {
    case .budget:
      guard let budget = scenario.budget else { return .giveUp }
      return try raise(from: budget) { scenario, amount in scenario.budget = amount }
    case .yearBudget(let year):
      guard let own = scenario.phases.budgets.first(where: { $0.year == year }) else { return .giveUp }
      return try raise(from: own.amount) { scenario, amount in scenario.setBudget(of: year, amount) }
    case .source(let name):
      guard let source = scenario.funding.first(where: { $0.name == name }), source.caps.isEmpty,
        let cap = source.cap
      else { return .giveUp }
      return try raise(from: cap) { scenario, amount in scenario.setCap(of: name) { _ in amount } }
    case .share(let name):
      guard let index = scenario.rules.firstIndex(where: { $0.name == name }) else { return .giveUp }
      switch (scenario.rules[index].atLeast, scenario.rules[index].atMost) {
      case (let floor?, nil): return try relax(from: floor, towards: 0) { $0.rules[index].atLeast = $1 }
      case (nil, let ceiling?): return try relax(from: ceiling, towards: 1) { $0.rules[index].atMost = $1 }
      default: return .giveUp
      }
    case .target(let index):
      return try relax(from: scenario.targets[index].share, towards: 0) { $0.targets[index].share = $1 }
    default: return .giveUp
    }
  }

  private func holds(_ change: (inout Scenario) -> Void) throws -> Bool {
    var changed = scenario
    change(&changed)
    return try check.isFeasible(changed) == true
  }

  /// Releases are found to a thousandth, of the amount or of all: an amount or a share that a planner would write.
  private static let parts = 1000

  private func raise(
    from amount: Money, _ set: (inout Scenario, Money) -> Void
  ) throws -> RuleConflict.Release {
    // Doubles until it holds, then halves the range.
    var low = max(amount.dong, 1_000_000)
    var high = low
    repeat {
      low = high
      high = high.multipliedSaturated(by: 2)
      guard high < FundingCaps.unlimited else { return .giveUp }
    } while try !holds { set(&$0, Money(dong: high)) }
    while high - low > high / Int64(ConflictSearch.parts) {
      let middle = low + (high - low) / 2
      if try holds({ set(&$0, Money(dong: middle)) }) { high = middle } else { low = middle }
    }
    return .raise(to: Money(dong: high))
  }

  private func relax(
    from share: Double, towards end: Double, _ set: (inout Scenario, Double) -> Void
  ) throws -> RuleConflict.Release {
    let parts = Double(ConflictSearch.parts)
    var bad = Int((share * parts).rounded())
    var good = Int(end * parts)
    guard try holds({ set(&$0, end) }) else { return .giveUp }
    while abs(bad - good) > 1 {
      let middle = (bad + good) / 2
      if try holds({ set(&$0, Double(middle) / parts) }) { good = middle } else { bad = middle }
    }
    return .relax(to: Double(good) / parts)
  }
}
