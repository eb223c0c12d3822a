import SourceTables

/// What the format of a cell makes of its number, as far as that says more than the number (ECMA-376, 18.8.31).
enum NumberFormat: Equatable {
  /// Nothing: digits, grouped or not.
  case plain
  /// A day, with or without a time.
  case date
  /// A time of a day, or a length of time.
  case time
  /// Digits between two texts: `00000`, `0.0%`, `0" hộ"`.
  case shown(Digits)

  /// How digits are shown.
  struct Digits: Equatable {
    var prefix = ""
    var suffix = ""
    /// Digits before the point, filled up with zeros.
    var whole = 0
    /// Digits after the point.
    var decimals = 0
    var isPercent = false
  }

  /// The formats that a workbook names by number only; those of East Asia among them, where 27 to 58 are dates.
  init(builtIn id: Int) {
    switch id {
    case 9: self = .shown(Digits(suffix: "%", whole: 1, isPercent: true))
    case 10: self = .shown(Digits(suffix: "%", whole: 1, decimals: 2, isPercent: true))
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .plain
    }
  }

  /// The cell of a number in this format.
  func cell(_ value: Double, _ system: DateSerial.System) -> SourceCell {
    switch self {
    case .plain: .number(value, shown: nil)
    case .date: DateSerial.cell(value, system)
    case .time: .number(value, shown: DateSerial.clock(value))
    case .shown(let digits): .number(value, shown: digits.text(value))
    }
  }
}

extension NumberFormat.Digits {
  /// The number as shown; nil beyond what a double holds to the last digit.
  func text(_ value: Double) -> String? {
    let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
    guard decimals < powers.count else { return nil }
    let scaled = (value.magnitude * (isPercent ? 100 : 1) * powers[decimals]).rounded()
    guard scaled < 9e15 else { return nil }
    var digits = String(Int64(scaled))
    let least = max(whole, 1) + decimals
    digits = String(repeating: "0", count: max(0, least - digits.utf8.count)) + digits
    let point = decimals > 0 ? "." : ""
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return "\(sign)\(prefix)\(digits.dropLast(decimals))\(point)\(digits.suffix(decimals))\(suffix)"
  }
}
