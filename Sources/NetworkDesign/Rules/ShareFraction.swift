/// A share as a fraction of whole numbers, so that rows over money hold to the đồng: the decimal read to a
/// millionth, in lowest terms.
struct ShareFraction: Equatable {
  let numerator: Int64
  let denominator: Int64

  init(_ share: Double) {
    var numerator = Int64(exactly: (min(max(share, 0), 1) * 1e6).rounded()) ?? 0
    var denominator: Int64 = 1_000_000
    var (a, b) = (denominator, numerator)
    while b != 0 { (a, b) = (b, a % b) }
    numerator /= a
    denominator /= a
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The share of an amount, rounded up.
  func ceiling(of amount: Int64) -> Int64 {
    let product = Int128(amount) * Int128(numerator)
    return Int64(clamping: (product + Int128(denominator) - 1) / Int128(denominator))
  }

  /// The share of an amount, rounded down.
  func floor(of amount: Int64) -> Int64 {
    Int64(clamping: Int128(amount) * Int128(numerator) / Int128(denominator))
  }

  /// In millionths.
  var millionths: Int64 { numerator * (1_000_000 / denominator) }
}

extension Int64 {
  /// The product, held at the ends of the range instead of trapping.
  func multipliedSaturated(by other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
  }
}
