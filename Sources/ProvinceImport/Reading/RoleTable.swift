import ColumnMapping
import Diagnostics
import ImportRecords
import SourceTables

/// A table of others with how it is read, and the places in it as a user knows them.
struct RoleTable {
  let table: SourceTable
  let mapping: TableMapping
  private let columnNames: [Int: String]

  init(_ table: SourceTable, _ mapping: TableMapping) {
    self.table = table
    self.mapping = mapping
    var names: [Int: String] = [:]
    for column in mapping.columns {
      let heading = column.heading.isEmpty ? "" : Problem.excerpt(of: column.heading)
      let letters = SourceTable.letters(ofColumn: column.index)
      names[column.index] =
        table.kind == .sheet ? (heading.isEmpty ? letters : "\(letters) (\(heading))") : heading
    }
    columnNames = names
  }

  var role: ImportRole { mapping.role }

  /// The file and, where it has several, the sheet or layer.
  var place: String { table.place }

  /// A column as its table shows it: `D (Số hộ)` in a sheet, its name elsewhere.
  func columnName(_ index: Int) -> String {
    columnNames[index] ?? SourceTable.letters(ofColumn: index)
  }

  /// The heading of a column as the table has it; empty where it has none.
  func heading(_ index: Int) -> String { mapping.columns.first { $0.index == index }?.heading ?? "" }

  /// The rows below the headings.
  var records: ArraySlice<SourceRow> {
    guard let last = mapping.headerRows?.upperBound else { return table.rows[...] }
    guard let first = table.rows.firstIndex(where: { $0.number > last }) else { return [] }
    return table.rows[first...]
  }

  func problem(
    _ severity: Problem.Severity = .error, row: Int? = nil, field: ImportField? = nil, value: String? = nil,
    _ message: Message, remedy: Message
  ) -> Problem {
    problem(severity, row: row, column: field.flatMap { mapping[$0] }, value: value, message, remedy: remedy)
  }

  func problem(
    _ severity: Problem.Severity = .error, row: Int? = nil, column: Int?, value: String? = nil,
    _ message: Message,
    remedy: Message
  ) -> Problem {
    Problem(
      severity, file: place, row: row, column: column.map(columnName), value: value, message: message,
      remedy: remedy)
  }

  func line(
    _ outcome: ImportLine.Outcome, row: Int? = nil, column: Int? = nil, from: String = "", to: String = "",
    why: Message = ""
  ) -> ImportLine {
    ImportLine(
      outcome, role, file: table.file, layer: table.layer, row: row, column: column.map(columnName) ?? "",
      from: from, to: to, why: why)
  }
}

extension SourceCell {
  /// What stands there, for a report.
  var shown: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number, let shown): shown ?? SourceCell.plain(number)
    case .date(let day): day
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error
    case .formulaWithoutResult(let formula): formula.hasPrefix("=") ? formula : "=\(formula)"
    }
  }

  private static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return "\(whole)" }
    return "\(number)"
  }
}

extension RoleTable {
  /// The texts of a field's cells that the sheet merges with those below, by the number of each row they reach over.
  func mergedTexts(_ field: ImportField) -> [Int: String] {
    guard let column = mapping[field] else { return [:] }
    let tops = table.merges.filter { $0.columns.contains(column) && $0.rows.count > 1 }
    guard !tops.isEmpty else { return [:] }
    let rows = Dictionary(table.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var texts: [Int: String] = [:]
    for merge in tops {
      let text = rows[merge.rows.lowerBound]?[merge.columns.lowerBound].shown.trimmingBlanks ?? ""
      guard !text.isEmpty else { continue }
      // A file may declare a merge over rows that it does not have.
      for number in merge.rows.clamped(to: 1...(table.rows.last?.number ?? 1)) { texts[number] = text }
    }
    return texts
  }
}
