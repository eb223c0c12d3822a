/// Characters that take no room on a screen or look like an ordinary blank: two texts that differ by them alone
/// look the same and join with nothing.
enum InvisibleText {
  /// Whether a text is of printable ASCII and the letters of Vietnamese only, as nearly all are: nothing of it
  /// needs to be looked up.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xC0...0x24F, 0x1E00...0x1EFF: true
      default: false
      }
    }
  }

  /// Whether blanks stand at an end of a text, or beside each other.
  static func hasOddBlanks(_ text: String) -> Bool {
    var isAfterBlank = true
    for byte in text.utf8 {
      let isBlank = byte == UInt8(ascii: " ")
      if isBlank, isAfterBlank { return true }
      isAfterBlank = isBlank
    }
    return isAfterBlank && !text.isEmpty
  }

  /// Whether nobody sees that a character is there, or that it is no ordinary blank.
  static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }

  /// A text without them, its words parted by one blank each.
  static func removed(from text: String) -> String {
    if isPlain(text), !hasOddBlanks(text) { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
      kept.append(hides(scalar) || scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }
}
