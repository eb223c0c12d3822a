import ColumnMapping
import DelimitedText
import Diagnostics
import Geography
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
            .mapped, row: row.number, column: column, from: cell.shown,
            to: RowReading.shown(understood.value), why: how))
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
    let said = value(field, &log) { cell throws(NotUnderstood) in
      if styles.isInverted(field) { try RowReading.refuseDoubleDenial(cell) }
      return try SurveyAnswer.flag(cell)
    }
    return (said ?? unticked(field)).map { $0 != styles.isInverted(field) }
  }

  /// Whether it stands today; nil where the row does not say.
  func stands(_ log: inout ImportLog) -> Bool? {
    value(.status, &log) { cell throws(NotUnderstood) in try SurveyAnswer.status(cell) }.map {
      $0 == .existing
    }
  }

  /// Refuses an answer that denies under a heading that denies already.
  static func refuseDoubleDenial(_ cell: SourceCell) throws(NotUnderstood) {
    guard case .text(let text) = cell, case let folded = FoldedText.of(text), folded.contains(" "),
      InvertedHeading.denies(text)
    else { return }
    throw NotUnderstood(
      "denies under a heading that denies already, so it may mean either",
      remedy:
        "Write x or có where it is so as the heading says, không where it is not; or turn the heading round")
  }

  /// False where the field's column is one of ticks and the cell is empty.
  func unticked(_ field: ImportField) -> Bool? { styles.isTicked(field) && cell(field).isEmpty ? false : nil }

  /// A whole number within a range.
  func whole(_ field: ImportField, _ range: ClosedRange<Int>, _ log: inout ImportLog) -> Int? {
    value(field, &log) { cell throws(NotUnderstood) in
      guard let number = try SurveyNumber.whole(cell, style: styles[field]) else { return nil }
      guard range.contains(number.value) else {
        throw RowReading.beyond("\(range.lowerBound)", "\(range.upperBound)")
      }
      return number
    }
  }

  /// A number within a range, in a unit.
  func decimal(
    _ field: ImportField, _ range: ClosedRange<Double>, unit: SurveyUnit = .plain, _ log: inout ImportLog
  ) -> Double? {
    value(field, &log) { cell throws(NotUnderstood) in
      guard let number = try SurveyNumber.decimal(cell, style: styles[field], unit: unit, expected: range)
      else { return nil }
      guard range.contains(number.value) else {
        throw RowReading.beyond(DecimalText.of(range.lowerBound), DecimalText.of(range.upperBound))
      }
      return number
    }
  }

  /// A share from 0 to 1.
  func share(_ field: ImportField, _ log: inout ImportLog) -> Double? {
    value(field, &log) { cell throws(NotUnderstood) in
      try SurveyNumber.share(cell, style: styles[field], scale: styles.scale(field))
    }
  }

  /// As the report shows a value: a signal by its generation, `4G`, and `0` where there is none.
  private static func shown<Value>(_ value: Value) -> String {
    guard let signal = value as? MobileService else { return "\(value)" }
    return signal == .none ? "0" : "\(signal.rawValue)G"
  }

  private static func beyond(_ least: String, _ most: String) -> NotUnderstood {
    NotUnderstood("does not lie between \(least) and \(most)", remedy: "Check the number and its unit")
  }
}
