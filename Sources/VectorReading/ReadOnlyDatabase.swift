import CSQLite
import Diagnostics
import Foundation

/// A SQLite database of others, opened so that reading leaves no trace and nothing stored in it runs: read-only and
/// immutable, no triggers, no views, no functions that its schema is not trusted with. Not for use by two threads.
final class ReadOnlyDatabase {
  let path: String
  private var handle: OpaquePointer?

  /// More rows than a file of its size can hold, each of which takes five bytes at least.
  let mostRows: Int

  /// The longest text or value that is read.
  private static let longest: Int32 = 1 << 28

  /// - Throws: a report where the file cannot be opened.
  init(_ path: String) throws(ProblemReport) {
    self.path = path
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    mostRows = (size ?? 0) / 5
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(ReadOnlyDatabase.uri(path), &handle, flags, nil)
    guard code == SQLITE_OK, handle != nil else { throw failure() }
    let switches = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
      (SQLITE_DBCONFIG_ENABLE_VIEW, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ]
    for (option, value) in switches {
      guard noiban_sqlite3_switch(handle, Int32(option), Int32(value)) == SQLITE_OK else { throw failure() }
    }
    _ = sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, ReadOnlyDatabase.longest)
    _ = sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    // Pages of a damaged file are checked before they are used.
    guard sqlite3_exec(handle, "PRAGMA cell_size_check = ON", nil, nil, nil) == SQLITE_OK else {
      throw failure()
    }
  }

  deinit { _ = sqlite3_close_v2(handle) }

  /// A statement that reads.
  func statement(_ sql: String) throws(ProblemReport) -> ReadingStatement {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure()
    }
    return ReadingStatement(statement, of: self)
  }

  /// What SQLite says about the last call.
  func failure() -> ProblemReport {
    let message: Message =
      sqlite3_errmsg(handle).map { Message(verbatim: String(cString: $0)) } ?? "there is too little memory"
    return ProblemReport(
      Problem(
        file: path, message: "the database cannot be read: SQLite says “\(message)”",
        remedy: "Open it in QGIS and save its layers in a new GeoPackage"))
  }

  /// What is said of a table that has more rows than its file can hold.
  var endless: ProblemReport {
    ProblemReport(
      Problem(
        file: path, message: "the database is damaged: a table has more rows than the file can hold",
        remedy: "Open it in QGIS and save its layers in a new GeoPackage"))
  }

  /// A name as SQL has it.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Immutable: SQLite then neither locks the file nor makes one beside it.
  private static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-".utf8)
    let place = path.hasPrefix("/") ? path : "./" + path
    let escaped = place.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:" + escaped.joined() + "?mode=ro&immutable=1"
  }
}

/// A prepared statement, at one row of its result.
final class ReadingStatement {
  private let handle: OpaquePointer
  private let database: ReadOnlyDatabase

  init(_ handle: OpaquePointer, of database: ReadOnlyDatabase) {
    self.handle = handle
    self.database = database
  }

  deinit { _ = sqlite3_finalize(handle) }

  /// Goes to the next row; false after the last.
  func next() throws(ProblemReport) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw database.failure()
    }
  }

  /// What a column holds in this row, whatever its declared type.
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    /// `isDamaged` where its bytes were no UTF-8 and some are shown as “�”.
    case text(String, isDamaged: Bool)
    case blob
  }

  func value(_ column: Int) -> Value {
    let column = Int32(truncatingIfNeeded: column)
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT: return text(column)
    case SQLITE_BLOB: return .blob
    default: return .null
    }
  }

  private func text(_ column: Int32) -> Value {
    guard let start = sqlite3_column_text(handle, column) else { return .null }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    if let text = String(validating: bytes, as: UTF8.self) { return .text(text, isDamaged: false) }
    return .text(String(decoding: bytes, as: UTF8.self), isDamaged: true)
  }

  /// Hands over the bytes of a column while they are valid; nil where it holds no bytes.
  func withBytes<Result>(_ column: Int, _ read: (UnsafeRawBufferPointer) -> Result) -> Result? {
    let column = Int32(truncatingIfNeeded: column)
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB, let start = sqlite3_column_blob(handle, column)
    else { return nil }
    return read(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The text of a column; nil where it holds none.
  func string(_ column: Int) -> String? {
    guard case .text(let text, _) = value(column) else { return nil }
    return text
  }

  /// The whole number of a column; nil where it holds none.
  func integer(_ column: Int) -> Int64? {
    guard case .integer(let value) = value(column) else { return nil }
    return value
  }
}
