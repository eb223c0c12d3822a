import Diagnostics

/// Which field of a role a heading stands for.
struct HeadingMatcher {
  /// A field and how sure it is: 1 for a heading known in whole, less where only some of its words are.
  struct Match: Equatable {
    var field: ImportField
    var certainty: Double
    /// Whether the heading is only nearly a known one.
    var isGuess: Bool
    /// How much of a heading was recognised, to choose among several.
    var length: Int
  }

  /// What the role itself calls a field, which tells its tables from those of other roles.
  let role: ImportRole
  private let fieldOf: [String: ImportField]
  init(_ role: ImportRole) {
    self.role = role
    var fieldOf: [String: ImportField] = [:]
    for isOwn in [true, false] {
      for field in Synonyms.fields(of: role) {
        for heading in Synonyms.headings(of: field, in: role, own: isOwn) where fieldOf[heading] == nil {
          fieldOf[heading] = field
        }
      }
    }
    self.fieldOf = fieldOf
  }

  /// The best match of a heading whose rows are `parts`, from top to bottom; nil where none is known.
  func match(_ parts: [String]) -> Match? {
    let folded = parts.map(FoldedText.ofHeading).filter { !$0.isEmpty }
    guard let last = folded.last else { return nil }
    let whole = folded.joined(separator: " ")
    if let field = fieldOf[whole] {
      return Match(field: field, certainty: 1, isGuess: false, length: whole.utf8.count)
    }
    if let field = fieldOf[last] {
      return Match(field: field, certainty: 0.97, isGuess: false, length: last.utf8.count)
    }
    for text in [last, whole] {
      guard let phrase = phrase(in: text), let field = fieldOf[phrase] else { continue }
      return Match(field: field, certainty: 0.8, isGuess: false, length: phrase.utf8.count)
    }
    return nil
  }

  /// The longest known heading among the words of a text. A short one, such as "x" or "ho", says nothing there.
  private func phrase(in text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count <= 24 else { return nil }
    var longest: String?
    for first in words.indices {
      for last in first..<min(words.count, first + 8) {
        let phrase = words[first...last].joined(separator: " ")
        guard phrase.utf8.count >= (last > first ? 5 : 6), phrase.utf8.count > longest?.utf8.count ?? 0,
          fieldOf[phrase] != nil
        else { continue }
        longest = phrase
      }
    }
    return longest
  }

  /// The match of a heading with one or two letters wrong.
  func nearMatch(_ parts: [String]) -> Match? {
    let text = parts.map(FoldedText.ofHeading).filter { !$0.isEmpty }.joined(separator: " ")
    guard text.utf8.count >= 7, text.utf8.count <= 40 else { return nil }
    let limit = text.utf8.count >= 10 ? 2 : 1
    var best: (field: ImportField, distance: Int, words: String)?
    for (words, field) in fieldOf
    where abs(words.utf8.count - text.utf8.count) <= limit && words.utf8.count >= 7 {
      let distance = EditDistance.between(Array(words.utf8), Array(text.utf8), limit: limit)
      guard let distance else { continue }
      if let found = best, (found.distance, found.words) <= (distance, words) { continue }
      best = (field, distance, words)
    }
    return best.map { Match(field: $0.field, certainty: 0.6, isGuess: true, length: text.utf8.count) }
  }
}
