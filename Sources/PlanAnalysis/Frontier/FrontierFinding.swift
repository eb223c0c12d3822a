import Geography
import Investment
import NetworkDesign
import PlanVerification

/// What a solve found at one budget, before it is a point of a frontier.
struct FrontierFinding {
  private(set) var result: FrontierPoint.Result
  private(set) var plan: InvestmentPlan?

  init(_ outcome: Planner.Outcome) {
    switch outcome {
    case .plan(let plan, _): (result, self.plan) = FrontierFinding.found(plan)
    case .infeasible(let conflicts): result = .infeasible(conflicts: conflicts)
    case .nothingFound(let limit): result = .nothingFound(limit)
    }
  }

  private static func found(_ plan: InvestmentPlan) -> (FrontierPoint.Result, InvestmentPlan?) {
    (.plan(plan.solve, plan.totals, proposals: plan.proposals.count), plan)
  }

  /// The search was stopped before it had anything to show.
  var isCutShort: Bool {
    if case .nothingFound(.interrupted) = result { true } else { false }
  }

  /// Gives way to another plan that is worth more, or as much for no more money, where that one holds under this
  /// one's budget: it keeps this one's bounds. So more money that brings nothing changes nothing.
  mutating func giveWay(to other: InvestmentPlan?, _ verifier: PlanVerifier, _ geography: Geography) {
    guard let plan, var other, plan.solve.measure == .weightedHouseholds, plan.solve.stages.isEmpty else {
      return
    }
    let gain = other.solve.objective - plan.solve.objective
    guard gain > 0 || gain == 0 && other.totals.cost <= plan.totals.cost else { return }
    other.scenario = plan.scenario
    other.totals.budget = plan.totals.budget
    let objective = other.solve.objective
    other.solve = plan.solve
    other.solve.objective = objective
    other.solve.limitBound(to: plan.solve.bound)
    other.solve.costBound = plan.solve.costBound.map { min($0, other.totals.cost) }
    guard verifier.verify(PlanClaim(other, of: geography)).isValid else { return }
    (result, self.plan) = FrontierFinding.found(other)
  }

  /// Whether the plan holds every work of an earlier one.
  func keepsWorks(of earlier: InvestmentPlan) -> Bool {
    guard let plan else { return true }
    return Set(plan.works.map(\.claim.id)).isSuperset(of: earlier.works.map(\.claim.id))
  }

  /// What the next billion đồng is worth.
  ///
  /// - Parameters:
  ///   - neverFalls: more money cannot make the optimum worth less.
  ///   - plans: the plan at a budget, as closely as can be had.
  /// - Returns: nil without a plan, for another goal than weighted households, and after an interruption.
  func shadowPrice(
    at budget: Money, neverFalls: Bool, plans: (Money) throws -> Planner.Outcome
  ) throws -> ShadowPrice? {
    guard let plan, plan.solve.measure == .weightedHouseholds, plan.solve.limit != .interrupted,
      case .plan(let next, _) = try plans(budget + ShadowPrice.step), next.solve.limit != .interrupted
    else { return nil }
    var here = (plan: plan.solve.objective, bound: plan.solve.bound)
    if neverFalls, here.bound > here.plan, case .plan(let closer, _) = try plans(budget) {
      here.plan = max(here.plan, closer.solve.objective)
      here.bound = max(here.plan, min(here.bound, closer.solve.bound))
    }
    return ShadowPrice(
      here: here, next: (next.solve.objective, next.solve.bound), neverFalls: neverFalls)
  }
}

extension SolveSummary {
  /// Lowers the bound, never below the plan itself, and the gap with it.
  mutating func limitBound(to other: Double) {
    bound = max(objective, min(bound, other))
    relativeGap = abs(bound - objective) / max(abs(objective), 1e-9)
  }
}
