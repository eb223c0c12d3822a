import Geography
import Investment

/// Arithmetic of the verifier's own: nothing here is shared with what it checks.
enum ExactArithmetic {
  /// The sign of `benefitA / costA − benefitB / costB`, without division; a proposal that costs nothing has an
  /// infinite ratio.
  static func compareRatio(_ benefitA: Benefit, _ costA: Money, _ benefitB: Benefit, _ costB: Money) -> Int {
    guard costA.dong != 0, costB.dong != 0 else {
      return (costA.dong == 0 ? 1 : 0) - (costB.dong == 0 ? 1 : 0)
    }
    let left = benefitA.thousandths.multipliedFullWidth(by: costB.dong)
    let right = benefitB.thousandths.multipliedFullWidth(by: costA.dong)
    if (left.high, left.low) == (right.high, right.low) { return 0 }
    return (left.high, left.low) > (right.high, right.low) ? 1 : -1
  }
}

extension Int64 {
  /// The sum, held at the ends of the range instead of trapping.
  func addingSaturated(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other < 0 ? .min : .max
  }
}
