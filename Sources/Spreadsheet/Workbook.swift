import CXLSXWriter
public import Diagnostics
import FileOutput
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A workbook being written as Office Open XML (ECMA-376, `.xlsx`) through libxlsxwriter.
///
/// Everything is kept in memory until the end and goes to the file then. The same content gives the same bytes.
public final class Workbook {
  /// What the file says about itself.
  public struct Properties: Sendable, Equatable {
    /// What file managers show.
    public var title = ""
    /// Who made it.
    public var author = ""
    /// Anything more.
    public var comments = ""
    /// Seconds since 1970; part of the file, so a moment of the content, not of the clock.
    public var created: Int64 = 946_684_800

    /// Nothing said.
    public init() {}
  }

  let book: UnsafeMutablePointer<lxw_workbook>
  let path: String
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var sheets: [Sheet] = []

  private init(_ book: UnsafeMutablePointer<lxw_workbook>, path: String) {
    self.book = book
    self.path = path
  }

  /// Writes a workbook to a path.
  ///
  /// - Parameters:
  ///   - path: a file that does not exist yet, or is written over.
  ///   - fill: adds sheets and fills them.
  /// - Throws: a `ProblemReport` of category `cannotWrite` with what the library says, or what `fill` throws.
  ///   No file is left behind in either case.
  public static func write(
    to path: String, _ properties: Properties = Properties(), _ fill: (Workbook) throws -> Void
  ) throws {
    // The library prints on standard error where it cannot make the file, and says no reason.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteFailure.report(path, errno: errno) }
    _ = close(descriptor)
    do {
      try fillAndClose(path, properties, fill)
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  private static func fillAndClose(
    _ path: String, _ properties: Properties, _ fill: (Workbook) throws -> Void
  ) throws {
    guard let book = workbook_new(path) else {
      throw noMemory(path)
    }
    let workbook = Workbook(book, path: path)
    do {
      try workbook.set(properties)
      try fill(workbook)
    } catch {
      lxw_workbook_free(book)
      throw error
    }
    // Closing frees the book whether or not the file could be written.
    errno = 0
    let code = workbook_close(book)
    let systemCode = errno
    if code == LXW_ERROR_ZIP_FILE_OPERATION, systemCode != 0 {
      throw WriteFailure.report(path, errno: systemCode)
    }
    try SpreadsheetFailure.check(code, path: path)
    try WorkbookCheck.check(path, cells: workbook.sheets.map(\.cellCount))
  }

  /// Adds a sheet after those there are.
  ///
  /// - Parameter name: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, unlike
  ///   that of every other sheet whatever the case of its letters.
  /// - Throws: a report of category `cannotWrite` for another name.
  public func addSheet(named name: String) throws(ProblemReport) -> Sheet {
    let stored = SheetText.storable(name)
    // The library compares the letters of ASCII only.
    if sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      try SpreadsheetFailure.check(LXW_ERROR_SHEETNAME_ALREADY_USED, path: path, .sheet(name))
    }
    try SpreadsheetFailure.check(
      workbook_validate_sheet_name(book, stored), path: path, .sheet(name))
    guard let sheet = workbook_add_worksheet(book, stored) else {
      throw Workbook.noMemory(path)
    }
    let added = Sheet(sheet, name: name, in: self)
    sheets.append(added)
    return added
  }

  private static func noMemory(_ path: String) -> ProblemReport {
    WriteFailure.report(
      path, "cannot be written: there is no memory left",
      remedy: "Close other programs, or use the CSV tables")
  }

  /// The format of a style; nil only when memory is out, and the cell then has none.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  private func set(_ properties: Properties) throws(ProblemReport) {
    // The library takes copies.
    let texts = [properties.title, properties.author, properties.comments].map {
      strdup(SheetText.storable(String($0.prefix(255))))
    }
    defer { for text in texts { free(text) } }
    let status = noiban_set_properties(book, texts[0], texts[1], texts[2], time_t(properties.created))
    try SpreadsheetFailure.check(status, path: path)
  }
}

extension CellStyle {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, fontName)
    format_set_font_size(format, fontSize)
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    switch horizontal {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch vertical {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .bottom: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    }
    if wraps { format_set_text_wrap(format) }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if let fill { format_set_bg_color(format, lxw_color_t(fill)) }
    if let fontColour { format_set_font_color(format, lxw_color_t(fontColour)) }
    if indent > 0 { format_set_indent(format, UInt8(min(indent, 15))) }
  }
}
