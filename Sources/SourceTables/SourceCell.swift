/// What one cell of a table of others holds, as its file has it: typed where the file types it, never inferred from
/// how a text looks (`03334` in a text cell stays that text).
public enum SourceCell: Sendable, Equatable {
  /// Nothing, or only blanks.
  case empty
  /// A text as it stands, blanks at its ends and all.
  case text(String)
  /// A number. `shown` is how its file shows it where that says more than the number: `03334` under the format
  /// `00000`, `96.4 %` under a percent format.
  case number(Double, shown: String?)
  /// A day as `2025-07-01`, with the time after a `T` where there is one.
  case date(String)
  /// True or false.
  case flag(Bool)
  /// An error that a spreadsheet shows, such as `#N/A`.
  case error(String)
  /// A formula whose result its file does not have; the formula.
  case formulaWithoutResult(String)

  /// Whether nothing stands there.
  public var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    default: false
    }
  }
}
