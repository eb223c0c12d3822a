/// Decimal numbers held as whole multiples of a power of ten, so that sums and comparisons are exact.
public enum FixedPoint {
  /// Decimals of a cost or a budget: both are counted in millionths.
  public static let costPlaces = 6
  /// Decimals of a prize: it is counted in thousandths.
  public static let prizePlaces = 3

  /// One whole cost in millionths, one whole prize in thousandths.
  public static let costUnit: Int64 = 1_000_000
  /// One whole prize in thousandths.
  public static let prizeUnit: Int64 = 1_000

  /// Reads `35`, `35.0`, `-2.25` as a multiple of 10^-`places`; nil for anything else, for more decimals
  /// than that, and for what does not fit. No exponent, no grouping.
  public static func parse(_ text: some StringProtocol, places: Int) -> Int64? {
    let isNegative = text.first == "-"
    let unsigned = String(text.dropFirst(isNegative || text.first == "+" ? 1 : 0))
    let parts =
      unsigned
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { return nil }
    var fraction = parts.count > 1 ? parts[1] : ""
    guard !(whole.isEmpty && fraction.isEmpty),
      [whole, fraction].joined().utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    while fraction.last == "0" { fraction.removeLast() }
    guard fraction.count <= places else { return nil }
    let digits =
      (isNegative ? "-" : "") + whole + fraction + String(repeating: "0", count: places - fraction.count)
    return Int64(digits)
  }

  /// The multiple as a number, for a report.
  public static func value(_ multiple: Int64, places: Int) -> Double {
    var unit = 1.0
    for _ in 0..<places { unit *= 10 }
    return Double(multiple) / unit
  }
}
