import CXLSXWriter
import Diagnostics
import FileOutput

/// The wording of what the library refused.
enum SpreadsheetFailure {
  /// Where in the workbook it happened.
  enum Place {
    case file
    case sheet(String)
    /// Counted from 0.
    case cell(sheet: String, row: Int, column: Int)
  }

  /// Throws for any code but success.
  static func check(
    _ code: lxw_error, path: String, _ place: @autoclosure () -> Place = .file
  ) throws(ProblemReport) {
    guard code != LXW_NO_ERROR else { return }
    var said = lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)"
    if said.hasSuffix(".") { said.removeLast() }
    throw WriteFailure.report(path, message(said, place()), remedy: remedy(for: code))
  }

  /// - Parameter said: in the words of the library.
  private static func message(_ said: String, _ place: Place) -> Message {
    switch place {
    case .file: "cannot be written: \(said)"
    case .sheet(let name): "cannot be written, at sheet “\(Problem.excerpt(of: name))”: \(said)"
    case .cell(let sheet, let row, let column):
      "cannot be written, at sheet “\(Problem.excerpt(of: sheet))”, row \(row &+ 1), column \(column &+ 1): \(said)"
    }
  }

  private static func remedy(for code: lxw_error) -> Message {
    switch code {
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
      "A sheet holds 1,048,576 rows and 16,384 columns; ask for fewer, or use the CSV tables"
    case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, LXW_ERROR_INVALID_SHEETNAME_CHARACTER,
      LXW_ERROR_SHEETNAME_START_END_APOSTROPHE, LXW_ERROR_SHEETNAME_ALREADY_USED:
      "Give every sheet its own name of at most 31 characters, without [ ] : * ? / \\"
    case LXW_ERROR_MEMORY_MALLOC_FAILED: "Close other programs, or use the CSV tables"
    case LXW_ERROR_CREATING_XLSX_FILE:
      "Choose a folder you may write to, ask for the right to write there, or free some space on that disk"
    default: "Free some space on that disk and on the one for temporary files, or write to another one"
    }
  }
}
