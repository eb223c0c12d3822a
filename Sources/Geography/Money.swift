/// An amount of Vietnamese đồng, whole.
///
/// Sums saturate at the ends of `Int64` instead of trapping: an absurd total is still larger than any
/// budget, so a comparison with one stays true.
public struct Money: Hashable, Comparable, Sendable {
  /// Whole đồng.
  public var dong: Int64

  /// An amount of whole đồng, which may be negative.
  public init(dong: Int64) {
    self.dong = dong
  }

  /// An amount given in đồng as a real number, rounded to the nearest whole đồng and saturated.
  public init(roundingDong value: Double) {
    if value.isNaN {
      dong = 0
    } else if value >= Double(Int64.max) {
      dong = .max
    } else if value <= Double(Int64.min) {
      dong = .min
    } else {
      dong = Int64(value.rounded())
    }
  }

  /// An amount given in million đồng, the unit of Vietnamese investment tables.
  public init(millions value: Double) {
    self.init(roundingDong: value * 1_000_000)
  }

  /// A thousand million đồng ("tỷ đồng").
  public static func billions(_ value: Int64) -> Money {
    let (product, overflow) = value.multipliedReportingOverflow(by: 1_000_000_000)
    return Money(dong: overflow ? (value < 0 ? .min : .max) : product)
  }

  /// No money.
  public static let zero = Money(dong: 0)

  /// The amount in million đồng.
  public var millions: Double { Double(dong) / 1e6 }

  /// The amount in billion đồng.
  public var billions: Double { Double(dong) / 1e9 }

  /// Whether one amount is less than another.
  public static func < (a: Money, b: Money) -> Bool { a.dong < b.dong }

  /// The sum, held at the ends of the range instead of trapping.
  public static func + (a: Money, b: Money) -> Money {
    let (sum, overflow) = a.dong.addingReportingOverflow(b.dong)
    return Money(dong: overflow ? (b.dong > 0 ? .max : .min) : sum)
  }

  /// The difference, held at the ends of the range instead of trapping.
  public static func - (a: Money, b: Money) -> Money {
    let (difference, overflow) = a.dong.subtractingReportingOverflow(b.dong)
    return Money(dong: overflow ? (b.dong < 0 ? .max : .min) : difference)
  }

  /// Adds an amount, held at the ends of the range instead of trapping.
  public static func += (a: inout Money, b: Money) { a = a + b }
}

extension Sequence where Element == Money {
  /// The saturating sum.
  public func total() -> Money { reduce(.zero, +) }
}
