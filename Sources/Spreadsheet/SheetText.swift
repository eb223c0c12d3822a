/// Text as the file format can hold it.
enum SheetText {
  /// Characters a cell takes, counted in UTF-16.
  static let limit = 32_767

  /// The text without what XML cannot hold, with escapes of the file format taken literally, cut with "…"
  /// where it is too long.
  static func storable(_ text: String) -> String {
    // Nearly all texts are short and plain.
    if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x5F }) {
      return text
    }
    var stored = String.UnicodeScalarView()
    var units = 0
    // Where to cut so that the ellipsis still fits.
    var cut = stored.endIndex
    func fits(_ scalar: Unicode.Scalar) -> Bool {
      units += scalar.value > 0xFFFF ? 2 : 1
      stored.append(scalar)
      if units < limit { cut = stored.endIndex }
      return units <= limit
    }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      // The format writes control characters as _x0007_; text that happens to read so must stay text.
      let piece: [Unicode.Scalar] =
        startsEscape(scalars[index...]) ? Array("_x005F_".unicodeScalars) : [held(scalars[index])]
      for scalar in piece where !fits(scalar) {
        var shortened = String.UnicodeScalarView(stored[..<cut])
        shortened.append("…")
        return String(shortened)
      }
      index = scalars.index(after: index)
    }
    return String(stored)
  }

  /// The scalar, or a replacement character for one that XML 1.0 or a C string has no room for.
  private static func held(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar
  }

  /// Whether `_x` and four hexadecimal digits and `_` stand here.
  private static func startsEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    guard text.first == "_" else { return false }
    let piece = Array(text.prefix(7))
    return piece.count == 7 && piece[1] == "x" && piece[6] == "_"
      && piece[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}
