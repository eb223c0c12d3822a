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
  /// Those that may stand among other words of a heading, the longest first.
  private let phrases: [(words: String, field: ImportField)]

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
    // A short word such as "x" or "ho" says nothing among others.
    phrases =
      fieldOf.filter { $0.key.utf8.count >= 6 || $0.key.contains(" ") && $0.key.utf8.count >= 5 }
      .map { (words: $0.key, field: $0.value) }
      .sorted { ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words) }
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
      let padded = " \(text) "
      if let phrase = phrases.first(where: { padded.contains(" \($0.words) ") }) {
        return Match(
          field: phrase.field, certainty: 0.8, isGuess: false, length: phrase.words.utf8.count)
      }
    }
    return nearly(whole)
  }

  /// A heading with one or two letters wrong.
  private func nearly(_ text: String) -> Match? {
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

/// How many letters must be changed, put in or left out to make one word of another (Levenshtein 1966).
enum EditDistance {
  /// Nil beyond the limit.
  static func between(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
