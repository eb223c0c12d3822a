import Diagnostics
import Geography

/// Reads `provenance.csv` and holds it against the tables: every table, row and column must be there.
struct RowProvenanceReading {
  private let geography: Geography
  private var keys: [String: Set<String>] = [:]

  init(_ geography: Geography) {
    self.geography = geography
  }

  /// What the table says; each fault of it goes to the gatherer.
  mutating func read(_ bytes: [UInt8], _ gatherer: ProblemGatherer) -> [RowProvenance] {
    let table = LooseTable(bytes, schema: ProvenanceTable.schema)
    for problem in table.report.problems { gatherer.add(problem) }
    var first: [[String]: Int] = [:]
    return table.rows.compactMap { row in
      guard let stated = stated(row, gatherer) else { return nil }
      let value = [stated.table, stated.row, stated.column]
      if let earlier = first[value] {
        report(row, ProvenanceTable.row, gatherer, "is said of this value in row \(earlier) already")
        return nil
      }
      first[value] = row.number
      return stated
    }
  }

  private mutating func stated(_ row: LooseTable.Row, _ gatherer: ProblemGatherer) -> RowProvenance? {
    func text(_ column: Column) -> String { row.cells[column.name] ?? "" }
    guard let schema = DataSetSchema.tables.first(where: { $0.file == text(ProvenanceTable.table) }) else {
      report(row, ProvenanceTable.table, gatherer, "is no table of a data set")
      return nil
    }
    guard schema.columns.contains(where: { $0.name == text(ProvenanceTable.column) }) else {
      report(row, ProvenanceTable.column, gatherer, "is no column of \(schema.file)")
      return nil
    }
    guard let kind = ProvenanceTable.rowKinds.first(where: { $0.rawValue == text(ProvenanceTable.kind) })
    else {
      report(row, ProvenanceTable.kind, gatherer, "is none of the kinds")
      return nil
    }
    let known = keys[schema.file] ?? Set(geography.rowKeys(of: schema))
    keys[schema.file] = known
    guard known.contains(text(ProvenanceTable.row)) else {
      report(row, ProvenanceTable.row, gatherer, "is the identifier of no row of \(schema.file)")
      return nil
    }
    return RowProvenance(
      table: schema.file, row: text(ProvenanceTable.row), column: text(ProvenanceTable.column), kind: kind,
      source: text(ProvenanceTable.source))
  }

  private func report(
    _ row: LooseTable.Row, _ column: Column, _ gatherer: ProblemGatherer, _ message: Message
  ) {
    let file = ProvenanceTable.schema.file
    gatherer.add(file: file, row: row.number, column: column.name, kind: message.template) {
      Problem(
        file: file, row: row.number, column: column.name, value: row.cells[column.name], message: message,
        remedy: "Write \(column.expectation), or delete the row")
    }
  }
}
