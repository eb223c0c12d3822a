import Geography

/// Vietnamese that was written in one encoding and read in another, put right where that can be done.
enum MisreadLetters {
  /// UTF-8 that was read as Windows-1252 or Latin-1: `Báº£n` for `Bản`. Nil for a text that is none.
  static func readTwice(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x100 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = windows1252[scalar] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    return String(validating: bytes, as: UTF8.self).map { readTwice($0) ?? $0 }
  }

  /// TCVN 5712 (the fonts `.VnTime`) read as Latin-1: `B¶n MÉu` for `Bản Mẫu`. Nil for a text with a letter that
  /// the code lacks, and where a vowel with marks follows a bare one: VNI writes marks so (`Baûn`).
  static func fromTCVN3(_ text: String) -> String? {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let followsVowel = letters.last.map { "aeiouyAEIOUY".unicodeScalars.contains($0) } ?? false
      if scalar.value >= 0xC0, followsVowel, !looksOld(text) { return nil }
      if scalar.value < 0x80 {
        letters.append(scalar)
      } else if let letter = tcvn3[scalar] {
        letters.append(letter)
      } else {
        return nil
      }
    }
    return ComposedText.of(String(letters))
  }

  /// A sign of an old code that no language has: a mark of print beside a letter (`B¶n`), or a capital with an
  /// accent within a word of small letters (`MÉu`).
  static func looksOld(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() where (0xA1...0xFF).contains(scalar.value) {
      let before = place > 0 ? scalars[place - 1] : nil
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      let followed = after.map(isSmallLetter) ?? false
      if marksOfPrint.contains(scalar), followed || (before.map(isLetter) ?? false) && !isOrdinal(scalar) {
        return true
      }
      if (0xC0...0xDE).contains(scalar.value), followed, before.map(isLetter) ?? false { return true }
    }
    return false
  }

  /// Letters of Latin-1 that Vietnamese does not have, as TCVN3 and VNI leave them: `Huæi`, `Baûn`.
  static func hasForeignLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: foreign.contains)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  private static func isSmallLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isLowercase }
  /// `1ª`, `Nº`: a mark after a letter or digit that languages do use.
  private static func isOrdinal(_ scalar: Unicode.Scalar) -> Bool { scalar == "ª" || scalar == "º" }

  private static let marksOfPrint = Set("¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶¸¹º»¼½¾¿×÷".unicodeScalars)
  private static let foreign = Set("äåæëîïðñöøûüþßÿÄÅÆËÎÏÑÖØÛÜÞ".unicodeScalars)

  private static let windows1252: [Unicode.Scalar: UInt8] = {
    let codes: [(UInt8, Unicode.Scalar)] = [
      (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"), (0x88, "ˆ"),
      (0x89, "‰"), (0x8A, "Š"), (0x8B, "‹"), (0x8C, "Œ"), (0x8E, "Ž"), (0x91, "‘"), (0x92, "’"), (0x93, "“"),
      (0x94, "”"), (0x95, "•"), (0x96, "–"), (0x97, "—"), (0x98, "˜"), (0x99, "™"), (0x9A, "š"), (0x9B, "›"),
      (0x9C, "œ"), (0x9E, "ž"), (0x9F, "Ÿ"),
    ]
    return Dictionary(uniqueKeysWithValues: codes.map { ($0.1, $0.0) })
  }()

  private static let tcvn3: [Unicode.Scalar: Unicode.Scalar] = {
    let read = "¡¢£¤¥¦§¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
    let meant = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    return Dictionary(
      zip(read.unicodeScalars, ComposedText.of(meant).unicodeScalars),
      uniquingKeysWith: { first, _ in first })
  }()
}
