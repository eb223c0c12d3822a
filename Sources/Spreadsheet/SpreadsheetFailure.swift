import CXLSXWriter
import Diagnostics

/// The wording of what the library refused.
enum SpreadsheetFailure {
  /// Throws for any code but success.
  static func check(_ code: lxw_error, path: String, _ place: @autoclosure () -> String = "")
    throws(ProblemReport)
  {
    guard code != LXW_NO_ERROR else { return }
    let said = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw report(
      path, place(), said.hasSuffix(".") ? String(said.dropLast()) : said, remedy: remedy(for: code))
  }

  static func report(_ path: String, _ place: String, _ said: String, remedy: Message) -> ProblemReport {
    ProblemReport(
      Problem(
        .error, .cannotWrite, file: path,
        message: place.isEmpty
          ? "the workbook cannot be written: \(said)" : "the workbook cannot be written (\(place)): \(said)",
        remedy: remedy))
  }

  private static func remedy(for code: lxw_error) -> Message {
    switch code {
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
      "A sheet holds 1,048,576 rows and 16,384 columns; ask for fewer, or use the CSV tables"
    case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, LXW_ERROR_INVALID_SHEETNAME_CHARACTER,
      LXW_ERROR_SHEETNAME_START_END_APOSTROPHE, LXW_ERROR_SHEETNAME_ALREADY_USED:
      "Give every sheet its own name of at most 31 characters, without [ ] : * ? / \\"
    case LXW_ERROR_MEMORY_MALLOC_FAILED: "Close other programs, or use the CSV tables"
    case LXW_ERROR_CREATING_XLSX_FILE: "Choose a folder you may write to"
    default: "Free some space on that disk and on the one for temporary files, or write to another one"
    }
  }
}
