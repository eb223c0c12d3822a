public import Diagnostics
public import Geography
public import Investment
public import Scenarios

/// What more money brings: the optimal plan at each of several budgets, and beside it the nested plan, which
/// never drops what a lower budget bought.
public struct Frontier: Sendable {
  /// What was asked; its budget plays no part.
  public var scenario: Scenario
  /// The data set it was made from.
  public var dataset: DatasetSummary
  /// The optimal plan at each budget, by rising budget.
  public var points: [FrontierPoint]
  /// At the same budgets, the best plan among those that hold everything the nested plan of the budget
  /// before built, at its price. Empty where the scenario leaves no such plan to be found.
  public var nested: [FrontierPoint]
  /// How many budgets were asked for: more than there are points where the study was interrupted.
  public var budgetCount: Int

  /// Takes every value as it is; nothing is checked here.
  public init(
    scenario: Scenario, dataset: DatasetSummary, points: [FrontierPoint], nested: [FrontierPoint],
    knee: FrontierKnee? = nil, budgetCount: Int
  ) {
    self.scenario = scenario
    self.dataset = dataset
    self.points = points
    self.nested = nested
    self.knee = knee
    self.budgetCount = budgetCount
  }

  /// Where the knee lies, among the points or not; nil where it is not known.
  public var knee: FrontierKnee?
}

/// The plan at one budget, or at one value of what is varied.
public struct FrontierPoint: Sendable {
  /// What was found there.
  public enum Result: Sendable {
    /// A plan, verified from the data.
    case plan(SolveSummary, Totals, proposals: Int)
    /// No plan satisfies the scenario; the rules that conflict, in words.
    case infeasible(conflicts: [Message])
    /// A limit came before any plan.
    case nothingFound(SolveSummary.Limit)
  }

  /// Đồng.
  public var budget: Money
  /// The value of what is varied; nil where that is the budget.
  public var value: Double?
  /// Whether it is the value that holds when nothing is varied.
  public var isBase = false
  /// What was found at it.
  public var result: Result
  /// Against the point before (the first against no plan).
  public var change = ServiceChange()
  /// Works of the plan of the point before that this plan does without: what was built for the one would be
  /// lost on the other, even where every service stays.
  public var dropped: [String] = []
  /// Nil without a plan, and where the goal is not weighted households.
  public var shadowPrice: ShadowPrice?
  /// Whether it is the first point at the frontier's knee or beyond.
  public var isKnee = false

  /// Takes every value as it is; nothing is checked here.
  public init(budget: Money, value: Double? = nil, result: Result) {
    self.budget = budget
    self.value = value
    self.result = result
  }

  /// How good the plan is proven to be; nil without a plan.
  public var solve: SolveSummary? {
    if case .plan(let solve, _, _) = result { solve } else { nil }
  }

  /// The plan's sums; nil without a plan.
  public var totals: Totals? {
    if case .plan(_, let totals, _) = result { totals } else { nil }
  }

  /// How many proposals the plan has.
  public var proposals: Int? {
    if case .plan(_, _, let proposals) = result { proposals } else { nil }
  }
}

/// What the next billion đồng is worth, in weighted households: the optimum with a billion more minus the
/// optimum.
public struct ShadowPrice: Sendable, Equatable {
  /// By the two plans found.
  public var value: Double
  /// Proven: the difference of the two optima lies between these.
  public var low: Double
  /// It is proven to be no more than this.
  public var high: Double

  /// The money the difference is for.
  public static let step = Money.billions(1)

  /// Takes every value as it is; nothing is checked here.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// From what is proven of both optima: the best plan known and the bound.
  ///
  /// - Parameter neverFalls: more money cannot make the optimum worth less.
  init(
    here: (plan: Double, bound: Double), next: (plan: Double, bound: Double), neverFalls: Bool
  ) {
    let least = neverFalls ? 0 : -Double.infinity
    low = max(least, next.plan - here.bound)
    high = max(low, next.bound - here.plan)
    value = min(high, max(low, next.plan - here.plan))
  }
}

/// Where a study of many plans stands.
public struct StudyProgress: Sendable, Equatable {
  /// Plans (budgets, values, rules, draws) worked out, of how many.
  public var done: Int
  /// How many there are.
  public var count: Int
  /// Wall-clock seconds since the study began.
  public var seconds: Double

  /// Seconds to go if the rest takes as long a plan; nil before the first is done.
  public var secondsLeft: Double? {
    done > 0 ? seconds / Double(done) * Double(count - done) : nil
  }
}
