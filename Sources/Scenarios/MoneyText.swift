package import Diagnostics
package import Geography

/// An amount of money as a planner writes it: `300bn`, `300 tỷ`, `1,5 tỷ đồng`, `500 triệu`,
/// `300.000.000.000`, `300000000000`.
///
/// Vietnamese writes 1.500,5 where English writes 1,500.5, so one separator before exactly three digits
/// can mean either; it is refused rather than guessed.
package enum MoneyText {
  /// Why a text is not an amount.
  package struct Fault: Error, Sendable, Equatable {
    /// What is wrong, as a sentence without a full stop.
    package var message: Message
    /// What to write instead, as a sentence without a full stop.
    package var remedy: Message
  }

  /// Reads an amount above 0, to the last đồng, without rounding.
  ///
  /// Upper and lower case, composed and decomposed letters are the same. Groups of three digits may be
  /// parted by dots, commas, spaces or underscores.
  ///
  /// - Parameter allowingZero: 0 is an amount as well, such as that of a year without money.
  /// - Throws: `Fault` for a text that is no amount, is ambiguous, is 0 or less, has a fraction of a đồng,
  ///   or is larger than can be counted.
  package static func parse(_ text: String, allowingZero: Bool = false) throws(Fault) -> Money {
    var rest = text.lowercased().filter { $0 != "\u{200B}" }.trimmed()
    if let sign = rest.first, sign == "-" || sign == "\u{2212}" {
      throw allowingZero ? .negative : .notPositive
    }
    let exponent = takeUnit(from: &rest)
    let number = try decimal(rest, exponent: exponent)
    let money = try scaled(number, by: exponent)
    guard money > .zero || allowingZero else { throw .notPositive }
    return money
  }

  /// The words for powers of ten, longest first where one ends another.
  private static let units: [(word: String, exponent: Int)] = [
    ("nghìn tỷ", 12), ("nghìn tỉ", 12), ("nghin ty", 12), ("ngàn tỷ", 12), ("trillion", 12),
    ("billions", 9), ("billion", 9), ("bn", 9), ("tỷ", 9), ("tỉ", 9), ("ty", 9), ("ti", 9), ("b", 9),
    ("millions", 6), ("million", 6), ("mn", 6), ("triệu", 6), ("trieu", 6), ("tr", 6), ("m", 6),
  ]

  private static let currencies = ["đồng", "dong", "vnđ", "vnd", "đ", "₫"]

  /// Removes unit and currency from the end and returns the unit's power of ten.
  private static func takeUnit(from rest: inout String) -> Int {
    for currency in currencies where rest.hasSuffix(currency) {
      rest = String(rest.dropLast(currency.count)).trimmed()
      break
    }
    for (word, exponent) in units where rest.hasSuffix(word) {
      rest = String(rest.dropLast(word.count)).trimmed()
      return exponent
    }
    return 0
  }

  /// Digits before and after the decimal mark.
  private struct Decimal {
    var whole: String
    var fraction: String
  }

  private static func decimal(_ text: String, exponent: Int) throws(Fault) -> Decimal {
    let parts = text.split(omittingEmptySubsequences: false) { !$0.isDigit }.map(String.init)
    let marks = text.filter { !$0.isDigit }.map { $0.isSpace ? " " : $0 }
    guard let first = parts.first, let last = parts.last, parts.allSatisfy({ !$0.isEmpty }),
      marks.allSatisfy({ ".,_ '".contains($0) })
    else { throw .unreadable }
    guard let mark = marks.last else { return Decimal(whole: text, fraction: "") }

    let inGroups = first.count <= 3 && parts.dropFirst().allSatisfy { $0.count == 3 }
    if marks.allSatisfy({ $0 == mark }) {
      // One kind of mark: it groups, or it stands once before a fraction.
      if marks.count > 1 || mark == " " || mark == "_" || mark == "'" {
        guard inGroups else { throw .unreadable }
        return Decimal(whole: parts.joined(), fraction: "")
      }
      guard inGroups, first != "0" else { return Decimal(whole: first, fraction: last) }
      guard exponent == 0 else { throw .ambiguous(first, last, exponent: exponent) }
      return Decimal(whole: first + last, fraction: "")
    }
    // Two kinds: the last is the decimal mark and stands once, the other groups.
    let grouping = marks.dropLast()
    let groups = parts.dropLast()
    guard mark == "." || mark == ",", let group = grouping.first, grouping.allSatisfy({ $0 == group }),
      group != mark, first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .unreadable }
    return Decimal(whole: groups.joined(), fraction: last)
  }

  private static func scaled(_ number: Decimal, by exponent: Int) throws(Fault) -> Money {
    var fraction = number.fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    guard fraction.count <= exponent else {
      throw exponent == 0 ? .fractionWithoutUnit(number.whole, number.fraction) : .finerThanDong
    }
    let digits = number.whole + fraction + String(repeating: "0", count: exponent - fraction.count)
    guard let dong = Int64(digits) else { throw .tooLarge }
    return Money(dong: dong)
  }
}

extension MoneyText.Fault {
  fileprivate static let unreadable = MoneyText.Fault(
    message: "is not an amount of money",
    remedy: "Write an amount in đồng such as 300bn, \"300 tỷ\" or 300000000000")
  fileprivate static let notPositive = MoneyText.Fault(
    message: "is not more than 0 đồng", remedy: "Write an amount such as 300bn or \"300 tỷ\"")
  fileprivate static let negative = MoneyText.Fault(
    message: "is less than 0 đồng", remedy: "Write 0, or an amount such as 300bn or \"300 tỷ\"")
  fileprivate static let finerThanDong = MoneyText.Fault(
    message: "has a fraction of a đồng", remedy: "Write fewer decimals")
  fileprivate static let tooLarge = MoneyText.Fault(
    message: "is more money than can be counted", remedy: "Write at most 9 000 000bn")

  fileprivate static func ambiguous(_ first: String, _ last: String, exponent: Int) -> MoneyText.Fault {
    var fraction = last
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let asFraction =
      switch fraction.count {
      case 0: amount(first, exponent)
      case 1, 2: amount("\(first).\(fraction)", exponent)
      // Three decimals would be as ambiguous: the next smaller unit needs none.
      default: exponent > 6 ? amount(first + last, exponent - 3) : "\(first + last)000"
      }
    let asGroups = amount(first + last, exponent)
    return MoneyText.Fault(
      message: "can be read as \(asGroups) or as \(asFraction)",
      remedy: "Write \(asGroups) or \(asFraction)")
  }

  /// An amount as it can be typed in the reader's language.
  private static func amount(_ number: String, _ exponent: Int) -> Message {
    switch exponent {
    case 12: "\(decimal: number)trillion"
    case 9: "\(decimal: number)bn"
    case 6: "\(decimal: number)m"
    default: "\(number)"
    }
  }

  fileprivate static func fractionWithoutUnit(_ first: String, _ last: String) -> MoneyText.Fault {
    MoneyText.Fault(
      message: "has a fraction of a đồng", remedy: "Write the unit as well, such as \(first).\(last)bn")
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  /// A space, also the no-break ones a word processor puts between groups.
  fileprivate var isSpace: Bool { " \u{A0}\u{202F}\u{2009}".contains(self) }
}

extension String {
  fileprivate func trimmed() -> String {
    let from = drop { $0.isWhitespace }
    return String(from.reversed().drop { $0.isWhitespace }.reversed())
  }
}
