import Foundation

/// What a document shows of a command's output, held against what the command printed.
///
/// A line of nothing but `…` stands for any number of lines, `…` within a line for any text. Times are what
/// they are on the day: `0.1 s` matches any number of seconds. Blanks at the ends of lines do not count.
enum ShownOutput {
  /// The first shown line that the output does not have in its place, or nil where all of it is there.
  static func mismatch(shown: [String], printed: [String]) -> Int? {
    let shown = shown.map(normal)
    let printed = printed.map(normal)
    var furthest = 0
    // `reached` holds how many printed lines may have been used up by the shown lines so far.
    var reached: Set<Int> = [0]
    for (index, line) in shown.enumerated() {
      var next: Set<Int> = []
      for position in reached {
        if line.trimmingCharacters(in: .whitespaces) == "…" {
          next.formUnion(position...printed.count)
        } else if position < printed.count, matches(line, printed[position]) {
          next.insert(position + 1)
        }
      }
      if next.isEmpty { return index }
      reached = next
      furthest = index
    }
    return reached.contains(printed.count) ? nil : furthest + 1
  }

  private static func normal(_ line: String) -> String {
    let bare = line.replacing(/\s+$/, with: "")
    return bare.replacing(/[0-9]+(?:[.,][0-9]+)? (s|giây)\b/) { "0 \($0.output.1)" }
  }

  /// Whether the pieces between the ellipses stand in the line, in order, from its start to its end.
  private static func matches(_ shown: String, _ printed: String) -> Bool {
    guard shown.contains("…") else { return shown == printed }
    let pieces = shown.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
    guard let first = pieces.first, let last = pieces.last, printed.hasPrefix(first) else { return false }
    var rest = printed.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.range(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
