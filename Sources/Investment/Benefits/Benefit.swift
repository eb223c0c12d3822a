/// Weighted households served, in whole thousandths so that sums and comparisons are exact.
public struct Benefit: Hashable, Comparable, Sendable {
  /// Thousandths of a weighted household.
  public var thousandths: Int64

  /// A benefit of whole thousandths.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// No benefit.
  public static let zero = Benefit(thousandths: 0)

  /// Weighted households.
  public var value: Double { Double(thousandths) / 1000 }

  /// Whether one is less than another.
  public static func < (a: Benefit, b: Benefit) -> Bool { a.thousandths < b.thousandths }

  /// Saturating sum.
  public static func + (a: Benefit, b: Benefit) -> Benefit {
    let (sum, overflow) = a.thousandths.addingReportingOverflow(b.thousandths)
    return Benefit(thousandths: overflow ? (b.thousandths > 0 ? .max : .min) : sum)
  }

  /// Adds a benefit, held at the ends of the range instead of trapping.
  public static func += (a: inout Benefit, b: Benefit) { a = a + b }
}
