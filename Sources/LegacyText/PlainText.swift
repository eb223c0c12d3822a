import Foundation

/// A text as it is kept: its letters composed, its blanks ordinary, nothing in it that nobody sees.
enum PlainText {
  static func of(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format: continue
      case .spaceSeparator: kept.append(" ")
      case .lineSeparator, .paragraphSeparator: kept.append("\n")
      default: kept.append(scalar)
      }
    }
    return withRightD(String(kept).precomposedStringWithCanonicalMapping)
  }

  /// ASCII and composed letters of European languages and of Vietnamese, but for Ð and ð: as nearly all are.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xD0, 0xF0: false
    case 0..<0x7F, 0xC0..<0x250, 0x1EA0..<0x1F00: true
    default: false
    }
  }

  /// Ð and ð of Icelandic look like Đ and đ, and stand for them in words of Vietnamese.
  private static func withRightD(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "Ð" || $0 == "ð" }) else { return text }
    let right = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "Ð" ? "Đ" : $0 }))
    guard right.unicodeScalars.contains("ð") else { return right }
    var result = right
    for word in Set(WrittenWords.of(right)) where word.unicodeScalars.contains("ð") {
      let meant = String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "ð" ? "đ" : $0 }))
      if VietnameseSyllable.isOne(meant) { result = result.replacingOccurrences(of: word, with: meant) }
    }
    return result
  }
}

/// The words of a text that have a letter beyond ASCII.
enum WrittenWords {
  /// Between blanks, digits and marks of ASCII: an old code may have any other character as a letter.
  static func of(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    return text.unicodeScalars.split { scalar in
      scalar.value < 0x80 ? !scalar.properties.isAlphabetic : OldCode.isTypographic(scalar)
    }
    .map { String($0) }.filter { $0.utf8.contains { $0 >= 0x80 } }
  }
}
