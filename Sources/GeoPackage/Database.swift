import CSQLite
import Diagnostics
import FileOutput

/// A new SQLite database, written by one connection. Not for use by two threads.
final class Database {
  private let path: String
  private var handle: OpaquePointer?

  /// Makes the file.
  ///
  /// - Throws: a report of category `cannotWrite`.
  init(creating path: String) throws(ProblemReport) {
    self.path = path
    // SQLite would read a relative path that begins with "file:" as a URI.
    let place = path.hasPrefix("/") ? path : "./" + path
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(place, &handle, flags, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  deinit { _ = sqlite3_close_v2(handle) }

  /// Runs statements that have no values.
  func run(_ sql: String) throws(ProblemReport) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// A statement to be run many times with values.
  func statement(_ sql: String) throws(ProblemReport) -> Statement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw failure(code) }
    return Statement(statement, of: self)
  }

  /// Closes the file, so that what is wrong with that is heard of.
  func close() throws(ProblemReport) {
    let code = sqlite3_close(handle)
    guard code == SQLITE_OK else { throw failure(code) }
    handle = nil
  }

  /// What SQLite or the system says about the last call.
  func failure(_ code: Int32) -> ProblemReport {
    if code & 0xFF == SQLITE_FULL { return WriteFailure.diskFull(path) }
    let systemCode = sqlite3_system_errno(handle)
    let isSystem = [SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM].contains(code & 0xFF)
    if isSystem, systemCode != 0 { return WriteFailure.report(path, errno: systemCode) }
    let message: Message =
      sqlite3_errmsg(handle).map { Message(verbatim: String(cString: $0)) } ?? "code \(code)"
    return WriteFailure.report(
      path, "cannot be written: SQLite says “\(message)”", remedy: "Choose another place to write to")
  }
}

/// A prepared statement.
final class Statement {
  private let handle: OpaquePointer
  private let database: Database

  init(_ handle: OpaquePointer, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { _ = sqlite3_finalize(handle) }

  enum Value {
    case blob([UInt8])
    case plain(Layer.Value)
  }

  /// Runs the statement with the values in their order.
  ///
  /// - Throws: a report of category `cannotWrite`.
  func run(_ values: [Value]) throws(ProblemReport) {
    for (index, value) in values.enumerated() {
      let code = bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw database.failure(code) }
    }
    let code = sqlite3_step(handle)
    // Taken before the reset, which forgets what the system said.
    let failure = code == SQLITE_DONE ? nil : database.failure(code)
    _ = sqlite3_reset(handle)
    if let failure { throw failure }
  }

  func run(_ values: [Layer.Value]) throws(ProblemReport) {
    try run(values.map(Value.plain))
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    // SQLite copies the bytes before the call returns.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .blob(let bytes):
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob64(handle, index, $0.baseAddress, sqlite3_uint64($0.count), copied)
      }
    case .plain(.text(let text)):
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          // An empty text may have no address, which SQLite would take for NULL.
          $0.isEmpty
            ? sqlite3_bind_text(handle, index, "", 0, copied)
            : sqlite3_bind_text64(
              handle, index, $0.baseAddress, sqlite3_uint64($0.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    case .plain(.integer(let value)): return sqlite3_bind_int64(handle, index, value)
    case .plain(.real(let value)): return sqlite3_bind_double(handle, index, value)
    case .plain(.flag(let value)): return sqlite3_bind_int64(handle, index, value ? 1 : 0)
    case .plain(.null): return sqlite3_bind_null(handle, index)
    }
  }
}
