import Foundation

/// Text as headings and names are compared: without diacritics, case, punctuation and what stands in brackets.
package enum FoldedText {
  /// `Tên thôn/bản (xóm)` is `ten thon ban xom`; đ and Ð are d.
  package static func of(_ text: String) -> String {
    var folded = ""
    var isAfterGap = true
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9":
        folded.unicodeScalars.append(scalar)
        isAfterGap = false
      case "A"..."Z":
        folded.unicodeScalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
        isAfterGap = false
      case "đ", "Đ", "Ð", "ð":
        folded += "d"
        isAfterGap = false
      default:
        if scalar.properties.generalCategory == .nonspacingMark { continue }
        if scalar.properties.isAlphabetic {
          folded += String(scalar).lowercased()
          isAfterGap = false
        } else if !isAfterGap {
          folded += " "
          isAfterGap = true
        }
      }
    }
    while folded.last == " " { folded.removeLast() }
    return folded
  }

  /// The same without what stands in brackets, which in a heading is a unit or an explanation; with it where nothing
  /// else is left.
  package static func ofHeading(_ text: String) -> String {
    var depth = 0
    var outside = ""
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if depth == 0 { outside.append(character) }
      if ")]}".contains(character) { depth = max(0, depth - 1) }
    }
    let folded = of(outside)
    return folded.isEmpty ? of(text) : folded
  }
}
