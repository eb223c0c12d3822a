/// Text from a data set made fit for one line of a terminal or a memo: it cannot move the cursor, turn
/// the direction of writing or push a column aside.
package enum TerminalText {
  /// Cells of a terminal a text takes: combining marks none, East Asian wide characters and emoji two,
  /// after Unicode Standard Annex 11.
  package static func width(_ text: some StringProtocol) -> Int {
    // Most texts are short and ASCII.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  /// The text with control and format characters written as `\u{…}`, shortened with `…` where it is wider
  /// than `width` cells.
  package static func shown(_ text: String, width limit: Int) -> String {
    var shown = ""
    var used = 0
    // Where to cut so that the ellipsis still fits.
    var cut = shown.endIndex
    for character in text {
      let piece = printable(character)
      let cells = width(piece)
      if used + cells > limit { return shown[..<cut] + "…" }
      used += cells
      shown += piece
      if used < limit { cut = shown.endIndex }
    }
    return shown
  }

  /// The whole text with control and format characters written as `\u{…}`.
  package static func harmless(_ text: String) -> String {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? text : text.reduce(into: "") { $0 += printable($1) }
  }

  /// Pads with spaces to `width` cells.
  package static func padded(_ text: String, to width: Int, trailing: Bool) -> String {
    let gap = String(repeating: " ", count: max(0, width - self.width(text)))
    return trailing ? gap + text : text + gap
  }

  private static func printable(_ character: Character) -> String {
    var text = ""
    // A letter takes at most three marks in any living script; more is an attack on the line height.
    for scalar in character.unicodeScalars.prefix(8) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    if first.properties.isEmojiPresentation || wide.contains(where: { $0.contains(first.value) }) { return 2 }
    // A text character followed by the emoji variation selector is drawn wide.
    return character.unicodeScalars.contains { $0.value == 0xFE0F } ? 2 : 1
  }

  /// Blocks whose characters are wide: East_Asian_Width W and F.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
