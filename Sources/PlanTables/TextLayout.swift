import PlanWords

/// How a text is laid out for who reads it: on a terminal of some width, or in a memo.
struct TextLayout {
  /// Cells a line may take; nil for as many as the content asks.
  var width: Int?
  /// Headings in bold by an ANSI sequence.
  var emphasis: Bool
  /// Texts of a table go on in the next line in place of being shortened.
  var wrapsCells = false
  var words: ReportWords

  /// In a memo.
  static func memo(_ words: ReportWords) -> TextLayout {
    TextLayout(width: TextTable.memoWidth, emphasis: false, wrapsCells: true, words: words)
  }

  /// The lines of a table, with a word on columns that found no room.
  func lines(_ table: TextTable) -> [String] {
    let rendering = table.rendered(width: width, wrapping: wrapsCells)
    let heading = emphasis ? rendering.heading.map { "\u{1B}[1m\($0)\u{1B}[0m" } : rendering.heading
    let note = rendering.leftOut.isEmpty ? [] : wrapped(words.columnsLeftOut(rendering.leftOut))
    return heading + rendering.rows + note
  }

  /// A sentence in lines between words, where lines have a width; each is indented as the first. Whatever it quotes
  /// from a file, it cannot move a cursor or begin a line.
  func wrapped(_ sentence: String) -> [String] {
    let text = TerminalText.harmless(sentence)
    guard let width, width >= TextLayout.narrowest else { return [text] }
    let indent = text.prefix { $0 == " " }
    return TextTable.wrapped(String(text.dropFirst(indent.count)), to: width - indent.count).map {
      indent + $0
    }
  }

  /// Below this, words would stand one a line.
  private static let narrowest = 30
}
