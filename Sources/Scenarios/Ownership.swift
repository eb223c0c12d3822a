/// What owning a work costs over the horizon, beside building it.
public struct Ownership: Sendable, Equatable {
  /// What the budgets and funding sources pay for.
  public enum Basis: String, Sendable, CaseIterable {
    /// Building it.
    case capex
    /// Building, running and replacing it, as a present value over the horizon of `costs.horizon` years at
    /// `costs.discount_rate`.
    case presentValue
  }

  /// What budgets and sources pay for.
  public var budgetBasis = Basis.capex
  /// Years after which a work is built anew; assumptions.
  public var fibreLifeYears = 25.0
  /// Of sites, in years.
  public var siteLifeYears = 15.0
  /// Of microwave hops, in years.
  public var microwaveLifeYears = 10.0
  /// Of satellite terminals and backhaul, in years.
  public var satelliteLifeYears = 5.0

  /// Budgets pay for building, and works last as long as is assumed.
  public init() {}
}
