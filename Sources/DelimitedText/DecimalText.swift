/// Decimal numbers to text and back, without loss and without a locale.
package enum DecimalText {
  /// The shortest text that reads back as the same number; whole numbers without a point.
  package static func of(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return value.description
  }

  /// What a cell holds where a number is expected.
  package enum Parsed: Equatable {
    case number(Double)
    /// `nan`, `inf`, or more than a double can hold.
    case notFinite
    /// `21,38`.
    case decimalComma
    /// Digits in groups of three, as a whole number is written for people: `1,250`, `1.250.000`, `12 500`.
    case grouped(Double)
    case notANumber
  }

  private static let powersOfTen: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { product, _ in product * 10 }
  }

  /// Reads `[+-]digits[.digits][e[+-]digits]`.
  ///
  /// Up to 2^53 and ten to the 22nd both factors are exact, so one division gives the nearest double
  /// (Clinger 1990); anything longer goes through the standard library, at the price of a string.
  package static func parse(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Parsed {
    var index = bytes.startIndex
    let end = bytes.endIndex
    var negative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      negative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var seenPoint = false
    while index < end {
      let byte = bytes[index]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        if digits > 18 { return slow(bytes) }
        mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
        if seenPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else {
        return slow(bytes)
      }
      index += 1
    }
    guard digits > 0 else { return slow(bytes) }
    guard mantissa <= 1 << 53, decimals <= 22 else { return slow(bytes) }
    let magnitude = Double(mantissa) / powersOfTen[decimals]
    return .number(negative ? -magnitude : magnitude)
  }

  private static func slow(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Parsed {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let allowed = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.e".utf8.contains(byte)
    }
    if allowed, let value = Double(text) { return value.isFinite ? .number(value) : .notFinite }
    let bare = text.drop { $0 == "+" || $0 == "-" }
    if ["nan", "inf", "infinity", "#div/0!", "#n/a", "#value!"].contains(String(bare)) { return .notFinite }
    if let whole = groupedDigits(text) { return .grouped(whole) }
    let parts = bare.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }) {
      return .decimalComma
    }
    return .notANumber
  }

  /// The whole number in digits that one mark parts into groups of three; nil where they are not.
  ///
  /// One point alone may be a decimal point too: `1.250`.
  package static func groupedDigits(_ text: String) -> Double? {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard let mark = digits.first(where: { !$0.isASCII || !$0.isNumber }),
      ",. '\u{A0}\u{202F}".contains(mark)
    else { return nil }
    let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count <= 6,
      groups.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let value = Double(groups.joined())
    else { return nil }
    return text.hasPrefix("-") ? -value : value
  }
}
