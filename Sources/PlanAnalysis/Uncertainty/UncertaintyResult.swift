public import Geography
public import Investment
public import Scenarios

/// What uncertain prices do to a plan.
public struct PriceUncertainty: Sendable {
  /// What was asked.
  public var scenario: Scenario
  /// The data set it was made from.
  public var dataset: DatasetSummary
  /// What the draws begin with; the same seed draws the same prices.
  public var seed: UInt64
  /// How many draws were asked for: more than there are where the study was interrupted.
  public var drawCount: Int
  /// What was drawn, and from what ranges.
  public var prices: [UncertainPrice]
  /// The plan at the base prices.
  public var today: InvestmentPlan
  /// By rank of today's plan.
  public var proposals: [ProposalStability]
  /// By number.
  public var draws: [PriceDraw]
  /// Of today's plan over the draws that have a plan; nil where none has.
  public var regret: Regret?
  /// The plan least regretted; nil where none was sought.
  public var robust: RobustPlan?

  /// Draws with a plan, which every share and quantile is of.
  public var solved: [PriceDraw.Solved] { draws.compactMap(\.solved) }

  /// Of the draws with a plan, the share in which today's plan costs more than the budget; nil without a plan or a budget.
  public var overrunShare: Double? {
    let solved = solved
    guard let budget = today.totals.budget, !solved.isEmpty else { return nil }
    return Double(solved.count { $0.cost + today.totals.lost > budget }) / Double(solved.count)
  }
}

/// How firmly a proposal of today's plan stands.
public struct ProposalStability: Sendable, Equatable {
  /// Index into today's proposals.
  public var proposal: Int
  /// Draws whose optimal plan brings every service that the proposal brings.
  public var stays: Int
  /// Draws in which the money of today's plan, built by rank, reaches it.
  public var affordable: Int
}

/// One price list, and what it leads to.
public struct PriceDraw: Sendable {
  /// Counted from 1.
  public var number: Int
  /// What was drawn; prices that the scenario sets are left out.
  public var prices: [CostItem: Double]
  /// The plan at these prices; nil where none was found.
  public var solved: Solved?

  /// What the best plan at the prices drawn is.
  public struct Solved: Sendable {
    /// The draw's own optimal plan.
    public var optimum: Benefit
    /// No plan is worth more at these prices.
    public var bound: Double
    /// What building all of today's plan would cost.
    public var cost: Money
    /// What today's plan brings, built by rank as far as the budget goes.
    public var worth: Benefit

    /// What is lost by having decided on today's plan.
    public var regret: Benefit { Benefit(thousandths: optimum.thousandths - worth.thousandths) }
  }
}

/// How much a plan decided on beforehand falls short of the best, over all draws.
public struct Regret: Sendable, Equatable {
  /// The most regretted in any draw, in weighted households.
  public var worst: Benefit
  /// In weighted households.
  public var mean: Double

  init?(_ regrets: [Benefit]) {
    guard let worst = regrets.max() else { return nil }
    self.worst = worst
    mean = regrets.map(\.value).reduce(0, +) / Double(regrets.count)
  }
}

/// Among today's plan and the optimal plans of the draws, the one whose worst regret is least (Savage 1951).
public struct RobustPlan: Sendable {
  /// The draw whose optimum it is; nil where today's plan is itself the robust choice.
  public var draw: Int?
  /// How much it is regretted.
  public var regret: Regret
  /// How many different plans were compared, today's among them.
  public var candidates: Int
  /// From today's plan to this one.
  public var change: ServiceChange
  /// Of all its proposals at the base prices.
  public var cost: Money
  /// What it brings at the base prices, built by rank within the budget.
  public var worth: Benefit
}

/// Quantiles by the nearest rank: each is a value that was drawn.
public enum Quantiles {
  /// The shares that reports show.
  public static let shown = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// - Returns: for each share the least value that this share of the values does not exceed; empty for no
  ///   values.
  public static func of<Value: Comparable>(_ values: [Value], _ shares: [Double] = shown) -> [Value] {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return [] }
    return shares.map { sorted[min(sorted.count, max(1, Int((Double(sorted.count) * $0).rounded(.up)))) - 1] }
  }
}
