/// Reads the code of a number format, `dd/mm/yyyy` or `0.0" %"`, in its section for numbers above zero.
struct NumberFormatCode {
  private var rest: Substring.UnicodeScalarView
  private var digits = NumberFormat.Digits()
  /// Letters of dates and times in their order; what a `m` means follows from its neighbours.
  private var units = ""
  private var hasDigits = false
  private var hasPoint = false
  private var isElapsed = false
  /// Digits are shown in a way that has no short text: a fraction, thousands, parts between digits, a condition.
  private var isIntricate = false

  /// What the code makes of a number.
  static func format(_ code: String) -> NumberFormat {
    if code.lowercased() == "general" { return .plain }
    var reader = NumberFormatCode(rest: Substring(code).unicodeScalars)
    reader.readSection()
    return reader.format
  }

  private init(rest: Substring.UnicodeScalarView) {
    self.rest = rest
  }

  private var format: NumberFormat {
    if isElapsed { return .time }
    if units.contains("y") || units.contains("d") { return .date }
    if units.contains("h") || units.contains("s") { return .time }
    if units.contains("m") { return .date }
    let hasLetter = (digits.prefix + digits.suffix).unicodeScalars.contains { $0.properties.isAlphabetic }
    guard hasDigits, !isIntricate, digits.whole > 1 || digits.isPercent || hasLetter else { return .plain }
    return .shown(digits)
  }

  private mutating func readSection() {
    while let scalar = rest.popFirst(), scalar != ";" {
      switch scalar {
      case "\"": literal(String(take { $0 != "\"" }))
      case "\\": if let next = rest.popFirst() { literal(String(next)) }
      // A blank as wide as the next character, or the next one repeated: no text.
      case "_", "*": _ = rest.popFirst()
      case "[": bracket(String(take { $0 != "]" }))
      case "0", "#", "?": digit(scalar)
      case ".": hasPoint = true
      case ",": isIntricate = isIntricate || !goesOnWithDigits
      case "%":
        digits.isPercent = true
        literal("%")
      case "/", "E": isIntricate = isIntricate || hasDigits
      default: letter(scalar)
      }
    }
  }

  /// What stands before the first character of a kind, which is passed over.
  private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> Substring.UnicodeScalarView {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...].dropFirst()
    return taken
  }

  private var goesOnWithDigits: Bool { rest.first.map { "0#?".unicodeScalars.contains($0) } ?? false }

  private mutating func digit(_ scalar: Unicode.Scalar) {
    if !digits.suffix.isEmpty { isIntricate = true }
    hasDigits = true
    if hasPoint {
      digits.decimals += 1
    } else if scalar == "0" {
      digits.whole += 1
    }
  }

  private mutating func literal(_ text: String) {
    if hasDigits { digits.suffix += text } else { digits.prefix += text }
  }

  /// `[h]` counts hours beyond a day, `[$đ-42A]` is a currency, `[>100]` a condition, `[Red]` a colour.
  private mutating func bracket(_ content: String) {
    let lower = content.lowercased()
    if !lower.isEmpty, lower.allSatisfy({ $0 == lower.first }), "hms".contains(lower.prefix(1)) {
      isElapsed = true
    } else if content.hasPrefix("$") {
      literal(String(content.dropFirst().prefix { $0 != "-" }))
    } else if content.contains(where: { "<>=".contains($0) }) {
      isIntricate = true
    }
  }

  private mutating func letter(_ scalar: Unicode.Scalar) {
    switch scalar.properties.lowercaseMapping {
    case "y", "d", "h", "s", "m": units += scalar.properties.lowercaseMapping
    case "a" where !hasDigits:
      // AM/PM or A/P: a clock of twelve hours.
      rest = rest.drop { "MmPp/".unicodeScalars.contains($0) }
    default: literal(String(scalar))
    }
  }
}
