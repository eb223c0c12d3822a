public import Geography

/// The years of a plan, each with what may be spent in it.
public struct Phases: Sendable, Equatable {
  /// By year, ascending, without gaps; empty for a plan without years.
  public var budgets: [YearAmount] = []
  /// Whether what is not spent in a year can be spent in a later one.
  public var carryOver = true
  /// How much less a service is worth for each year it comes later: in the n-th year after the first its
  /// worth is divided by (1 + laterWorth)ⁿ.
  public var laterWorth = 0.08

  /// One phase, without years.
  public init() {}

  /// Calendar years, ascending.
  public var years: [Int] { budgets.map(\.year) }
}

/// Money of one year.
public struct YearAmount: Sendable, Hashable {
  /// A calendar year.
  public var year: Int
  /// Đồng for that year.
  public var amount: Money

  /// Takes every value as it is; nothing is checked here.
  public init(year: Int, amount: Money) {
    self.year = year
    self.amount = amount
  }
}
