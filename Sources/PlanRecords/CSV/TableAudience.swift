import DelimitedText
import Diagnostics
import PlanAnalysis
package import PlanWords

/// Who the tables of a plan are written for.
package enum TableAudience: Sendable {
  /// Headings in snake_case like a data set's, and codes, the same in every language.
  case programs
  /// Headings and codes in the words of a language, numbers with its decimal mark: what Excel shows in columns when
  /// the file is opened by a double click.
  case excel(ReportLanguage)

  /// How the names of tables for Excel end.
  package static let excelEnding = "-excel.csv"

  /// An empty table with these columns.
  func table(_ columns: [String]) -> CSVWriter {
    switch self {
    case .programs: CSVWriter(header: columns)
    case .excel(let language):
      CSVWriter(
        header: columns.map(language.words.heading(ofColumn:)),
        for: .spreadsheet(decimal: language.numbers.decimal), meanings: language.words.meaningsOfCodes)
    }
  }

  /// What a rule that was left out is called.
  func kind(of rule: EquityRule) -> CSVWriter.Cell {
    switch self {
    case .programs: .text(rule.kind.rawValue)
    case .excel(let language): .text(language.whatIfWords.without(rule))
    }
  }
}
