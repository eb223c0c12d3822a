public import SourceTables

/// Which marks the numbers of a column have, as all its cells together show.
///
/// `1.250` alone is a thousand and more in Vietnamese and one and a quarter in English; `96,4` or `1.234.567` in the same
/// column says which.
public enum NumberStyle: Sendable, Equatable {
  /// Points between groups of digits, a comma before decimals.
  case vietnamese
  /// Commas between groups of digits, a point before decimals.
  case english
  /// No cell shows it, or cells contradict each other.
  case unknown

  /// Reads the texts of a column; numbers that the file has as such show nothing.
  public static func decide(_ cells: some Sequence<SourceCell>) -> NumberStyle {
    var marks = (point: false, comma: false)
    for case .text(let text) in cells {
      // Nearly all cells are words or plain digits.
      guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
        continue
      }
      switch NumberReading(FoldedText.bytes(of: text))?.decimals {
      case .point?: marks.point = true
      case .comma?: marks.comma = true
      case nil: break
      }
    }
    switch (marks.point, marks.comma) {
    case (false, true): return .vietnamese
    case (true, false): return .english
    default: return .unknown
    }
  }
}
