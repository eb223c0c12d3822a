public import Diagnostics
public import SourceTables

/// Reads the map files that need no library of others but SQLite: GeoJSON, GeoPackage and the Open Fibre Data
/// Standard.
public enum VectorReader {
  /// The layers of a file, told by its content, each with what was noticed; nil where the file is none of these.
  ///
  /// - Parameter layer: the only layer to read; nil for all.
  /// - Throws: a report where the file is missing, damaged, or has no layer of that name.
  public static func tables(of path: String, layer: String?) throws(ProblemReport) -> [SourceTable]? {
    let file = try VectorFile(path)
    switch try file.kind() {
    case .database: return try GeoPackageReader.tables(of: path, layer: layer)
    case .json: return try tables(json: try file.bytes(), of: path, layer: layer)
    case .other: return nil
    }
  }

  private static func tables(
    json bytes: [UInt8], of path: String, layer: String?
  ) throws(ProblemReport) -> [SourceTable] {
    let texts = try JSONTexts.read(bytes, file: path)
    var tables: [SourceTable]
    if FibreNetworks.areIn(texts) {
      tables = try FibreNetworks.tables(texts, file: path)
    } else {
      tables = [try GeoJSONReader.table(texts, file: path)]
    }
    let chosen = try LayerChoice.positions(layer, among: tables.map(\.layer), file: path)
    tables = chosen.map { tables[$0] }
    return tables
  }
}
