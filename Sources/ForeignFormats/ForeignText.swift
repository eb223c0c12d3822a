import Foundation

/// Texts of a table whose code nothing certain names.
enum ForeignText {
  /// The texts in Unicode: as UTF-8 where all of them are, else in the one code that `decode` is certain of, else in
  /// the Western code page that the file names. Nil where none of these holds.
  ///
  /// - Parameter mayBeMistaken: whether GDAL may have taken the bytes for Western letters because the file says so, as
  ///   it does of any font.
  static func strings(
    _ texts: [[UInt8]], declaredCode: String?, mayBeMistaken: Bool, decode: ForeignReader.Decoding?
  ) -> [String]? {
    if let strings = utf8(texts) {
      return mayBeMistaken ? mended(strings, decode) ?? strings : strings
    }
    if let strings = decode?(texts), strings.count == texts.count { return strings }
    guard let declaredCode, isWestern(declaredCode) else { return nil }
    let strings = texts.compactMap { String(bytes: $0, encoding: .windowsCP1252) }
    return strings.count == texts.count ? strings : nil
  }

  /// The texts by the bytes that they had before they were taken for Western letters; nil where some cannot have been,
  /// all are plain, or it is not certain that they were anything else.
  private static func mended(_ texts: [String], _ decode: ForeignReader.Decoding?) -> [String]? {
    guard let decode, texts.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
    let bytes = texts.compactMap { $0.data(using: .windowsCP1252).map { [UInt8]($0) } }
    guard bytes.count == texts.count, let strings = decode(bytes), strings.count == texts.count else {
      return nil
    }
    return strings
  }

  /// Nil where a text is not UTF-8. One may end within a letter, where its column was too narrow for the whole of it,
  /// as long as others show that letters of several bytes are meant.
  private static func utf8(_ texts: [[UInt8]]) -> [String]? {
    var strings: [String] = []
    strings.reserveCapacity(texts.count)
    var isProven = false
    var isCut = false
    for text in texts {
      if let string = String(validating: text, as: UTF8.self) {
        isProven = isProven || text.contains { $0 > 0x7F }
        strings.append(string)
      } else if let string = withoutCutLetter(text) {
        isCut = true
        strings.append(string)
      } else {
        return nil
      }
    }
    return isCut && !isProven ? nil : strings
  }

  private static func withoutCutLetter(_ text: [UInt8]) -> String? {
    // The first byte of a letter of two to four bytes, followed by fewer than it says.
    guard let start = text.suffix(3).lastIndex(where: { $0 >= 0xC2 }) else { return nil }
    let length = text[start] < 0xE0 ? 2 : text[start] < 0xF0 ? 3 : 4
    guard text.count - start < length else { return nil }
    return String(validating: text[..<start], as: UTF8.self)
  }

  private static func isWestern(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return ["1252", "ansi1252", "cp1252", "windows1252", "88591", "iso88591", "latin1"].contains(plain)
  }
}
