internal import DelimitedText

/// The angles of a text: one, or a latitude and a longitude in one cell.
struct AngleText {
  struct Angle: Equatable {
    /// Degrees, minutes and seconds as far as they stand; only the last has decimals.
    var parts: [Double] = []
    var isNegative = false
    var hemisphere: Hemisphere?

    /// Degrees with decimals; nil for sixty minutes or more, and for decimals before the last part.
    var degrees: Double? {
      guard let last = parts.last, parts.count <= 3,
        parts.dropLast().allSatisfy({ $0 == $0.rounded() }), parts.count == 1 || last < 60,
        parts.count < 3 || parts[1] < 60
      else { return nil }
      let value = zip(parts, [1.0, 60, 3600]).reduce(0) { $0 + $1.0 / $1.1 }
      let isOther = hemisphere == .south || hemisphere == .west
      return isOther != isNegative ? -value : value
    }

    /// Whether it is written as plain decimals.
    var isPlain: Bool { parts.count == 1 && hemisphere == nil }
  }

  /// A half of the globe.
  enum Hemisphere: Equatable {
    case north, south, east, west
    /// N, which is north in English and south in Vietnamese.
    case ambiguousNorth

    var isLatitude: Bool { self != .east && self != .west }
  }

  private(set) var angles: [Angle] = []
  /// Whether a letter is one that only Vietnamese has for it: B, Đ, T.
  private(set) var hasVietnameseLetters = false

  private enum Token: Equatable {
    case number(Double, hasDecimals: Bool)
    case degreeMark, minuteMark, secondMark
    case comma, strongBreak, minus
    case hemisphere(Hemisphere)
  }

  /// Longer holds more than a place.
  private static let greatestLength = 120

  /// - Parameter folded: of `FoldedText`, whose signs of degrees became stars.
  /// - Returns: nil for a text with anything in it that no angle has.
  init?(_ folded: [UInt8]) {
    guard folded.count <= AngleText.greatestLength, var tokens = AngleText.tokens(folded) else { return nil }
    hasVietnameseLetters = tokens.vietnamese
    guard let angles = AngleText.angles(&tokens.tokens), !angles.isEmpty else { return nil }
    self.angles = angles
  }

  private static let words: [(text: [UInt8], token: Token?, isVietnamese: Bool)] = [
    ("vi do", nil, false), ("kinh do", nil, false), ("latitude", nil, false), ("longitude", nil, false),
    ("lat", nil, false), ("long", nil, false), ("lon", nil, false), ("lng", nil, false),
    ("do", .degreeMark, false), ("deg", .degreeMark, false), ("phut", .minuteMark, false),
    ("min", .minuteMark, false), ("giay", .secondMark, false), ("sec", .secondMark, false),
    ("bac", .hemisphere(.north), false), ("nam", .hemisphere(.south), false),
    ("dong", .hemisphere(.east), false), ("tay", .hemisphere(.west), false),
    ("north", .hemisphere(.north), false), ("south", .hemisphere(.south), false),
    ("east", .hemisphere(.east), false), ("west", .hemisphere(.west), false),
    ("n", .hemisphere(.ambiguousNorth), false), ("s", .hemisphere(.south), false),
    ("e", .hemisphere(.east), false), ("w", .hemisphere(.west), false), ("b", .hemisphere(.north), true),
    ("t", .hemisphere(.west), true), ("o", .degreeMark, false),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }

  private static func tokens(_ folded: [UInt8]) -> (tokens: [Token], vietnamese: Bool)? {
    var tokens: [Token] = []
    var isVietnamese = false
    var index = 0
    while index < folded.count {
      let byte = folded[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let (found, end) = numbers(folded, from: index) else { return nil }
        tokens += found
        index = end
        continue
      case UInt8(ascii: "*"): tokens.append(.degreeMark)
      case UInt8(ascii: "'"):
        let isDouble = index + 1 < folded.count && folded[index + 1] == byte
        tokens.append(isDouble ? .secondMark : .minuteMark)
        if isDouble { index += 1 }
      case UInt8(ascii: "\""): tokens.append(.secondMark)
      case UInt8(ascii: ","): tokens.append(.comma)
      case UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "&"):
        tokens.append(.strongBreak)
      case UInt8(ascii: "-"): tokens.append(.minus)
      case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "="),
        UInt8(ascii: "+"), UInt8(ascii: "."):
        break
      case UInt8(ascii: "d") where isDegreeLetter(folded, index): tokens.append(.degreeMark)
      case UInt8(ascii: "d") where !isLetter(folded, index + 1):
        tokens.append(.hemisphere(.east))
        isVietnamese = true
      default:
        guard
          let word = words.first(where: {
            folded[index...].starts(with: $0.text) && !isLetter(folded, index + $0.text.count)
          })
        else { return nil }
        if let token = word.token { tokens.append(token) }
        isVietnamese = isVietnamese || word.isVietnamese
        index += word.text.count
        continue
      }
      index += 1
    }
    return (tokens, isVietnamese)
  }

  private static func isLetter(_ folded: [UInt8], _ index: Int) -> Bool {
    folded.indices.contains(index) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded[index])
  }

  /// The d of `22d22'17`, with digits right behind.
  private static func isDegreeLetter(_ folded: [UInt8], _ index: Int) -> Bool {
    index > 0 && isDigit(folded[index - 1]) && index + 1 < folded.count && isDigit(folded[index + 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// `22.371`, `22,371`; `22.22.17` is degrees, minutes and seconds.
  private static func numbers(_ folded: [UInt8], from start: Int) -> ([Token], end: Int)? {
    var groups: [[UInt8]] = [[]]
    var mark: UInt8?
    var index = start
    while index < folded.count {
      let byte = folded[index]
      if isDigit(byte) {
        groups[groups.count - 1].append(byte)
      } else {
        let isDecimalMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        guard isDecimalMark, index + 1 < folded.count, isDigit(folded[index + 1]) else { break }
        // Behind decimals a comma parts two numbers: `21.394,103.028`.
        guard mark == nil || mark == byte && byte == UInt8(ascii: ".") else { break }
        mark = byte
        groups.append([])
      }
      index += 1
    }
    func value(_ digits: [UInt8]) -> Double? {
      guard case .number(let value) = digits.withUnsafeBufferPointer({ DecimalText.parse($0[...]) }) else {
        return nil
      }
      return value
    }
    if groups.count <= 2 {
      let text = groups.count == 2 ? groups[0] + [UInt8(ascii: ".")] + groups[1] : groups[0]
      return value(text).map { ([.number($0, hasDecimals: groups.count == 2)], index) }
    }
    // Points alone: the fourth group is decimals of seconds.
    guard groups.count <= 4 else { return nil }
    var texts = Array(groups.prefix(3))
    if groups.count == 4 { texts[2] += [UInt8(ascii: ".")] + groups[3] }
    let values = texts.compactMap(value)
    guard values.count == 3 else { return nil }
    return (values.map { .number($0, hasDecimals: false) } + [.secondMark], index)
  }

  /// nil where the parts follow no rule.
  private static func angles(_ tokens: inout [Token]) -> [Angle]? {
    var angles: [Angle] = []
    var current = Angle()
    // Whether nothing more can follow in the angle.
    var isFull = false
    var isPrefixed = false
    func close() {
      if !current.parts.isEmpty { angles.append(current) }
      current = Angle()
      isFull = false
    }
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let value, let hasDecimals):
        let isDegrees = index + 1 < tokens.count && tokens[index + 1] == .degreeMark
        if isFull || current.parts.count == 3 || isDegrees && !current.parts.isEmpty { close() }
        current.parts.append(value)
        isFull = hasDecimals
      case .degreeMark: if current.parts.count != 1 { return nil }
      case .minuteMark: if current.parts.count != 2 { return nil }
      case .secondMark:
        if current.parts.count != 3 { return nil }
        isFull = true
      case .comma: if isFull || current.hemisphere != nil && !isPrefixed { close() }
      case .strongBreak: close()
      case .minus:
        // Between parts that go on it is a mark: `22-22-17`.
        if isFull { close() }
        if current.parts.isEmpty { current.isNegative = true }
      case .hemisphere(let half):
        if angles.isEmpty, current.parts.isEmpty { isPrefixed = true }
        // A letter of its own is no angle.
        if isPrefixed, current.hemisphere != nil, current.parts.isEmpty { return nil }
        if isPrefixed { close() }
        guard current.hemisphere == nil, isPrefixed || !current.parts.isEmpty else { return nil }
        current.hemisphere = half
        if !isPrefixed { isFull = true }
      }
    }
    close()
    return angles
  }
}
