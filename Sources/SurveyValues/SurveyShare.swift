internal import DelimitedText
internal import Diagnostics
public import SourceTables

/// Whether the shares of a column are written as parts of a hundred or of one.
public enum ShareScale: Sendable, Equatable {
  /// `96,4`.
  case percent
  /// `0,964`.
  case fraction
  /// No cell shows it.
  case unknown

  /// By a number above 1, then by the sign in the heading where no number is a fraction of one, then by such fractions
  /// alone. A sign over nothing but fractions leaves it open.
  public static func decide(
    _ cells: some Sequence<SourceCell>, heading: String, style: NumberStyle
  ) -> ShareScale {
    let isPercent = heading.contains("%") || FoldedText.of(heading).contains("phan tram")
    var hasFractions = false
    for cell in cells {
      // A sign of its own says nothing of the others.
      if case .number(_, let shown?) = cell, shown.contains("%") { continue }
      guard let reading = try? SurveyNumber.reading(of: cell, unit: .plain) else { continue }
      switch reading.number.value {
      case .one(let value) where value > 1: return .percent
      case .one(let value) where value > 0 && value < 1: hasFractions = true
      case .either: return .percent
      default: break
      }
    }
    // 0.9 below a heading with a sign may be nearly nothing or nearly all.
    if isPercent { return hasFractions ? .unknown : .percent }
    return hasFractions ? .fraction : .unknown
  }
}

extension SurveyNumber {
  /// A share from 0 to 1: `96,4 %`, `0,964`, `96.4` in a column of percents.
  public static func share(
    _ cell: SourceCell, style: NumberStyle, scale: ShareScale
  ) throws(NotUnderstood) -> Understood<Double>? {
    var cell = cell
    var hasSign = false
    switch cell {
    case .number(let value, let shown?) where shown.contains("%"):
      // The file has the share itself, and only shows it as percents.
      return Understood(try checked(value, shown))
    case .text(let text):
      let bare = withoutSign(text)
      hasSign = bare != nil
      if let bare { cell = .text(bare) }
    default: break
    }
    guard let reading = try reading(of: cell, unit: .plain) else { return nil }
    let number = try shareNumber(reading.number.value)
    let isPercent = hasSign || scale == .percent
    guard isPercent || scale == .fraction || number == 0 else {
      throw NotUnderstood(
        "may be a share or percents, and no cell of the column says which",
        remedy: "Put % behind the numbers that are percents, or write 90 for 0.9 where that is meant")
    }
    // 96.4 / 100 is 0.9640000000000001 in binary; ten decimals of a percent are more than anybody writes.
    let value = isPercent ? (number * 1e10).rounded() / 1e12 : number
    let share = try checked(value, reading.written)
    return Understood(share, how: how(reading, number: number, isPercent: isPercent, hasSign: hasSign))
  }

  private static func how(
    _ reading: Reading, number: Double, isPercent: Bool, hasSign: Bool
  ) -> Message? {
    let percents = DecimalText.of((isPercent ? number : number * 100).rounded(toPlaces: 6))
    if reading.number.isApproximate { return "“\(reading.written)” is approximate; read as \(percents)%" }
    // In a column of percents a number below one may have been meant as a share.
    if isPercent, !hasSign, number > 0, number < 1 { return "“\(reading.written)” read as \(percents)%" }
    return nil
  }

  /// The text before a percent sign; nil without one.
  private static func withoutSign(_ text: String) -> String? {
    guard let sign = text.lastIndex(where: { $0 == "%" || $0 == "\u{FF05}" }),
      text[text.index(after: sign)...].allSatisfy({ $0.isWhitespace || $0 == "." })
    else { return nil }
    return String(text[..<sign])
  }

  /// No share is a thousand: a mark with three digits after it is one of decimals.
  private static func shareNumber(_ value: NumberReading.Value) throws(NotUnderstood) -> Double {
    switch value {
    case .one(let value): return value
    case .either(_, let decimal, _): return decimal
    case .range: throw range
    }
  }

  private static func checked(_ share: Double, _ written: String) throws(NotUnderstood) -> Double {
    guard share >= 0, share <= 1 + 1e-9 else {
      throw NotUnderstood(
        "is no share: it must lie between 0% and 100%", remedy: "Write the part that is meant, such as 96,4%")
    }
    return min(1, share)
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}
