import Diagnostics
import Foundation
import SourceTables

/// The layers of a GeoPackage (OGC 12-128r19): features and tables without geometry, every row counted by reading it.
struct GeoPackageReader {
  private let database: ReadOnlyDatabase
  private let schema: GeoPackageSchema

  /// - Throws: a report where the database is damaged, is no GeoPackage, or has no such layer.
  static func tables(of path: String, layer: String?) throws(ProblemReport) -> [SourceTable] {
    let database = try ReadOnlyDatabase(path)
    let reader = GeoPackageReader(database: database, schema: try GeoPackageSchema(database))
    let chosen = try LayerChoice.positions(layer, among: reader.schema.layers.map(\.name), file: path)
    var tables: [SourceTable] = []
    for position in chosen { tables.append(try reader.table(reader.schema.layers[position])) }
    let notes = reader.pendingChanges(path)
    if tables.isEmpty {
      var report = ProblemReport(
        Problem(
          file: path, message: "the GeoPackage has no layer of features or attributes",
          remedy: "Save the layers in a new GeoPackage"))
      report.add(reader.schema.problems)
      throw report
    }
    tables[0].problems.add(notes)
    tables[0].problems.add(reader.schema.problems)
    return tables
  }

  private func table(_ layer: GeoPackageSchema.Layer) throws(ProblemReport) -> SourceTable {
    var table = SourceTable(file: database.path, layer: layer.name, kind: .features)
    let columns = try schema.columns(of: layer, database, &table.problems)
    let isGeometry = { (column: GeoPackageSchema.Column) in
      column.name.lowercased() == layer.geometryColumn?.lowercased()
    }
    let geometryColumn = columns.first(where: isGeometry)?.name
    let values = columns.filter { !isGeometry($0) }
    table.attributes = values.map(\.name)
    table.reference = layer.reference
    let list =
      [geometryColumn.map(ReadOnlyDatabase.quoted) ?? "NULL"]
      + values.map { ReadOnlyDatabase.quoted($0.name) }
    let rows = try database.statement(
      "SELECT \(list.joined(separator: ", ")) FROM \(ReadOnlyDatabase.quoted(layer.name))")
    var geometries = GeometryProblems(file: database.path)
    var cells = GeoPackageCells(file: database.path, columns: values)
    while try rows.next() {
      // Pages of a damaged file may name one another, and a table then has rows without end.
      guard table.rows.count <= database.mostRows else { throw database.endless }
      let number = table.rows.count + 1
      let geometry =
        layer.geometryColumn == nil ? nil : GeoPackageGeometry.read(rows, 0, feature: number, &geometries)
      table.rows.append(
        SourceRow(number: number, cells: cells.row(rows, from: 1, feature: number), geometry: geometry))
    }
    table.problems.add(geometries.report)
    table.problems.add(cells.report)
    return table
  }

  /// Changes that stand beside the file, which another program has not brought into it.
  private func pendingChanges(_ path: String) -> ProblemReport {
    let isPending = ["-wal", "-journal"].contains { ending in
      let size = try? FileManager.default.attributesOfItem(atPath: path + ending)[.size] as? Int
      return (size ?? 0) > 0
    }
    guard isPending else { return ProblemReport() }
    return ProblemReport(
      Problem(
        .warning, file: path,
        message: "has changes that a program has not written into it; they are not read",
        remedy: "Close it in QGIS or whatever has it open, and read it again"))
  }
}
