import ColumnMapping
import ImportRecords
import SourceTables

/// One sheet, layer or file that was read, with what became of its lines.
struct ReadTable: Sendable {
  /// What the table is to the import.
  var role: ImportRole
  /// The file, as the user named it.
  var file: String
  /// The sheet or layer; empty where the file is one table.
  var layer: String
  /// How its columns were taken; nil where it was not read as far.
  var mapping: TableMapping?
  /// Lines of the record, by what became of them, in its order.
  var lines: [ImportLine.Outcome: [Int]] = [:]
  /// Whole rows by what became of them.
  var rows: [ImportLine.Outcome: Int] = [:]
  /// Single cells by what became of them.
  var cells: [ImportLine.Outcome: Int] = [:]

  /// The tables of a record in the order in which it first names them.
  static func tables(of record: ImportRecord) -> [ReadTable] {
    var tables: [ReadTable] = []
    var places: [Key: Int] = [:]
    func place(_ key: Key) -> Int {
      if let place = places[key] { return place }
      places[key] = tables.count
      tables.append(ReadTable(role: key.role, file: key.file, layer: key.layer))
      return tables.count - 1
    }
    for mapping in record.mappings {
      tables[place(Key(role: mapping.role, file: mapping.file, layer: mapping.layer))].mapping = mapping
    }
    // Neighbouring lines are nearly always of one table.
    var last: (key: Key, place: Int)?
    for (index, line) in record.lines.enumerated() {
      let key = Key(role: line.role, file: line.file, layer: line.layer)
      let place = if let last, last.key == key { last.place } else { place(key) }
      last = (key, place)
      tables[place].take(line, index)
    }
    return tables
  }

  private struct Key: Hashable {
    var role: ImportRole
    var file: String
    var layer: String
  }

  private mutating func take(_ line: ImportLine, _ index: Int) {
    lines[line.outcome, default: []].append(index)
    if line.row == nil { return }
    if line.column.isEmpty {
      rows[line.outcome, default: 0] += 1
    } else {
      cells[line.outcome, default: 0] += 1
    }
  }

  /// Where a line stands, as who opens the file sees it: `C12` in a sheet, `12` for a whole row, nothing for a table.
  func place(of line: ImportLine) -> String {
    let row = line.row.map { String($0) } ?? ""
    return heading(ofLetters: line.column) == nil ? row : line.column + row
  }

  /// The heading of the column a line is about; empty where it is about a whole row.
  func heading(of line: ImportLine) -> String {
    heading(ofLetters: line.column) ?? line.column
  }

  /// Features have no letters: a column of theirs that is called `X` is no column of a sheet.
  private func heading(ofLetters letters: String) -> String? {
    guard let mapping, mapping.headerRows != nil, (1...3).contains(letters.utf8.count) else { return nil }
    return mapping.columns.first { SourceTable.letters(ofColumn: $0.index) == letters }?.heading
  }
}
