import Foundation

/// TCVN 5712:1993, third table, as the fonts `.VnTime` show it: a byte for each letter with its marks.
///
/// Capitals with a tone have no bytes: fonts with an H at the end of their names show the small letters as capitals.
enum TCVN3Text {
  /// Letters that were meant, composed; nil for a letter that the code lacks.
  static func meaning(of text: String.UnicodeScalarView) -> String.UnicodeScalarView? {
    var letters = String.UnicodeScalarView()
    for scalar in text {
      if scalar.value < 0x80 || OldCode.isTypographic(scalar) {
        letters.append(scalar)
      } else if let letter = meanings[scalar] {
        letters.append(letter)
      } else {
        return nil
      }
    }
    return letters
  }

  private static let meanings: [Unicode.Scalar: Unicode.Scalar] = {
    let read = "¡¢£¤¥¦§¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
    let meant = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    return Dictionary(
      zip(read.unicodeScalars, meant.precomposedStringWithCanonicalMapping.unicodeScalars),
      uniquingKeysWith: { first, _ in first })
  }()
}
