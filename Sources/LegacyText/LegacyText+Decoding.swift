import Foundation

extension LegacyText {
  /// The text of a whole file, and how its bytes stand for letters.
  ///
  /// UTF-8 and UTF-16 are known by their form. Among the codes of a byte a letter, the one that makes Vietnamese of
  /// nearly all words is it; where none does, the file is read as Windows-1252, and whether that is certain depends on
  /// whether it shows signs of an old code.
  ///
  /// - Returns: nil for bytes that are no text.
  public static func decode(_ bytes: [UInt8]) -> (text: String, encoding: Encoding, isCertain: Bool)? {
    if let text = utf16(bytes) { return (text, .utf16, true) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) {
      return text.utf8.contains(0) ? nil : (text, .utf8, true)
    }
    // Texts have no zeros, and few of the other controls.
    guard !bytes.contains(0) else { return nil }
    let read = String(String.UnicodeScalarView(bytes[start...].map(WindowsCode.letter1252)))
    let words = Array(Set(WrittenWords.of(read)))
    let fitting = OldCode.allCases.map { code in
      (code: code, words: words.count { code.meaning(of: $0).map(VietnameseSyllable.isOne) ?? false })
    }
    guard let best = fitting.max(by: { $0.words < $1.words }), best.words * 20 >= words.count * 19,
      let text = best.code.meaning(of: read)
    else {
      let isOld = words.contains {
        OldLetterSigns.areCertain(in: $0) || $0.unicodeScalars.contains(where: isControl)
      }
      return (read, .windows1252, !isOld && start == 0)
    }
    let isOnly = fitting.count(where: { $0.words == best.words }) == 1
    return (text, best.code.encoding, isOnly && start == 0)
  }

  /// Texts of one column or file that are not in UTF-8, all in one code; nil where it is not certain which.
  public static func decode(together texts: [[UInt8]]) -> [String]? {
    // A control that no text has parts them; none that old codes make letters of.
    guard !texts.contains(where: { $0.contains(0x1E) }), let first = texts.first else { return nil }
    let joined = texts.dropFirst().reduce(into: first) { $0 += [0x1E] + $1 }
    guard let decoded = decode(joined), decoded.isCertain else { return nil }
    let parts = decoded.text.unicodeScalars.split(separator: "\u{1E}", omittingEmptySubsequences: false)
    return parts.count == texts.count ? parts.map { String($0) } : nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x80..<0xA0).contains(scalar.value) }

  /// Text in UTF-16 with its mark, or with the zero bytes of Latin letters in every other place.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let head = bytes.prefix(256)
    let zeros = [0, 1].map { parity in head.enumerated().count { $0.offset % 2 == parity && $0.element == 0 }
    }
    guard isMarked || max(zeros[0], zeros[1]) * 4 > head.count, bytes.count.isMultiple(of: 2) else {
      return nil
    }
    let isBigEndian = isMarked ? bytes[0] == 0xFE : zeros[0] > zeros[1]
    let units = stride(from: isMarked ? 2 : 0, to: bytes.count, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self).flatMap { $0.unicodeScalars.contains("\0") ? nil : $0 }
  }
}
