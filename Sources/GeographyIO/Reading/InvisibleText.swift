/// Characters that take no room on a screen or look like an ordinary blank: two texts that differ by them alone
/// look the same and join with nothing.
enum InvisibleText {
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
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
      kept.append(hides(scalar) || scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }
}
