internal import DelimitedText
internal import Diagnostics
public import SourceTables

/// What a cell can hold that is no value, whatever is asked of it.
enum CellFault {
  static func saysNothing(_ folded: String) -> Bool { AnswerWords.unknown.contains(folded) }

  static func error(_ shown: String) -> NotUnderstood {
    NotUnderstood(
      "shows an error of the spreadsheet, \(shown)", remedy: "Mend the formula, or type the value itself")
  }

  static func formulaWithoutResult(_ formula: String) -> NotUnderstood {
    NotUnderstood(
      "is a formula whose result the file does not have",
      remedy: "Open the file in Excel or LibreOffice, let it calculate, and save it again")
  }

  static func date(_ day: String) -> NotUnderstood {
    NotUnderstood(
      "is a date, which a spreadsheet makes by itself of what looks like one",
      remedy: "Format the column as text, then type the value again")
  }

  static let flag = NotUnderstood(
    "is true or false, where a number is expected", remedy: "Write the number, or leave the cell empty")
}

/// A code of a list: a village's number, a station's name at the operator.
public enum SurveyCode {
  /// The code as its owner sees it; nil where nothing stands.
  ///
  /// - Throws: for a date, which a spreadsheet made of a code such as `3-12`, for an error, and for a formula without
  ///   its result.
  public static func text(_ cell: SourceCell) throws(NotUnderstood) -> Understood<String>? {
    switch cell {
    case .empty: return nil
    case .text(let text):
      let folded = FoldedText.of(text)
      return CellFault.saysNothing(folded) ? nil : Understood(trimmed(text))
    case .number(let value, let shown):
      return Understood(shown ?? DecimalText.of(value))
    case .date(let day): throw madeOfCode(day)
    case .flag(let flag): return Understood(flag ? "TRUE" : "FALSE")
    case .error(let shown): throw CellFault.error(shown)
    case .formulaWithoutResult(let formula): throw CellFault.formulaWithoutResult(formula)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// - Parameter day: `2025-12-03`, of which both `3-12` and `12-3` can have been made.
  private static func madeOfCode(_ day: String) -> NotUnderstood {
    let parts = day.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return CellFault.date(day) }
    return NotUnderstood(
      "is a date, which a spreadsheet made of a code such as \(parts[2])-\(parts[1]) or \(parts[1])-\(parts[2])",
      remedy: "Format the column as text, then type the code again")
  }
}
