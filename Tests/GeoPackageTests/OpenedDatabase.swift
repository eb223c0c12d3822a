import CSQLite
import Testing

/// A database as plain SQLite reads it, without the library under test.
final class OpenedDatabase {
  private var handle: OpaquePointer?

  init(_ path: String) throws {
    try #require(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
  }

  deinit { sqlite3_close_v2(handle) }

  /// The rows of a query, each value as text; NULL as nil, bytes in hexadecimal.
  func rows(_ sql: String) throws -> [[String?]] {
    var statement: OpaquePointer?
    try #require(
      sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK,
      "\(String(cString: sqlite3_errmsg(handle)))")
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { value(statement, $0) })
    }
    return rows
  }

  /// The only value of a query.
  func value(_ sql: String) throws -> String? {
    let rows = try rows(sql)
    try #require(rows.count == 1 && rows[0].count == 1)
    return rows[0][0]
  }

  private func value(_ statement: OpaquePointer?, _ column: Int32) -> String? {
    let count = Int(sqlite3_column_bytes(statement, column))
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return nil
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      return UnsafeRawBufferPointer(start: start, count: count).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
    default:
      let bytes = UnsafeRawBufferPointer(start: sqlite3_column_text(statement, column), count: count)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
