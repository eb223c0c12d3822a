/// Letters that a program could not write and replaced by a mark.
enum LostLetters {
  /// Whether a text has any: the mark of Unicode for them, or a question mark where no question ends.
  static func are(in text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == 0xEF }) else { return false }
    if text.unicodeScalars.contains("\u{FFFD}") { return true }
    return text.split(whereSeparator: \.isWhitespace).contains { isBroken(Array($0.unicodeScalars)) }
  }

  private static func isBroken(_ word: [Unicode.Scalar]) -> Bool {
    // The address of a page has them by right.
    if word.contains("/") || word.contains("=") { return false }
    for (place, scalar) in word.enumerated() where scalar == "?" {
      let rest = word[place...].drop { $0 == "?" }
      if rest.first?.properties.isAlphabetic == true { return true }
      // `M??` within a text is a word whose end is gone; `hay sao???` is a question asked loudly.
      let marks = word.count - place - rest.count
      if marks == 2, place > 0, rest.isEmpty, place <= 2 { return true }
    }
    return false
  }
}
