import CSQLite
import Testing

/// A GeoPackage that a test writes by SQL.
final class GeoPackageFixture {
  let file: TemporaryFile

  /// The tables that every GeoPackage has, with two reference systems besides the undefined ones.
  static let core = """
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
      organization_coordsys_id INTEGER, definition TEXT, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
      z TINYINT, m TINYINT);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('u', -1, 'NONE', -1, 'undefined', ''), ('u', 0, 'NONE', 0, 'undefined', ''),
      ('zone', 9205, 'EPSG', 9205, 'PROJCS["x"]', ''), ('own', 100000, 'NONE', 100000, 'PROJCS["own"]', '');
    """

  init(_ sql: String, core: String = GeoPackageFixture.core) throws {
    file = try TemporaryFile("tệp 100%?#.gpkg")
    var database: OpaquePointer?
    try #require(sqlite3_open(file.path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    let code = sqlite3_exec(database, core + sql, nil, nil, nil)
    let message = String(cString: sqlite3_errmsg(database))
    try #require(code == SQLITE_OK, "\(message)")
  }

  /// SQL that lists a layer of features.
  static func layer(_ name: String, srs: Int = 9205) -> String {
    """
    INSERT INTO gpkg_contents VALUES ('\(name)', 'features', '\(name)', \(srs));
    INSERT INTO gpkg_geometry_columns VALUES ('\(name)', 'geom', 'GEOMETRY', \(srs), 2, 2);
    """
  }
}
