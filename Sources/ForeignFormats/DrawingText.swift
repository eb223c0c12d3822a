/// Letters that drawings write by their number.
enum DrawingText {
  /// A text with `\U+1EA3` as the letter it stands for. Formats of paragraphs are taken away by GDAL, which reads
  /// these numbers in paragraphs only.
  static func plain(_ text: String) -> String {
    guard text.contains("\\U+") else { return text }
    let parts = text.split(separator: "\\U+", omittingEmptySubsequences: false)
    var result = String(parts.first ?? "")
    for part in parts.dropFirst() {
      let digits = part.prefix(4)
      if digits.count == 4, digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        result += part.dropFirst(4)
      } else {
        result += "\\U+" + part
      }
    }
    return result
  }
}
