import PlanWords

/// How high a wrapped text stands in a cell of some width.
///
/// The programs that open the file find the height of a row by themselves only in part: none does for merged
/// cells, LibreOffice does not for rows read from a file. So it is estimated, on the generous side: a letter of
/// Times New Roman is about 0.40 of its size wide on average, of the faces that stand in for it up to 0.44.
enum TextHeight {
  private static let letter = 0.44
  private static let boldLetter = 0.49
  private static let line = 1.38

  /// In points.
  ///
  /// - Parameters:
  ///   - width: of the cell, in digits of the standard font, which are 7 pixels wide.
  ///   - size: of the letters, in points.
  static func points(_ text: String, width: Double, size: Double, isBold: Bool = false) -> Double {
    Double(lines(text, width: width, size: size, isBold: isBold)) * size * line + 1
  }

  /// How many lines greedy wrapping makes of the text.
  static func lines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> Int {
    let pixels = size * 4 / 3 * (isBold ? boldLetter : letter)
    let limit = max(1, Int(width * 7 / pixels))
    var lines = 1
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length = TerminalText.width(word)
      if used > 0, used + 1 + length > limit {
        lines += 1
        used = 0
      } else if used > 0 {
        used += 1
      }
      // A word longer than the line is broken anywhere.
      lines += max(0, (used + length - 1) / limit)
      used = length > limit ? (length - 1) % limit + 1 : used + length
    }
    return lines
  }
}
