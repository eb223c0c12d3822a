public import Geography
import Scenarios

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What one work costs.
public struct WorkPrice: Sendable, Equatable {
  /// Building it.
  public var capex: Money
  /// Running it for a year.
  public var opexPerYear: Money
  /// Building, running and replacing it over the horizon.
  public var presentValue: Money
  /// What it takes from the budget: `capex`, or `presentValue` where the scenario says so.
  public var cost: Money
}

/// The years over which the cost of owning a work is counted, and what money of a later year is worth today.
///
/// The present value of a work is
/// `capex + Σ opex / (1 + r)ⁿ (n = 1 … horizon) + Σ renewed / (1 + r)ᵐ (m = life, 2 life, … ≤ horizon − 1)`:
/// running it is an ordinary annuity, paid at each year's end (Brealey, Myers and Allen, "Principles of
/// Corporate Finance", chapter 2), and it is built anew whenever its life ends strictly inside the horizon. No
/// value is left at the end.
struct OwnershipHorizon: Sendable {
  /// Present value of one đồng at the end of every year of the horizon.
  let annuity: Double
  /// Present value of one đồng whenever the life of a work of the kind ends.
  private let renewals: [WorkKind: Double]

  /// - Parameter years: a begun year counts for nothing.
  init(years: Double, rate: Double, _ ownership: Ownership) {
    let years = Int(exactly: years.rounded(.down)) ?? 0
    var factor = 0.0
    var discount = 1.0
    for _ in 0..<max(0, years) {
      discount /= 1 + rate
      factor += discount
    }
    annuity = factor
    func renewals(every life: Double) -> Double {
      // A life below a year would only be a mistake, and one of 0 would never end.
      let step = max(1, life)
      return stride(from: step, through: Double(years) - 1, by: step)
        .reduce(0) { $0 + 1 / pow(1 + rate, $1) }
    }
    self.renewals = Dictionary(
      uniqueKeysWithValues: WorkKind.allCases.map { ($0, renewals(every: $0.life(ownership))) })
  }

  /// - Parameter renewed: what is paid again when the work's life ends.
  func presentValue(of kind: WorkKind, capex: Money, opexPerYear: Money, renewed: Money) -> Money {
    Money(
      roundingDong: Double(capex.dong) + annuity * Double(opexPerYear.dong)
        + (renewals[kind] ?? 0) * Double(renewed.dong))
  }
}
