/// Texts of OOXML, in which `_x000D_` is the character of this number (ECMA-376, 22.9.2.19).
enum EscapedText {
  /// The text that bytes of UTF-8 stand for.
  static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = Substring(text).utf16
    while let unit = rest.first {
      if unit == 0x5F, let escaped = escaped(rest) {
        units.append(escaped)
        rest = rest.dropFirst(7)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    // Two may be one character; half of one alone is none, and stays as it is written.
    return String(validating: units, as: UTF16.self) ?? text
  }

  private static func escaped(_ rest: Substring.UTF16View) -> UInt16? {
    let sign = rest.prefix(7).map { $0 < 0x80 ? Character(UnicodeScalar(UInt8($0))) : " " }
    guard sign.count == 7, sign[1] == "x", sign[6] == "_" else { return nil }
    return sign[2..<6].allSatisfy(\.isHexDigit) ? UInt16(String(sign[2..<6]), radix: 16) : nil
  }
}
