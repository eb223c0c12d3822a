/// Vietnamese as it was written before Unicode, or misread on its way between programs: known, and put right where
/// that is certain.
public enum LegacyText {
  /// What a text is.
  public enum Mending: Sendable, Equatable {
    /// A text whose letters are what they should be, composed, with ordinary blanks, and without characters that
    /// nobody sees.
    case sound(String)
    /// What was meant, and how it had been written.
    case mended(String, from: Encoding)
    /// The letters are not those that were meant, and these could be, the likelier first; or none is known.
    case unsure([String])
    /// Letters are gone, and a mark stands in their place: `B?n M??ng`.
    case lost
  }

  /// What one text is, judged by itself. Of a table, judge whole columns together: what one cell leaves open, its
  /// neighbours tell.
  public static func mend(_ text: String) -> Mending { mend([text])[0] }

  /// What the texts of one column or file are, judged together.
  ///
  /// - Returns: as many as there are texts, in their order.
  public static func mend(_ texts: [String]) -> [Mending] {
    let column = MixedColumn(texts)
    return texts.map(column.mending)
  }

  /// UTF-8 that was read in a code of Windows, as it was meant; nil for a text that is none.
  package static func readTwice(_ text: String) -> String? { TwiceEncodedText.meaning(of: text) }

  /// Whether a text has a sign of an old code that no language has.
  package static func looksOld(_ text: String) -> Bool { OldLetterSigns.areCertain(in: text) }

  /// Whether a text has a letter of Latin-1 that Vietnamese does not have, as old codes leave them.
  package static func hasForeignLetter(_ text: String) -> Bool { OldLetterSigns.hasForeignLetter(text) }
}
