import Geography
import Investment
import MILP
import NetworkDesign
import Scenarios

/// Which rules two scenarios do not share, and whether each binds where it holds: the plan is made again
/// without it.
struct RuleBinding {
  /// A plan with the data set that it is of.
  typealias Compared = (claim: PlanClaim, geography: Geography)

  private let first: Compared
  private let second: Compared
  private let solver: any Solver
  private let isCancelled: (@Sendable () -> Bool)?
  private let progress: ((StudyProgress) -> Void)?
  private let start = ContinuousClock.now

  /// Where more rules differ, none is held against a plan without it.
  static let ruleLimit = 20

  init(
    _ first: Compared, _ second: Compared, solver: any Solver,
    isCancelled: (@Sendable () -> Bool)?, progress: ((StudyProgress) -> Void)?
  ) {
    self.first = first
    self.second = second
    self.solver = solver
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// - Throws: `SolverError`, `PlanningError`.
  func differences() throws -> [RuleDifference] {
    let (a, b) = (first.claim.scenario, second.claim.scenario)
    let rules = a.demands + b.demands.filter { !a.demands.contains($0) }
    let differing = rules.filter { !a.asks($0, as: b) }
    return try differing.enumerated().map { done, rule in
      progress?(
        StudyProgress(
          done: done, count: differing.count, seconds: start.duration(to: .now) / .seconds(1)))
      return RuleDifference(
        rule: rule, first: try hold(rule, first, of: differing.count),
        second: try hold(rule, second, of: differing.count))
    }
  }

  private func hold(
    _ rule: ScenarioRule, _ compared: Compared, of count: Int
  ) throws -> RuleDifference.Hold {
    let claim = compared.claim
    guard claim.scenario.demands.contains(rule) else { return .absent }
    guard count <= RuleBinding.ruleLimit else { return .unknown }
    let plans = WholePlans(compared.geography, claim.scenario, solver: solver, isCancelled: isCancelled)
    let found = try plans.best {
      $0 = $0.without([rule])
      if rule == .budget { $0.budget = Scenario.plenty }
    }
    guard case .plan(let plan) = found, plan.solve.measure == claim.measure else { return .unknown }
    let isCost = claim.measure == .dong
    // Objectives and bounds are whole thousandths or đồng; in doubles they are off by less.
    let rounding = 1e-9
    // How much better the best plan without the rule is, at least and at most.
    let sign = isCost ? -1.0 : 1.0
    let least = sign * (plan.solve.objective - claim.bound)
    let most = sign * (plan.solve.bound - claim.objective)
    if least > rounding * max(1, abs(claim.bound)) { return .binds }
    return most <= claim.scenario.gap * abs(claim.objective) + rounding ? .slack : .unknown
  }
}

extension Scenario {
  /// Whether both scenarios have a rule and it asks for the same in both.
  fileprivate func asks(_ rule: ScenarioRule, as other: Scenario) -> Bool {
    guard demands.contains(rule), other.demands.contains(rule) else { return false }
    switch rule {
    case .budget: return budget == other.budget
    case .yearBudget(let year):
      return phases.budgets.first { $0.year == year } == other.phases.budgets.first { $0.year == year }
        && phases.carryOver == other.phases.carryOver
    case .source(let name):
      let (own, others) = (funding.first { $0.name == name }, other.funding.first { $0.name == name })
      return own?.cap == others?.cap && own?.caps == others?.caps
    case .eligibility: return funding.map(\.withoutCaps) == other.funding.map(\.withoutCaps)
    case .share(let name): return rules.first { $0.name == name } == other.rules.first { $0.name == name }
    case .target(let index): return targets[index] == other.targets[index]
    case .progress(let work):
      return progress.first { $0.work == work } == other.progress.first { $0.work == work }
    case .lockIn, .lockOut, .requiredPoint, .communeOffices, .disjointRoutes: return true
    }
  }
}

extension FundingSource {
  fileprivate var withoutCaps: FundingSource {
    var source = self
    source.cap = nil
    source.caps = []
    return source
  }
}
