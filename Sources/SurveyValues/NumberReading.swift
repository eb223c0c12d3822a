internal import DelimitedText

/// A number as people write it, with every way in which it can be read.
struct NumberReading: Equatable {
  enum Value: Equatable {
    /// Only one way: `126`, `96,4`, `1.234.567`, `1.234,5`.
    case one(Double)
    /// One mark with three digits after it: groups of digits, or decimals.
    case either(grouped: Double, decimal: Double, mark: Mark)
    /// `100-120`.
    case range
  }

  enum Mark: Equatable {
    case point, comma
  }

  var value: Value
  /// The mark of decimals that the writing proves, if any.
  var decimals: Mark?
  /// `~120`, `khoảng 120`, `120+`.
  var isApproximate = false
  /// What stands behind the number, without marks: `ho`, `%`, `trieu dong`.
  var suffix = ""

  /// Longer is a sentence.
  private static let greatestLength = 80

  /// Words before a number that only say that it is not exact, without marks.
  private static let abouts = [
    "khoang", "gan", "tren", "hon", "duoi", "tam", "co", "uoc", "uoc tinh", "xap xi", "about", "approx.",
    "approx", "around", "over", "ca.", "c.", "~", ">", "<",
  ].map { Array($0.utf8) }.sorted { $0.count > $1.count }

  /// - Parameter folded: of `FoldedText`.
  /// - Returns: nil for what is no number.
  init?(_ folded: [UInt8]) {
    guard folded.count <= NumberReading.greatestLength else { return nil }
    var rest = folded[...]
    // Most cells begin with their digits.
    while rest.first.map({ (48...57).contains($0) }) != true,
      let word = NumberReading.abouts.first(where: { rest.starts(with: $0) })
    {
      rest = rest.dropFirst(word.count).drop { $0 == UInt8(ascii: " ") }
      isApproximate = true
    }
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") }
    }
    let (body, end) = NumberBody.scan(rest)
    guard let (value, decimals) = body?.reading(isNegative: isNegative) else { return nil }
    self.value = value
    self.decimals = decimals
    rest = rest[end...]
    if rest.first == UInt8(ascii: "+"), rest.count == 1 {
      isApproximate = true
      rest = rest.dropFirst()
    }
    suffix = String(decoding: rest.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    if NumberReading.beginsRange(suffix) { self.value = .range }
  }

  /// Whether what stands behind a number leads to another one.
  private static func beginsRange(_ suffix: String) -> Bool {
    guard suffix.utf8.contains(where: { (48...57).contains($0) }) else { return false }
    let starts = ["-", "~", "/", "den ", "to ", "toi ", "or ", "hoac "]
    return starts.contains { start in
      guard suffix.hasPrefix(start) else { return false }
      return suffix.dropFirst(start.count).drop { $0 == " " }.first?.isNumber == true
    }
  }
}

/// Digits with the marks between them.
struct NumberBody {
  private var groups: [ArraySlice<UInt8>]
  private var marks: [UInt8]

  /// The digits at the start of a text and where they end; nil where there are none.
  static func scan(_ text: ArraySlice<UInt8>) -> (NumberBody?, end: Int) {
    var groups: [ArraySlice<UInt8>] = []
    var marks: [UInt8] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      if isDigit(text[index]) {
        index += 1
        continue
      }
      guard isMark(text, at: index, after: start) else { break }
      groups.append(text[start..<index])
      marks.append(text[index])
      index += 1
      start = index
    }
    if start < index { groups.append(text[start..<index]) }
    guard !groups.isEmpty, groups.count == marks.count + 1 else { return (nil, index) }
    return (NumberBody(groups: groups, marks: marks), index)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether a mark within a number stands at a place: a digit follows, and behind a blank just three.
  private static func isMark(_ text: ArraySlice<UInt8>, at index: Int, after start: Int) -> Bool {
    let next = text[(index + 1)...].prefix { isDigit($0) }.count
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","): return next > 0
    case UInt8(ascii: " "), UInt8(ascii: "'"): return index > start && next == 3
    default: return false
    }
  }

  /// nil where the marks follow no rule, as in `1.23.4`.
  func reading(isNegative: Bool) -> (NumberReading.Value, NumberReading.Mark?)? {
    let sign = isNegative ? -1.0 : 1
    guard let last = marks.last else {
      return number(groups.count, decimals: 0).map { (.one(sign * $0), nil) }
    }
    let isGrouped = marks.allSatisfy { $0 == last } && areGroups(groups.count)
    let isDecimalMark = last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
    let mark: NumberReading.Mark = last == UInt8(ascii: ".") ? .point : .comma
    if isGrouped, marks.count > 1 || !isDecimalMark {
      // Groups by one mark leave the other for decimals.
      let other: NumberReading.Mark? = isDecimalMark ? (mark == .point ? .comma : .point) : nil
      return number(groups.count, decimals: 0).map { (.one(sign * $0), other) }
    }
    if isGrouped {
      guard let grouped = number(2, decimals: 0), let decimal = number(1, decimals: 1) else { return nil }
      return (.either(grouped: sign * grouped, decimal: sign * decimal, mark: mark), nil)
    }
    let before = marks.dropLast()
    guard isDecimalMark, before.allSatisfy({ $0 == before.first && $0 != last }),
      before.isEmpty || areGroups(groups.count - 1)
    else { return nil }
    return number(groups.count - 1, decimals: 1).map { (.one(sign * $0), mark) }
  }

  /// Whether the first groups are one to three digits and then three each, the first without a zero in front.
  private func areGroups(_ count: Int) -> Bool {
    guard let first = groups.first, (1...3).contains(first.count), first.first != UInt8(ascii: "0") else {
      return false
    }
    return groups[1..<count].allSatisfy { $0.count == 3 }
  }

  /// The first groups as whole digits, one more behind a point; nil for more than a number can hold.
  private func number(_ whole: Int, decimals: Int) -> Double? {
    var digits = Array(groups[..<whole].joined())
    if decimals > 0 {
      // `.5` is a half.
      if digits.isEmpty { digits.append(UInt8(ascii: "0")) }
      digits.append(UInt8(ascii: "."))
      digits += groups[whole]
    }
    let parsed = digits.withUnsafeBufferPointer { DecimalText.parse($0[...]) }
    guard case .number(let value) = parsed, value.isFinite else { return nil }
    return value
  }
}
