package import Diagnostics
import FileOutput
package import Geography
import JSONText

/// Says where values of a data set come from, without a person editing JSON.
package struct ProvenanceStatement: Sendable {
  /// The table's file name.
  package var table: String
  /// The column's header.
  package var column: String
  /// What its values are.
  package var kind: ColumnProvenance.Kind
  /// The source or the model, in words.
  package var source: String

  /// `villages.csv:households=real`, with the source.
  ///
  /// - Throws: a report of category `badUsage` that names the candidates.
  package init(_ text: String, source: String) throws(ProblemReport) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, place.count == 2 else {
      throw ProvenanceStatement.refusal(text, "is no statement", "Write it as villages.csv:households=real")
    }
    let name = String(place[0])
    guard let schema = DataSetSchema.tables.first(where: { $0.file == name || $0.name == name }) else {
      let tables = DataSetSchema.tables.map(\.file).joined(separator: ", ")
      throw ProvenanceStatement.refusal(name, "is no table of a data set", "Name one of \(tables)")
    }
    guard schema.columns.contains(where: { $0.name == place[1] }) else {
      let columns = schema.columns.map(\.name).joined(separator: ", ")
      throw ProvenanceStatement.refusal(
        String(place[1]), "is no column of \(schema.file)", "Name one of \(columns)")
    }
    guard let kind = ProvenanceTable.kinds.first(where: { $0.rawValue == parts[1] }) else {
      let kinds = ProvenanceTable.kinds.map(\.rawValue).joined(separator: ", ")
      throw ProvenanceStatement.refusal(String(parts[1]), "is no known provenance", "Name one of \(kinds)")
    }
    table = schema.file
    column = String(place[1])
    self.kind = kind
    self.source = source
  }

  private static func refusal(_ value: String, _ message: Message, _ remedy: Message) -> ProblemReport {
    ProblemReport(
      Problem(.error, .badUsage, file: "--set", value: value, message: message, remedy: remedy))
  }
}

/// Writes statements into `datapackage.json`, or for single rows into `provenance.csv`.
package enum ProvenanceWriting {
  /// Whatever else the descriptor holds stays, in its order. What it said of the other columns of a table that was
  /// changed since is taken out: with the new hash it would be believed again.
  ///
  /// - Parameters:
  ///   - rows: the rows meant; empty for the whole column.
  ///   - folder: of a data set that `DataSetReader` reads.
  /// - Throws: a report where the data set cannot be read, a row is not there, or nothing can be written.
  package static func apply(
    _ statements: [ProvenanceStatement], rows: [String], to folder: String
  ) throws(ProblemReport) {
    var geography = try DataSetReader.read(at: folder).geography
    try check(rows, of: statements, in: geography)
    let gatherer = ProblemGatherer()
    guard let files = DataSetFiles(folder: folder, gatherer: gatherer), let bytes = files.descriptor,
      let root = try? JSONParser.parse(bytes)
    else { throw gatherer.report }
    let package = PackageReading.read(files, gatherer)
    let digests = TableDigest(files.tables).ofTable
    let changed = package.changedTables(digests)
    for statement in statements {
      geography.rowProvenance.removeAll {
        $0.table == statement.table && $0.column == statement.column
          && (rows.isEmpty || rows.contains($0.row))
      }
      geography.rowProvenance += rows.map {
        RowProvenance(
          table: statement.table, row: $0, column: statement.column, kind: statement.kind,
          source: statement.source)
      }
    }
    let editing = DescriptorEditing(
      statements: rows.isEmpty ? statements : [], tables: Set(statements.map(\.table)), changed: changed,
      digests: digests)
    var json = JSONWriter(.indented(colon: ": "))
    editing.write(root, to: &json)
    json.endText()
    let order = DataSetSchema.tables.map(\.file)
    geography.rowProvenance.sort {
      (order.firstIndex(of: $0.table) ?? 0) < (order.firstIndex(of: $1.table) ?? 0)
    }
    let path = "\(folder)/\(ProvenanceTable.schema.file)"
    if let table = TableWriting(geography: geography).provenance {
      _ = try FileWriter.write(table.bytes, to: path)
    } else if files.provenance != nil {
      _ = try FileWriter.write(Array("table,row,column,kind,source\n".utf8), to: path)
    }
    _ = try FileWriter.write(json.bytes, to: "\(folder)/\(DataSetSchema.descriptor)")
  }

  private static func check(
    _ rows: [String], of statements: [ProvenanceStatement], in geography: Geography
  ) throws(ProblemReport) {
    for schema in DataSetSchema.tables where statements.contains(where: { $0.table == schema.file }) {
      let keys = geography.rowKeys(of: schema)
      guard let missing = Set(rows).subtracting(keys).sorted().first else { continue }
      throw ProblemReport(
        Problem(
          .error, .badUsage, file: "--rows", value: missing,
          message: "is the identifier of no row of \(schema.file)",
          remedy: NearestName.to(missing, among: keys).map { "Perhaps “\($0)” is meant" }
            ?? "Take an identifier from \(schema.file)"))
    }
  }
}
