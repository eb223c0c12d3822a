/// A decimal number as written, without rounding. Steps of it are exact, so that the fifth value of
/// 0.1..1:0.1 is 0.5 and no neighbour of it.
struct VariationDecimal: Comparable {
  /// Whole units of 10^-12: nine decimals as written, and three more so that an eighth is exact.
  private var units: Int128

  private static let places = 12
  /// No number of a scenario has more.
  private static let most = (decimals: 9, digits: 15)

  /// - Returns: nil for what is no number with at most nine decimals and fifteen digits.
  init?(_ text: String) {
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let isNegative = trimmed.first == "-"
    let sides = trimmed.dropFirst(isNegative || trimmed.first == "+" ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard let whole = sides.first, sides.count <= 2 else { return nil }
    let fraction = sides.count == 2 ? sides[1] : ""
    let digits = whole + fraction
    guard !whole.isEmpty, sides.count == 1 || !fraction.isEmpty, digits.count <= VariationDecimal.most.digits,
      fraction.count <= VariationDecimal.most.decimals,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let magnitude = Int64(digits)
    else { return nil }
    let scale = (fraction.count..<VariationDecimal.places).reduce(Int128(1)) { scale, _ in scale * 10 }
    units = Int128(magnitude) * scale * (isNegative ? -1 : 1)
  }

  private init(units: Int128) {
    self.units = units
  }

  /// The nearest number of the machine.
  var value: Double {
    // Without trailing zeros both numbers of the quotient are exact, so that it is rounded once.
    var digits = units
    var places = VariationDecimal.places
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return Double(digits) / (0..<places).reduce(1.0) { scale, _ in scale * 10 }
  }

  var isPositive: Bool { units > 0 }

  static func < (a: VariationDecimal, b: VariationDecimal) -> Bool { a.units < b.units }

  /// The numbers from one to another by a step above 0, to the last at most; nil for more than `most`.
  static func series(
    from first: VariationDecimal, to last: VariationDecimal, step: VariationDecimal, most: Int
  ) -> [VariationDecimal]? {
    let count = (last.units - first.units) / step.units
    guard count < most else { return nil }
    return (0...Int(count)).map { VariationDecimal(units: first.units + Int128($0) * step.units) }
  }

  /// Nine numbers from one to another, evenly apart.
  static func ninths(from first: VariationDecimal, to last: VariationDecimal) -> [VariationDecimal] {
    (0...8).map { VariationDecimal(units: first.units + (last.units - first.units) * Int128($0) / 8) }
  }
}
