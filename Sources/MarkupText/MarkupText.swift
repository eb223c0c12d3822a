/// Texts as they stand in XML, HTML or SVG, between tags or in an attribute.
package enum MarkupText {
  /// What becomes of control characters, most of which XML 1.0 has no way to write.
  package enum Controls {
    /// A space each: a person reads the text.
    case spaces
    /// Line breaks and tabs come back as they were, others as U+FFFD: a program reads the text.
    case kept
  }

  package static func escaped(_ text: String, _ controls: Controls = .spaces) -> String {
    // Most texts need no escaping, and need not be looked at letter by letter.
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // A reader would turn these in an attribute into spaces.
      case "\t" where controls == .kept, "\n" where controls == .kept, "\r" where controls == .kept:
        escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += controls == .spaces ? " " : "\u{FFFD}"
      case "\u{7F}"..."\u{9F}" where controls == .spaces: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte of UTF-8 stands for itself; the two leading bytes may begin a control character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x7F
      && byte != 0xC2
      && byte != 0xEF
  }
}
