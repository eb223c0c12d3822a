import Foundation

/// UTF-8 that was read in a code of Windows: `Báº£n` for `Bản`.
enum TwiceEncodedText {
  /// The text that was meant, however often it was misread; nil for a text that is none.
  static func meaning(of text: String) -> String? {
    guard mayBe(text) else { return nil }
    // Four times over no letter is recognised by anyone, nor is any such text met.
    var meant: String?
    for _ in 0..<4 {
      guard let once = once(meant ?? text) else { break }
      meant = once
    }
    return meant
  }

  /// Whether a text has a character that the second byte of a letter is read as. Looks at bytes of UTF-8 only, for
  /// every text of every table is asked about.
  private static func mayBe(_ text: String) -> Bool {
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in text.utf8 {
      switch (last, byte) {
      // U+0080 to U+00BF; what Windows has in place of the first half of them.
      case (0xC2, _), (0xE2, _), (0xCB, _), (0xC6, 0x92), (0xC5, 0x92...0x93), (0xC5, 0xA0...0xA1),
        (0xC5, 0xB8...0xBE):
        return true
      // `Ã` and `Ă` before a blank: a no-break space is the second byte of `à`.
      case (0x83, 0x20), (0x82, 0x20):
        if beforeLast == 0xC3 || beforeLast == 0xC4 { return true }
      default: break
      }
      beforeLast = last
      last = byte
    }
    return false
  }

  private static func once(_ text: String) -> String? {
    decoded(text.unicodeScalars.map(WindowsCode.byte1252)) ?? decoded(bytes1258(text))
  }

  /// Of the bytes of a code, those of a text in UTF-8 that is not ASCII.
  private static func decoded(_ read: [UInt8?]) -> String? {
    let bytes = read.compactMap { $0 }
    guard bytes.count == read.count, bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    return String(validating: withNoBreakSpaces(bytes) ?? bytes, as: UTF8.self)
      .flatMap { $0.unicodeScalars.allSatisfy(isOfEurope) ? $0 : nil }
  }

  /// The bytes with the no-break space that is the last byte of `à` and of a few other letters, where a program made
  /// an ordinary one of it; nil where nothing else says so, for `NHÃ NAM` is right as it stands.
  private static func withNoBreakSpaces(_ bytes: [UInt8]) -> [UInt8]? {
    var whole = bytes
    var others = bytes.count { $0 >= 0x80 }
    for place in bytes.indices.dropFirst() where bytes[place] == 0x20 {
      let isThird = place > 1 && (0xE1...0xEF).contains(bytes[place - 2]) && bytes[place - 1] >= 0x80
      guard bytes[place - 1] == 0xC3 || isThird else { continue }
      whole[place] = 0xA0
      // The blank between two words stands after it.
      let isBeforeBlank = bytes.indices.contains(place + 1) && bytes[place + 1] == 0x20
      if !isBeforeBlank { others -= isThird ? 2 : 1 }
    }
    return others > 0 ? whole : nil
  }

  /// Letters of Vietnamese and of European languages, their marks, and what is printed between them.
  private static func isOfEurope(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x370, 0x1E00..<0x1F00, 0x2000..<0x2200: true
    default: false
    }
  }

  /// Windows-1258, where a program may have put letter and tone together after it read them.
  private static func bytes1258(_ text: String) -> [UInt8?] {
    text.unicodeScalars.flatMap { scalar -> [UInt8?] in
      if let byte = WindowsCode.byte1258(scalar) { return [byte] }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      return parts.count > 1 ? parts.map(WindowsCode.byte1258) : [nil]
    }
  }
}
