import Diagnostics
import SourceTables

/// What the tables of a GeoPackage about itself say of its layers.
struct GeoPackageSchema {
  /// A layer as it is listed.
  struct Layer {
    var name: String
    /// Nil for a table of attributes.
    var geometryColumn: String?
    var reference: DeclaredReference
  }

  /// A column with its declared type in capitals.
  struct Column {
    var name: String
    var type: String
  }

  private(set) var layers: [Layer] = []
  private(set) var problems = ProblemReport()

  init(_ database: ReadOnlyDatabase) throws(ProblemReport) {
    let tables = try GeoPackageSchema.tables(database)
    guard tables["gpkg_contents"] == .plain else {
      throw ProblemReport(
        Problem(
          file: database.path, message: "is a SQLite database, but no GeoPackage",
          remedy: "Save its layers as a GeoPackage"))
    }
    let references = try GeoPackageSchema.references(database, tables)
    let geometries = try GeoPackageSchema.geometryColumns(database, tables)
    let contents = try database.statement("SELECT table_name, data_type FROM gpkg_contents")
    while try contents.next() {
      guard let name = contents.string(0) else { continue }
      let type = contents.string(1)?.lowercased() ?? ""
      guard ["features", "attributes", "aspatial"].contains(type) else {
        problems.add(GeoPackageSchema.other(database.path, name))
        continue
      }
      guard tables[name.lowercased()] == .plain else {
        problems.add(GeoPackageSchema.unreadable(database.path, name, tables[name.lowercased()]))
        continue
      }
      let geometry = type == "features" ? geometries[name.lowercased()] : nil
      layers.append(
        Layer(
          name: name, geometryColumn: geometry?.column,
          reference: geometry.flatMap { references[$0.reference] } ?? .unstated))
    }
  }

  /// The columns of a layer; `problems` tells of one that an expression of the file computes, which is not run.
  func columns(
    of layer: Layer, _ database: ReadOnlyDatabase, _ problems: inout ProblemReport
  ) throws(ProblemReport) -> [Column] {
    let rows = try database.statement("PRAGMA table_xinfo(\(ReadOnlyDatabase.quoted(layer.name)))")
    var columns: [Column] = []
    while try rows.next() {
      guard let name = rows.string(1) else { continue }
      guard rows.integer(6) == 0 else {
        problems.add(
          Problem(
            .warning, file: database.path, column: name,
            message: "the column is computed by an expression, which is not run",
            remedy: "Save the layer in a new GeoPackage, which then holds the values"))
        continue
      }
      columns.append(Column(name: name, type: rows.string(2)?.uppercased() ?? ""))
    }
    return columns
  }

  private enum TableKind {
    case plain, view, virtual
  }

  /// The tables by their names in small letters, as SQLite compares them.
  private static func tables(_ database: ReadOnlyDatabase) throws(ProblemReport) -> [String: TableKind] {
    let rows = try database.statement(
      "SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view')")
    var tables: [String: TableKind] = [:]
    while try rows.next() {
      guard let name = rows.string(0)?.lowercased() else { continue }
      let sql = rows.string(2)?.uppercased() ?? ""
      tables[name] =
        rows.string(1) == "view" ? .view : sql.hasPrefix("CREATE VIRTUAL") ? .virtual : .plain
    }
    return tables
  }

  private static func geometryColumns(
    _ database: ReadOnlyDatabase, _ tables: [String: TableKind]
  ) throws(ProblemReport) -> [String: (column: String, reference: Int64)] {
    guard tables["gpkg_geometry_columns"] == .plain else { return [:] }
    let rows = try database.statement("SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns")
    var columns: [String: (column: String, reference: Int64)] = [:]
    while try rows.next() {
      guard let table = rows.string(0), let column = rows.string(1) else { continue }
      columns[table.lowercased()] = (column, rows.integer(2) ?? 0)
    }
    return columns
  }

  /// Reference systems by their number in this file, which is an authority's only where `organization` says so.
  private static func references(
    _ database: ReadOnlyDatabase, _ tables: [String: TableKind]
  ) throws(ProblemReport) -> [Int64: DeclaredReference] {
    guard tables["gpkg_spatial_ref_sys"] == .plain else { return [:] }
    let rows = try database.statement(
      "SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys")
    var references: [Int64: DeclaredReference] = [:]
    while try rows.next() {
      // -1 and 0 are the standard's undefined systems.
      guard let id = rows.integer(0), id != 0, id != -1 else { continue }
      let definition = rows.string(3) ?? ""
      if rows.string(1)?.uppercased() == "EPSG", let code = rows.integer(2), code > 0 {
        references[id] = .code("EPSG:\(code)")
      } else if definition.contains("[") {
        references[id] = .definition(definition)
      }
    }
    return references
  }

  private static func other(_ path: String, _ name: String) -> Problem {
    Problem(
      .note, file: path, value: name, message: "the layer holds pictures or grids and is not read",
      remedy: "Nothing to do: only features and attributes are imported")
  }

  private static func unreadable(_ path: String, _ name: String, _ kind: TableKind?) -> Problem {
    switch kind {
    case .view?:
      Problem(
        .warning, file: path, value: name, message: "the layer is a view, which is not run",
        remedy: "Save it as a layer of its own in a new GeoPackage")
    case .virtual?:
      Problem(
        .warning, file: path, value: name, message: "the layer is a virtual table, which is not run",
        remedy: "Save it as a layer of its own in a new GeoPackage")
    default:
      Problem(
        .warning, file: path, value: name, message: "the layer is listed, but its table is not there",
        remedy: "Save the layers in a new GeoPackage")
    }
  }
}
