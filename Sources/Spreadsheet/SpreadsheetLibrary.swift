import CXLSXWriter

/// The C library that writes workbooks.
package enum SpreadsheetLibrary {
  /// "libxlsxwriter 1.1.4".
  package static var version: String { "libxlsxwriter \(lxw_version().map { String(cString: $0) } ?? "")" }
}
