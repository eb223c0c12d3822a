internal import DelimitedText
internal import Diagnostics
public import SourceTables

/// Numbers of survey lists. Every function gives nil for a cell that says nothing or that nothing is known, and throws
/// what a person has to mend.
public enum SurveyNumber {
  /// A whole number, such as of households: `2.049`, `126 hộ`, `~120`.
  ///
  /// A mark with three digits after it that the column leaves open is one of groups, since nobody counts a fraction of a
  /// household; that is told.
  public static func whole(_ cell: SourceCell, style: NumberStyle) throws(NotUnderstood) -> Understood<Int>? {
    guard let reading = try reading(of: cell, unit: .count) else { return nil }
    let chosen: Double
    switch reading.number.value {
    case .one(let value): chosen = value
    case .either(let grouped, let decimal, let mark):
      let isDecimal = mark == .point ? style == .english : style == .vietnamese
      chosen = isDecimal ? decimal : grouped
    case .range: throw range
    }
    guard let whole = Int(exactly: chosen) else {
      throw fraction(reading.written, grouped: reading.thousandfold)
    }
    return Understood(whole, how: reading.how("\(whole)"))
  }

  /// A number with decimals, in the unit asked for: `96,4`, `12 km`, `850 m`, `1,2 tỷ`.
  ///
  /// - Parameters:
  ///   - unit: what the result counts in; a length of `12 km` is 12,000 metres.
  ///   - expected: decides a number that can be read in two ways where only one of them lies within; that is told.
  public static func decimal(
    _ cell: SourceCell, style: NumberStyle, unit: SurveyUnit = .plain, expected: ClosedRange<Double>? = nil
  ) throws(NotUnderstood) -> Understood<Double>? {
    guard let reading = try reading(of: cell, unit: unit) else { return nil }
    let chosen: Double
    switch reading.number.value {
    case .one(let value): chosen = value
    case .either(let grouped, let decimal, let mark):
      chosen = try choice(
        grouped, decimal, isDecimal: isDecimal(mark, style),
        expected: expected.map { $0.lowerBound / reading.factor...$0.upperBound / reading.factor })
    case .range: throw range
    }
    let value = chosen * reading.factor
    guard value.isFinite else { throw notANumber }
    return Understood(value, how: reading.how(DecimalText.of(value)))
  }

  /// nil where the column leaves it open.
  private static func isDecimal(_ mark: NumberReading.Mark, _ style: NumberStyle) -> Bool? {
    switch style {
    case .vietnamese: mark == .comma
    case .english: mark == .point
    case .unknown: nil
    }
  }

  private static func choice(
    _ grouped: Double, _ decimal: Double, isDecimal: Bool?, expected: ClosedRange<Double>?
  ) throws(NotUnderstood) -> Double {
    if let isDecimal { return isDecimal ? decimal : grouped }
    switch (expected?.contains(grouped), expected?.contains(decimal)) {
    case (true?, false?): return grouped
    case (false?, true?): return decimal
    default:
      throw NotUnderstood(
        "may be \(DecimalText.of(grouped)) or \(DecimalText.of(decimal)), and no other cell of the column says which",
        remedy: "Write it without a mark between groups of digits, or all decimals of the column alike")
    }
  }

  static let range = NotUnderstood(
    "is a range, where one number is expected", remedy: "Write one number, and the range in a note")

  static let notANumber = NotUnderstood(
    "is not a number", remedy: "Write the number in digits, or leave the cell empty where it is not known")

  /// - Parameter grouped: what a spreadsheet may have read for it.
  private static func fraction(_ written: String, grouped: Double?) -> NotUnderstood {
    guard let grouped else {
      return NotUnderstood("is not a whole number", remedy: "Write the number in digits without decimals")
    }
    return NotUnderstood(
      "is not a whole number; a spreadsheet takes the point of thousands for one of decimals",
      remedy: "Type \(DecimalText.of(grouped)) if that is meant")
  }
}

extension SurveyNumber {
  /// A cell read as far as it goes without its column.
  struct Reading {
    var number: NumberReading
    var written: String
    var isText: Bool
    /// What one of the unit written behind the number comes to.
    var factor: Double

    /// What to tell: nothing where a cell is plain digits.
    func how(_ value: String) -> Message? {
      if number.isApproximate { return "“\(written)” is approximate; read as \(value)" }
      guard isText else { return nil }
      if case .either = number.value { return "“\(written)” read as \(value)" }
      return number.suffix.isEmpty ? nil : "“\(written)” read as \(value)"
    }

    /// What was typed where a spreadsheet took the point of `2.049` for one of decimals.
    var thousandfold: Double? {
      guard case .one(let value) = number.value, !isText, value > 0 else { return nil }
      let grouped = (value * 1000).rounded()
      return abs(grouped - value * 1000) < 1e-6 ? grouped : nil
    }
  }

  static func reading(of cell: SourceCell, unit: SurveyUnit) throws(NotUnderstood) -> Reading? {
    switch cell {
    case .empty: return nil
    case .number(let value, let shown):
      guard value.isFinite else { throw notANumber }
      return Reading(
        number: NumberReading(value), written: shown ?? DecimalText.of(value), isText: false, factor: 1)
    case .text(let text): return try reading(of: text, unit: unit)
    case .flag: throw CellFault.flag
    case .date(let day): throw CellFault.date(day)
    case .error(let shown): throw CellFault.error(shown)
    case .formulaWithoutResult(let formula): throw CellFault.formulaWithoutResult(formula)
    }
  }

  private static func reading(of text: String, unit: SurveyUnit) throws(NotUnderstood) -> Reading? {
    let folded = FoldedText.bytes(of: text)
    guard var number = NumberReading(folded) else {
      let words = String(decoding: folded, as: UTF8.self)
      if CellFault.saysNothing(words) { return nil }
      guard ["khong", "khong co", "none"].contains(words) else { throw notANumber }
      var none = NumberReading(0)
      none.suffix = words
      return Reading(number: none, written: Problem.excerpt(of: text), isText: true, factor: 1)
    }
    let isRange = number.value == .range
    let named = SurveyNumber.withoutNote(number.suffix)
    guard isRange || unit.factor(of: named) != nil else {
      throw NotUnderstood(
        "has words behind the number that are no unit expected here",
        remedy: "Write the number alone, in the unit that the heading names")
    }
    if number.suffix.isEmpty { number.suffix = named }
    return Reading(
      number: number, written: Problem.excerpt(of: text), isText: true, factor: unit.factor(of: named) ?? 1)
  }

  /// `ho` of `ho (2023)`; a note in brackets says nothing of the number.
  private static func withoutNote(_ suffix: String) -> String {
    guard suffix.hasSuffix(")"), let start = suffix.firstIndex(of: "(") else { return suffix }
    let before = suffix[..<start]
    let inside = suffix[suffix.index(after: start)...].dropLast()
    let unit = before.last == " " ? before.dropLast() : before
    // The brackets may hold the unit itself: `126 (hộ)`.
    return unit.isEmpty && !inside.contains(where: \.isNumber) ? String(inside) : String(unit)
  }
}

extension NumberReading {
  /// A number that its file has as such.
  init(_ value: Double) { self.value = .one(value) }
}
