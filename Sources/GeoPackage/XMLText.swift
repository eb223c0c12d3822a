/// Writes XML 1.0, a line an element. Whatever a text holds, the result is well-formed.
struct XMLText {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String) {
    text += String(repeating: " ", count: depth) + line + "\n"
  }

  mutating func element(_ name: String, _ attributes: [(String, String)] = []) {
    line("<\(name)\(XMLText.written(attributes))/>")
  }

  mutating func element(_ name: String, text: String) {
    line("<\(name)>\(XMLText.escaped(text))</\(name)>")
  }

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLText) -> Void
  ) {
    line("<\(name)\(XMLText.written(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    line("</\(name)>")
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // A reader would turn these in an attribute into spaces.
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      // XML has no way to write the other control characters, nor these two.
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
