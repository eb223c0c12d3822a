import CSQLite

/// The C library that writes databases.
package enum SQLiteLibrary {
  /// "SQLite 3.40.1".
  package static var version: String { "SQLite \(sqlite3_libversion().map { String(cString: $0) } ?? "")" }
}
