/// Texts of one column or file, of which some, all or none are in an old code.
///
/// What decides is whether the words that a code makes of them are Vietnamese, and those that stand there are not.
struct MixedColumn {
  /// The code that explains the column; nil where none or more than one does.
  private let code: OldCode?
  /// Whether so many words fit the code that those which do not are names in another language.
  private let isBeyondDoubt: Bool
  /// Whether no text has letters that only Unicode has: then words that are Vietnamese as they stand, too, are meant
  /// otherwise (`mét` for `một`).
  private let isWhollyOld: Bool
  /// Words of which it is known whether they are Vietnamese as they stand.
  private let soundWords: [String: Bool]

  init(_ texts: [String]) {
    var words = Set<String>()
    var hasUnicode = false
    for text in texts where !text.utf8.allSatisfy({ $0 < 0x80 }) {
      guard MixedColumn.mayBeOld(text) else {
        hasUnicode = true
        continue
      }
      if TwiceEncodedText.meaning(of: text) != nil { continue }
      for word in WrittenWords.of(text) { words.insert(word) }
    }
    isWhollyOld = !hasUnicode
    soundWords = Dictionary(uniqueKeysWithValues: words.map { ($0, MixedColumn.isSound($0)) })
    code = MixedColumn.code(of: Array(words))
    isBeyondDoubt = words.count >= 20
  }

  /// What one of the texts is.
  func mending(of text: String) -> LegacyText.Mending {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return LostLetters.are(in: text) ? .lost : .sound(text) }
    if LostLetters.are(in: text) { return .lost }
    if let meant = TwiceEncodedText.meaning(of: text) {
      return .mended(PlainText.of(meant), from: .utf8Twice)
    }
    guard MixedColumn.mayBeOld(text) else { return .sound(PlainText.of(text)) }
    let words = WrittenWords.of(text)
    let odd = words.filter { !(soundWords[$0] ?? MixedColumn.isSound($0)) }
    if let code, !odd.isEmpty || isWhollyOld, let meant = code.meaning(of: text), meant != text {
      let isRight =
        WrittenWords.of(meant).allSatisfy(VietnameseSyllable.isOne)
        // Names in other languages of the country, among many that are Vietnamese.
        || isBeyondDoubt && (isWhollyOld || odd.contains(where: MixedColumn.hasSigns))
      return isRight ? .mended(PlainText.of(meant), from: code.encoding) : .unsure([PlainText.of(meant)])
    }
    guard odd.contains(where: MixedColumn.hasSigns) else { return .sound(PlainText.of(text)) }
    let meanings = MixedColumn.meanings(of: text)
    // A word with a sign that other languages have too, and of which no code makes Vietnamese, is theirs.
    if meanings.isEmpty, !OldLetterSigns.areCertain(in: text) { return .sound(PlainText.of(text)) }
    return .unsure(meanings)
  }

  /// Whether every letter is one that an old code can be misread as: none of Vietnamese in Unicode alone.
  private static func mayBeOld(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { WindowsCode.byte1252($0) != nil || OldCode.isTypographic($0) }
  }

  /// Whether a word is Vietnamese as it stands; Ð is what Đ looks like.
  private static func isSound(_ word: String) -> Bool {
    VietnameseSyllable.isOne(
      String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "Ð" ? "Đ" : $0 })))
  }

  private static func hasSigns(_ word: String) -> Bool {
    OldLetterSigns.areCertain(in: word) || OldLetterSigns.areLikely(in: word)
  }

  /// What the codes make of a text where that is Vietnamese throughout.
  private static func meanings(of text: String) -> [String] {
    OldCode.allCases.compactMap { code in
      guard let meant = code.meaning(of: text), meant != text,
        WrittenWords.of(meant).allSatisfy(VietnameseSyllable.isOne)
      else { return nil }
      return PlainText.of(meant)
    }
  }

  /// The only code that makes Vietnamese of nearly all words, of which some are none as they stand and show signs
  /// of an old code.
  private static func code(of words: [String]) -> OldCode? {
    let odd = words.filter { !isSound($0) }
    let certain = odd.count { OldLetterSigns.areCertain(in: $0) }
    let signs = odd.count(where: hasSigns)
    // One word alone with a sign that other languages have too decides nothing.
    guard certain > 0 || signs > 1 || signs == 1 && words.count > 1 else { return nil }
    let fitting = OldCode.allCases.map { code in
      (code: code, words: words.count { code.meaning(of: $0).map(VietnameseSyllable.isOne) ?? false })
    }
    guard let best = fitting.max(by: { $0.words < $1.words }), best.words * 20 >= words.count * 19,
      fitting.count(where: { $0.words == best.words }) == 1
    else { return nil }
    return best.code
  }
}
