public import Geography

/// A source of money, what it may pay for, and how much of it. Shares are read to a millionth.
public struct FundingSource: Sendable, Equatable {
  /// Unique in a scenario.
  public var name = ""
  /// What it can pay in a plan without years; nil for no limit but the budget.
  public var cap: Money?
  /// What it can pay in each year of a plan with years, ascending; a year left out has nothing.
  public var caps: [YearAmount] = []
  /// Kinds of work it may pay for; empty for all.
  public var works: [String] = []
  /// It pays only for works that belong to these villages (`WorkPlaces`).
  public var group = VillageGroup()
  /// Least share of each such work that it pays, 0 to 1.
  public var shareAtLeast = 0.0
  /// Greatest share of each such work that it pays, 0 to 1.
  public var shareAtMost = 1.0

  /// A source without a name or a cap that may pay for everything.
  public init() {}
}
