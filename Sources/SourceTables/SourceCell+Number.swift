extension SourceCell {
  /// A number from its decimal text, which is kept where a `Double` cannot hold all its digits.
  package static func number(decimal text: String) -> SourceCell {
    guard let value = Double(text), value.isFinite else { return .text(text) }
    let digits = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      .count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    // Fifteen digits always survive; of more, only those that the shortest form has too.
    let isExact = digits <= 15 || value.description == text || Int64(text).map(Double.init(exactly:)) == value
    return .number(value, shown: isExact ? nil : text)
  }

  /// A whole number, whose text is kept where a `Double` cannot hold it.
  package static func number(integer value: Int64) -> SourceCell {
    let double = Double(value)
    return .number(double, shown: Int64(exactly: double) == value ? nil : String(value))
  }
}
