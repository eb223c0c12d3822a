import ColumnMapping
import Diagnostics
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
  var mapping: TableMapping? {
    didSet { columns = mapping.map(ReadTable.columns) ?? [:] }
  }
  /// Lines of the record, by what became of them, in its order.
  var lines: [ImportLine.Outcome: [Int]] = [:]
  /// Values by what became of them, those that a row tells with several cells among them.
  private(set) var values: [ImportLine.Outcome: Int] = [:]
  private var namedRows: Set<Int> = []
  private var leftRows: Set<Int> = []

  /// Rows of which something was taken, and none of which it is said that it was left.
  var takenRowCount: Int { namedRows.subtracting(leftRows).count }
  /// Rows that were left.
  var leftRowCount: Int { leftRows.count }
  /// Whether it was read, and is not just what an option says.
  var isRead: Bool { mapping != nil || !namedRows.isEmpty || !leftRows.isEmpty }

  private var columns: [String: Column] = [:]

  private struct Column {
    var letters: String
    var heading: String
  }

  /// A table of which nothing is known yet.
  private init(_ key: Key) {
    role = key.role
    file = key.file
    layer = key.layer
  }

  /// The tables of a record in the order in which it first names them.
  static func tables(of record: ImportRecord) -> [ReadTable] {
    var tables: [ReadTable] = []
    var places: [Key: Int] = [:]
    func place(_ key: Key) -> Int {
      if let place = places[key] { return place }
      places[key] = tables.count
      tables.append(ReadTable(key))
      return tables.count - 1
    }
    for mapping in record.mappings {
      let own = place(Key(role: mapping.role, file: mapping.file, layer: mapping.layer))
      tables[own].mapping = mapping
      // What concerns a whole file stands with the first of its tables.
      let file = Key(role: mapping.role, file: mapping.file, layer: "")
      if places[file] == nil { places[file] = own }
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
    guard let row = line.row else { return }
    let isWholeRow = line.column.isEmpty
    switch line.outcome {
    case .left where isWholeRow: leftRows.insert(row)
    case .taken where !isWholeRow: break
    default:
      if isWholeRow { namedRows.insert(row) }
      if line.outcome != .taken { values[line.outcome, default: 0] += 1 }
    }
  }

  /// Where a line stands, as who opens the file sees it: `C12` in a sheet, `12` for a whole row, nothing for a table.
  func place(of line: ImportLine) -> String {
    let row = line.row.map { String($0) } ?? ""
    return columns[line.column].map { $0.letters + row } ?? row
  }

  /// The heading of the column a line is about; empty where it is about a whole row.
  func heading(of line: ImportLine) -> String {
    columns[line.column]?.heading ?? line.column
  }

  /// The columns of a sheet by what lines call them: `C (Số hộ)`, or `C` alone. Features have no letters: a column of
  /// theirs that is called `X` is no column of a sheet.
  private static func columns(_ mapping: TableMapping) -> [String: Column] {
    let headings = Set(mapping.columns.map(\.heading))
    var columns: [String: Column] = [:]
    for column in mapping.columns where mapping.headerRows != nil || column.heading.isEmpty {
      let letters = SourceTable.letters(ofColumn: column.index)
      let place = Column(letters: letters, heading: column.heading)
      if !headings.contains(letters) { columns[letters] = place }
      columns["\(letters) (\(Problem.excerpt(of: column.heading)))"] = place
    }
    return columns
  }
}
