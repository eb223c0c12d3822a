import CXLSXWriter

/// The C library that writes workbooks.
public enum SpreadsheetLibrary {
  /// "libxlsxwriter 1.1.4".
  public static var version: String { "libxlsxwriter \(lxw_version().map { String(cString: $0) } ?? "")" }
}
