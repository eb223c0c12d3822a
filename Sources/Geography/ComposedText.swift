import Foundation

/// Names and identifiers in one spelling: each letter with its marks as one character (Unicode NFC).
///
/// What is read from a file or an option is composed where it is read. A keyboard or a Mac may hand in `e`
/// followed by its marks; it looks like `ế` and joins with nothing when two files of a result are put together.
package enum ComposedText {
  /// A text with its letters composed.
  package static func of(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } || text.unicodeScalars.allSatisfy(isComposed)
      ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Letters of European languages and of Vietnamese, punctuation: whatever stands beside them, they stay as they
  /// are. Anything else is looked up.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2030: true
    default: false
    }
  }
}
