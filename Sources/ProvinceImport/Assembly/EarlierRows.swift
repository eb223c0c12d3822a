import ColumnMapping
import Diagnostics
import GeographyIO
import ImportRecords

/// Rows of a table of an earlier data set that lists may replace by naming their identifiers, each once.
struct EarlierRows<Row: Equatable> {
  private var indices: [String: Int] = [:]
  private var file = ""
  private var isProtected = false

  /// None.
  init() {}

  /// - Parameter protected: tables of which a person changed rows.
  init(_ rows: [Row], id: (Row) -> String, _ schema: TableSchema, _ protected: Set<String>) {
    for (index, row) in rows.enumerated() { indices[id(row)] = index }
    file = schema.file
    isProtected = protected.contains(schema.file)
  }

  /// Whether the data set has a row of an identifier that no list has replaced.
  func has(_ id: String) -> Bool { indices[id] != nil }

  /// The index of the row that a list replaces; nil where there is none, or another row of the list has replaced it.
  mutating func take(_ id: String) -> Int? { indices.removeValue(forKey: id) }

  /// Whether a row may stand where another stood; what a person changed stays, and that is told.
  func allows(
    _ row: Row, at index: Int, in rows: [Row], _ table: RoleTable, _ number: Int, _ log: inout ImportLog
  ) -> Bool {
    guard isProtected, row != rows[index] else { return true }
    log.refuse(
      Problem(
        file: file, row: index + 2,
        message:
          "the table was changed by hand, and row \(number) of \(table.place) would replace what stands there",
        remedy:
          "Take the change over into the list, or replace such rows with --force, which keeps the changed file beside"
      ))
    return false
  }
}

extension GeographyAssembly {
  /// The identifier that a list gives a row, or one that is made where it gives none that can be taken, which is told.
  mutating func given(
    _ id: String, _ ids: WritableKeyPath<GeographyAssembly, Identifiers>, _ table: RoleTable, _ row: Int,
    _ log: inout ImportLog
  ) -> String {
    if id.isEmpty { return self[keyPath: ids].make() }
    if Identifiers.fault(id) == nil, self[keyPath: ids].take(id) { return id }
    let made = self[keyPath: ids].make()
    log.tell(
      table.line(
        .mapped, row: row, column: table.mapping[.id], from: id, to: made,
        why: Identifiers.fault(id) ?? "is the identifier of another row as well"))
    return made
  }
}
