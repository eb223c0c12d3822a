import Foundation
import LegacyText
import Testing

/// Every name of a commune of Viet Nam, in every code that it may come in.
@Suite struct CommuneNameTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/geodata/communes/communes_2025.csv").path

  private static let names: [String] = {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return cells.count > 1 ? String(cells[1]).precomposedStringWithCanonicalMapping : nil
    }
  }()

  private static let isThere = !names.isEmpty
  private static let absence: Comment = "needs ../shared/geodata/communes"

  private func kept(_ text: String) -> String? {
    switch LegacyText.mend(text) {
    case .sound(let text): text
    default: nil
    }
  }

  @Test(.enabled(if: isThere, absence)) func namesStayInBothCases() {
    #expect(Self.names.count > 3_000)
    for name in Self.names {
      #expect(kept(name) == name)
      #expect(kept(name.uppercased()) == name.uppercased())
      #expect(kept(name.decomposedStringWithCanonicalMapping).map { Array($0.utf8) } == Array(name.utf8))
    }
  }

  @Test(.enabled(if: isThere, absence)) func namesMisreadAreMendedAsAColumn() {
    for encode in [Self.twice, Self.tcvn3, Self.vni, Self.windows1258] {
      let mended = LegacyText.mend(Self.names.map(encode)).map { mending -> String? in
        switch mending {
        case .sound(let text), .mended(let text, from: _): text
        default: nil
        }
      }
      // The small letters that TCVN3 has for capitals with a tone stay small.
      let wrong = zip(Self.names, mended).filter { $0.lowercased() != $1?.lowercased() }
      #expect(wrong.isEmpty, "\(wrong.prefix(20).map { "\($0.0) → \($0.1 ?? "–")" })")
    }
  }

  @Test(.enabled(if: isThere, absence)) func aFileOfNamesIsDecoded() throws {
    let text = Self.names.joined(separator: "\n")
    for (encode, encoding) in [
      (Self.tcvn3, LegacyText.Encoding.tcvn3), (Self.vni, .vni), (Self.windows1258, .windows1258),
    ] {
      let found = try #require(LegacyText.decode(encode(text).unicodeScalars.map { UInt8($0.value) }))
      #expect(found.encoding == encoding && found.isCertain)
      #expect(found.text.lowercased() == text.lowercased())
    }
  }

  // Encoders, written from the tables of the codes and not from their readers.

  private static func twice(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }

  private static func each(_ text: String, _ encode: (Character) -> String) -> String {
    text.map { $0.isASCII ? String($0) : encode($0) }.joined()
  }

  /// The tone of a letter from 0 (none, grave, hook, tilde, acute, dot), and the letter without it.
  private static func parts(_ letter: Character) -> (letter: Character, tone: Int) {
    let tones = "\u{300}\u{309}\u{303}\u{301}\u{323}".unicodeScalars.map { $0 }
    let scalars = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
    let tone = scalars.compactMap { tones.firstIndex(of: $0) }.first.map { $0 + 1 } ?? 0
    let plain = String(String.UnicodeScalarView(scalars.filter { !tones.contains($0) }))
    return (Character(plain.precomposedStringWithCanonicalMapping), tone)
  }

  private static func windows1258(_ text: String) -> String {
    let letters: [Character: String] = [
      "Ă": "Ã", "ă": "ã", "Đ": "Ð", "đ": "ð", "Ơ": "Õ", "ơ": "õ", "Ư": "Ý", "ư": "ý",
    ]
    let tones = ["", "Ì", "Ò", "Þ", "ì", "ò"]
    return each(text) {
      let (letter, tone) = parts($0)
      return (letters[letter] ?? String(letter)) + tones[tone]
    }
  }

  private static func tcvn3(_ text: String) -> String {
    // A capital with a tone has no byte: it is typed as the small letter.
    let rows: [Character: String] = [
      "a": "aµ¶·¸¹", "ă": "¨»¼½¾Æ", "â": "©ÇÈÉÊË", "e": "eÌÎÏÐÑ", "ê": "ªÒÓÔÕÖ", "i": "i×ØÜÝÞ", "o": "oßáâãä",
      "ô": "«åæçèé", "ơ": "¬êëìíî", "u": "uïñòóô", "ư": "\u{AD}õö÷øù", "y": "yúûüýþ", "đ": "®",
    ]
    let capitals: [Character: String] = [
      "Ă": "¡", "Â": "¢", "Ê": "£", "Ô": "¤", "Ơ": "¥", "Ư": "¦", "Đ": "§",
    ]
    return each(text) {
      let (letter, tone) = parts($0)
      if tone == 0, let capital = capitals[letter] { return capital }
      let row = rows[Character(letter.lowercased())].map { Array($0.unicodeScalars) } ?? []
      return row.indices.contains(tone) ? String(Character(row[tone])) : String(letter)
    }
  }

  private static func vni(_ text: String) -> String {
    let marks: [Character: [String]] = [
      "a": ["", "ø", "û", "õ", "ù", "ï"], "e": ["", "ø", "û", "õ", "ù", "ï"],
      "o": ["", "ø", "û", "õ", "ù", "ï"],
      "u": ["", "ø", "û", "õ", "ù", "ï"], "y": ["", "ø", "û", "õ", "ù", ""],
      "â": ["â", "à", "å", "ã", "á", "ä"], "ê": ["â", "à", "å", "ã", "á", "ä"],
      "ô": ["â", "à", "å", "ã", "á", "ä"],
      "ă": ["ê", "è", "ú", "ü", "é", "ë"], "ơ": ["", "ø", "û", "õ", "ù", "ï"],
      "ư": ["", "ø", "û", "õ", "ù", "ï"],
    ]
    let bases: [Character: String] = ["â": "a", "ê": "e", "ô": "o", "ă": "a", "ơ": "ô", "ư": "ö", "đ": "ñ"]
    let narrow = ["i", "ì", "æ", "ó", "í", "ò"]
    return each(text) { character in
      let (letter, tone) = parts(character)
      let small = Character(letter.lowercased())
      let written =
        small == "i"
        ? narrow[tone]
        : small == "y" && tone == 5 ? "î" : (bases[small] ?? String(small)) + (marks[small]?[tone] ?? "")
      return letter.isUppercase ? written.uppercased() : written
    }
  }
}
