/// How many letters must be changed, put in or left out to make one word of another (Levenshtein 1966), by the
/// two-row dynamic programme.
package enum EditDistance {
  /// The distance; nil where it is beyond the limit.
  package static func between<Letter: Equatable>(_ a: [Letter], _ b: [Letter], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
