/// The text of a JSON number as a whole number of the unit 10^-places, without passing through binary
/// floating point.
package enum ExactDecimal {
  /// Nil where the number has more decimals than `places` (zeros aside) or exceeds 64 bits.
  package static func integer(_ text: String, places: Int) -> Int64? {
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard parts.count <= 2, let mantissa = parts.first else { return nil }
    var exponent = 0
    if parts.count == 2 {
      guard let value = Int(parts[1]), value.magnitude < 100 else { return nil }
      exponent = value
    }
    let isNegative = mantissa.hasPrefix("-")
    let sides = mantissa.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = sides.first, sides.count <= 2 else { return nil }
    let fraction = sides.count == 2 ? sides[1] : ""
    var digits = String(whole + fraction)
    // Digits stand for digits × 10^power of the unit.
    var power = places + exponent - fraction.count
    while power < 0, digits.hasSuffix("0") {
      digits.removeLast()
      power += 1
    }
    if digits.allSatisfy({ $0 == "0" }) { return 0 }
    guard power >= 0, power < 40 else { return nil }
    return Int64((isNegative ? "-" : "") + digits + String(repeating: "0", count: power))
  }
}
