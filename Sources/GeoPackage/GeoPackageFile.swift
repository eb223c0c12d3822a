public import Diagnostics
import FileOutput
import Foundation
import Geography

/// Writes a GeoPackage 1.3 (OGC 12-128r17): an SQLite database of layers on WGS 84, each with a spatial index
/// and the style in which QGIS opens it. The same calls write the same bytes.
public final class GeoPackageFile {
  private let path: String
  private let database: Database
  private let timestamp: String
  private var titles: Set<String> = []
  private var layers: [QGISProject.Member] = []

  /// Writes a file that does not exist yet, whole or not at all as far as this process decides: what a
  /// failure leaves is removed.
  ///
  /// - Parameters:
  ///   - path: where to; best a place that is renamed when it is complete.
  ///   - timestamp: when the layers last changed, as `2026-11-22T00:00:00.000Z`.
  ///   - project: what QGIS calls the map of all layers, in which they stand under their titles, the first on
  ///     top, and the name the file will have, by which the map finds them; nil for no such map.
  ///   - fill: adds the layers.
  /// - Throws: a report of category `cannotWrite`, or whatever `fill` throws.
  public static func write(
    to path: String, timestamp: String, project: (title: String, file: String)? = nil,
    _ fill: (GeoPackageFile) throws -> Void
  ) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw WriteFailure.report(path, "exists already", remedy: "Name a file that does not exist")
    }
    do {
      let file = try GeoPackageFile(path, timestamp)
      try fill(file)
      if let project { try file.writeProject(project.title, file: project.file) }
      try file.finish()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  private init(_ path: String, _ timestamp: String) throws(ProblemReport) {
    self.path = path
    self.timestamp = timestamp
    database = try Database(creating: path)
    // Nobody else sees the file before it is complete, so it needs no journal to go back by.
    try database.run(
      """
      PRAGMA application_id = \(CoreTables.applicationID); PRAGMA user_version = \(CoreTables.version);
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
      PRAGMA locking_mode = EXCLUSIVE; BEGIN;
      """)
    try database.run(CoreTables.definitions)
    try database.run(CoreTables.columnTitles)
    let reference = try database.statement("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)")
    for row in SpatialReference.rows {
      try reference.run([
        .text(row.name), .integer(Int64(row.id)), .text(row.organisation), .integer(Int64(row.id)),
        .text(row.definition), .text(row.description),
      ])
    }
  }

  /// Adds a layer with its features, in their order; their keys count from 1.
  ///
  /// - Throws: a report of category `cannotWrite`; also for a feature whose shape is of another kind than the
  ///   layer's, or that has not a value for each field.
  public func add(_ layer: Layer, _ features: some Sequence<Layer.Feature>) throws(ProblemReport) {
    let columns = layer.fields.map { ", \"\($0.name)\" \($0.kind.rawValue)" }.joined()
    let shape = layer.geometry.map { ", \(Layer.geometryColumn) \($0.rawValue)" } ?? ""
    try database.run(
      "CREATE TABLE \"\(layer.name)\" (\(Layer.keyColumn) INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
        + "\(shape)\(columns));")
    guard layer.geometry != nil else {
      try register(layer, box: nil)
      layers.append(QGISProject.Member(layer: layer, box: nil))
      let row = try rowInsertion(layer)
      for (index, feature) in features.enumerated() {
        try check(feature, fits: layer)
        try row.run([.plain(.integer(Int64(index + 1)))] + feature.values.map(Statement.Value.plain))
      }
      return
    }
    let index = SpatialIndex(layer)
    try database.run(index.creation)
    let box = try insert(features, into: layer, index)
    try database.run(index.triggers)
    try register(layer, box: box)
    try database.statement("INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, 'write-only')").run([
      .text(layer.name), .text(Layer.geometryColumn), .text(SpatialIndex.extensionName),
      .text(SpatialIndex.definition),
    ])
    layers.append(QGISProject.Member(layer: layer, box: box))
  }

  private func check(_ feature: Layer.Feature, fits layer: Layer) throws(ProblemReport) {
    let kind = feature.geometry?.kind
    guard feature.values.count == layer.fields.count, kind == nil || kind == layer.geometry else {
      throw WriteFailure.report(
        path, "cannot be written: a feature does not fit its layer \(layer.name)",
        remedy: "Please report this with the data set and the command")
    }
  }

  private func rowInsertion(_ layer: Layer) throws(ProblemReport) -> Statement {
    let count = 1 + (layer.geometry == nil ? 0 : 1) + layer.fields.count
    let places = Array(repeating: "?", count: count).joined(separator: ", ")
    return try database.statement("INSERT INTO \"\(layer.name)\" VALUES (\(places))")
  }

  /// Adds the rows and fills the index; the box around them.
  private func insert(
    _ features: some Sequence<Layer.Feature>, into layer: Layer, _ index: SpatialIndex
  ) throws(ProblemReport) -> BoundingBox? {
    let row = try rowInsertion(layer)
    let indexed = try database.statement(index.insertion)
    var box: BoundingBox?
    for (number, feature) in features.enumerated() {
      try check(feature, fits: layer)
      let key = Int64(number + 1)
      let blob = feature.geometry.map { Statement.Value.blob(GeometryBinary.encode($0)) } ?? .plain(.null)
      try row.run([.plain(.integer(key)), blob] + feature.values.map(Statement.Value.plain))
      guard let own = feature.geometry.flatMap({ BoundingBox($0.positions) }) else { continue }
      if box?.include(own) == nil { box = own }
      try indexed.run([
        .integer(key), .real(own.west), .real(own.east), .real(own.south), .real(own.north),
      ])
    }
    return box
  }

  private func register(_ layer: Layer, box: BoundingBox?) throws(ProblemReport) {
    // Two titles alike would break the rule that identifiers are unique.
    let title = titles.insert(layer.title).inserted ? layer.title : "\(layer.title) (\(layer.name))"
    func edge(_ value: Double?) -> Layer.Value { value.map { .real($0) } ?? .null }
    try database.statement("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").run([
      .text(layer.name), .text(layer.geometry == nil ? "attributes" : "features"), .text(title),
      .text(layer.description), .text(timestamp), edge(box?.west), edge(box?.south), edge(box?.east),
      edge(box?.north), layer.geometry == nil ? .null : .integer(Int64(SpatialReference.wgs84)),
    ])
    try registerColumns(of: layer)
    guard let geometry = layer.geometry else { return }
    try database.statement("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)").run([
      .text(layer.name), .text(Layer.geometryColumn), .text(geometry.rawValue),
      .integer(Int64(SpatialReference.wgs84)),
    ])
  }

  private func registerColumns(of layer: Layer) throws(ProblemReport) {
    let row = try database.statement(
      "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)")
    var names: Set<String> = []
    for field in layer.fields {
      // The short name, which GDAL shows, must be another for each column.
      let name = names.insert(field.title).inserted ? field.title : "\(field.title) (\(field.name))"
      names.insert(name)
      try row.run([.text(layer.name), .text(field.name), .text(name), .text(field.title)])
    }
  }

  /// The table of styles comes after the layers, which QGIS offers in the order of the contents.
  private func writeStyles() throws(ProblemReport) {
    let styles = layers.compactMap { member in member.layer.style.map { (layer: member.layer, style: $0) } }
    guard !styles.isEmpty else { return }
    try database.run(CoreTables.styles)
    try register(
      Layer(name: "layer_styles", title: "layer_styles", description: "", geometry: nil, fields: []),
      box: nil)
    // QGIS looks for empty texts in the first two, not for NULL.
    let row = try database.statement(
      """
      INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, \
      styleQML, useAsDefault, description, owner, update_time) VALUES ('', '', ?, ?, ?, ?, 1, ?, '', ?)
      """)
    for (layer, style) in styles {
      try row.run([
        .text(layer.name), .text(layer.geometry == nil ? "" : Layer.geometryColumn), .text(layer.name),
        .text(style.qml(of: layer)),
        .text(layer.title), .text(timestamp),
      ])
    }
  }

  private func writeProject(_ title: String, file: String) throws(ProblemReport) {
    try database.run(CoreTables.projects)
    let project = QGISProject(title: title, file: file, members: layers)
    let metadata = #"{"last_modified_time":"\#(timestamp.dropLast())","last_modified_user":""}"#
    try database.statement("INSERT INTO qgis_projects VALUES (?, ?, ?)").run([
      .text(title), .text(metadata), .text(project.content),
    ])
  }

  private func finish() throws(ProblemReport) {
    try writeStyles()
    try database.run("COMMIT;")
    try database.close()
  }
}
