import ColumnMapping
import Diagnostics
import ImportRecords
import SourceTables
import SurveyValues

/// The cells of one row, each read as what its field is; what is not plain is told, what is not understood refused.
struct RowReading {
  let table: RoleTable
  let row: SourceRow
  let styles: ColumnStyles

  func cell(_ field: ImportField) -> SourceCell { table.mapping[field].map { row[$0] } ?? .empty }

  /// The value of a field; nil where there is no column, nothing in the cell, or nothing that is understood.
  func value<Value>(
    _ field: ImportField, _ log: inout ImportLog,
    _ read: (SourceCell) throws(NotUnderstood) -> Understood<Value>?
  ) -> Value? {
    guard let column = table.mapping[field] else { return nil }
    let cell = row[column]
    if case .empty = cell { return nil }
    do {
      guard let understood = try read(cell) else { return nil }
      if let how = understood.how {
        log.tell(
          table.line(
            .mapped, row: row.number, column: column, from: cell.shown, to: "\(understood.value)", why: how))
      }
      return understood.value
    } catch {
      log.refuse(
        table.problem(row: row.number, field: field, value: cell.shown, error.message, remedy: error.remedy))
      return nil
    }
  }

  /// The text of a field; empty where there is none. Numbers are taken as the table shows them.
  func text(_ field: ImportField, _ log: inout ImportLog) -> String {
    let cell = cell(field)
    switch cell {
    case .empty: return ""
    case .text(let text): return text.trimmingBlanks
    case .number, .flag: return cell.shown
    case .date, .error, .formulaWithoutResult:
      let message: Message
      let remedy: Message
      switch cell {
      case .date:
        (message, remedy) = ("the spreadsheet made a date of it", "Format the cell as text and type it again")
      case .error:
        (message, remedy) = ("is an error of the spreadsheet", "Mend the formula, or type the value")
      default:
        (message, remedy) = (
          "is a formula whose result the file does not have",
          "Open the file in a spreadsheet program, save it there, and import it again"
        )
      }
      log.refuse(table.problem(row: row.number, field: field, value: cell.shown, message, remedy: remedy))
      return ""
    }
  }
}

extension RowReading {
  /// A yes or no; in a column of ticks an empty cell is a no.
  func flag(_ field: ImportField, _ log: inout ImportLog) -> Bool? {
    value(field, &log) { cell throws(NotUnderstood) in try SurveyAnswer.flag(cell) } ?? unticked(field)
  }

  /// False where the field's column is one of ticks and the cell is empty.
  func unticked(_ field: ImportField) -> Bool? { styles.isTicked(field) && cell(field).isEmpty ? false : nil }

  /// A whole number within a range.
  func whole(_ field: ImportField, _ range: ClosedRange<Int>, _ log: inout ImportLog) -> Int? {
    value(field, &log) { cell throws(NotUnderstood) in try SurveyNumber.whole(cell, styles[field], range) }
  }

  /// A number within a range.
  func decimal(_ field: ImportField, _ range: ClosedRange<Double>, _ log: inout ImportLog) -> Double? {
    value(field, &log) { cell throws(NotUnderstood) in try SurveyNumber.decimal(cell, styles[field], range) }
  }
}
