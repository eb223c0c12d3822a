/// Signs in a word that it was written in an old code and read in another.
enum OldLetterSigns {
  /// A sign that no language has: a mark of print beside a letter (`B¶n`), or a capital with an accent within a
  /// word of small letters (`MÉu`).
  static func areCertain(in text: some StringProtocol) -> Bool {
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() where (0xA1...0xFF).contains(scalar.value) {
      let before = place > 0 ? scalars[place - 1] : nil
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      let followed = after.map(isSmallLetter) ?? false
      if scalar == "µ", isUnit(at: place, of: scalars) { continue }
      if marksOfPrint.contains(scalar), followed || (before.map(isLetter) ?? false) && !isOrdinal(scalar) {
        return true
      }
      if (0xC0...0xDE).contains(scalar.value), followed, before.map(isLetter) ?? false { return true }
    }
    return false
  }

  /// A vowel with the letter after it by which VNI writes its marks (`Baûn`), or a tone of Windows-1258 (`BaÒn`):
  /// French and Portuguese have a few of these too (`maïs`).
  static func areLikely(in text: some StringProtocol) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { first, second in
      VNIText.isPair(first, second)
        || "ÌÒÞìòþ".unicodeScalars.contains(second) && "aeiouyâêôãõý".contains(Character(first).lowercased())
    }
  }

  /// Letters of Latin-1 that Vietnamese does not have, as TCVN3 and VNI leave them: `Huæi`, `Baûn`.
  static func hasForeignLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: foreign.contains)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  private static func isSmallLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isLowercase }
  /// `1ª`, `Nº`: a mark after a letter or digit that languages do use.
  private static func isOrdinal(_ scalar: Unicode.Scalar) -> Bool { scalar == "ª" || scalar == "º" }

  /// `µm`, `µg`: a prefix before a letter that stands alone.
  private static func isUnit(at place: Int, of scalars: [Unicode.Scalar]) -> Bool {
    let around = [place - 1, place + 2].map { scalars.indices.contains($0) && isLetter(scalars[$0]) }
    return around == [false, false]
  }

  /// Those that TCVN3 has letters for; `m²` and `22°` have others.
  private static let marksOfPrint = Set("¡¢£¤¥¦§¨©ª«¬\u{AD}®µ¶·¸¹º»¼½¾×".unicodeScalars)
  private static let foreign = Set("äåæëîïðñöøûüþßÿÄÅÆËÎÏÑÖØÛÜÞ".unicodeScalars)
}
