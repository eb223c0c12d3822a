import CSQLite

/// The C library that writes databases.
public enum SQLiteLibrary {
  /// "SQLite 3.40.1".
  public static var version: String { "SQLite \(sqlite3_libversion().map { String(cString: $0) } ?? "")" }
}
