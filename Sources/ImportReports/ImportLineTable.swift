import ColumnMapping
import DelimitedText
import Diagnostics
import ImportRecords

/// Every line of a record as a table of text.
struct ImportLineTable {
  private(set) var bytes: [UInt8]

  init(_ report: ImportReport, isForExcel: Bool) {
    var writer =
      isForExcel
      ? CSVWriter(
        header: ImportLineTable.headings.map(report.text),
        for: .spreadsheet(decimal: report.language.decimal), meanings: ImportLineTable.meanings(report))
      : CSVWriter(header: ["file", "sheet", "row", "column", "role", "outcome", "from", "to", "why"])
    for line in report.record.lines {
      writer.row([
        .text(line.file), .text(line.layer), line.row.map { .integer(Int64($0)) } ?? .empty,
        .text(line.column), .code(line.role.rawValue), .code(line.outcome.rawValue), .text(line.from),
        .text(line.to), .text(report.text(line.why)),
      ])
    }
    bytes = writer.bytes
  }

  private static let headings: [Message] = [
    ImportWords.file, ImportWords.layer, ImportWords.row, ImportWords.column, ImportWords.role,
    ImportWords.outcome, ImportWords.from, ImportWords.became, ImportWords.why,
  ]

  /// What stands for the codes of roles and outcomes.
  private static func meanings(_ report: ImportReport) -> [String: String] {
    let roles = ImportRole.allCases.map { ($0.rawValue, report.text($0.title)) }
    let outcomes = ImportLine.Outcome.allCases.map { ($0.rawValue, report.text($0.title)) }
    return Dictionary(roles + outcomes, uniquingKeysWith: { first, _ in first })
  }
}
