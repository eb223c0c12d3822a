import CXLSXWriter
public import Diagnostics

/// A sheet of a workbook; rows and columns are counted from 0. To be used only while its workbook is filled.
public final class Sheet {
  /// At most 31 characters, none of `[ ] : * ? / \`.
  public let name: String
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  private unowned let workbook: Workbook
  private var written: Set<UInt64> = []

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, in workbook: Workbook) {
    self.sheet = sheet
    self.name = name
    self.workbook = workbook
  }

  /// How many cells have been written to.
  var cellCount: Int { written.count }

  /// Writes a cell.
  ///
  /// - Throws: a report of category `cannotWrite` for a place outside the sheet.
  public func write(_ value: CellValue, row: Int, column: Int, _ style: CellStyle) throws(ProblemReport) {
    let (line, place) = try position(row, column)
    let format = workbook.format(style)
    let code =
      switch value {
      case .empty: worksheet_write_blank(sheet, line, place, format)
      case .text(let text):
        text.isEmpty
          ? worksheet_write_blank(sheet, line, place, format)
          : worksheet_write_string(sheet, line, place, SheetText.storable(text), format)
      case .number(let number):
        number.isFinite
          ? worksheet_write_number(sheet, line, place, number, format)
          : worksheet_write_blank(sheet, line, place, format)
      case .formula(let formula, let result):
        worksheet_write_formula_num(sheet, line, place, formula, format, result.isFinite ? result : 0)
      case .textFormula(let formula, let result):
        worksheet_write_formula_str(sheet, line, place, formula, format, SheetText.storable(result))
      }
    try check(code, row, column)
    written.insert(UInt64(line) << 16 | UInt64(place))
  }

  /// Makes one cell of several in a row, with one text.
  ///
  /// - Throws: a report of category `cannotWrite` for a place outside the sheet.
  public func merge(
    _ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ style: CellStyle
  ) throws(ProblemReport) {
    // The library refuses to merge one cell.
    guard rows.count > 1 || columns.count > 1 else {
      return try write(.text(text), row: rows.lowerBound, column: columns.lowerBound, style)
    }
    let (top, left) = try position(rows.lowerBound, columns.lowerBound)
    let (bottom, right) = try position(rows.upperBound, columns.upperBound)
    let stored = SheetText.storable(text)
    try check(
      worksheet_merge_range(sheet, top, left, bottom, right, stored, workbook.format(style)),
      rows.lowerBound, columns.lowerBound)
    for row in top...bottom {
      for column in left...right { written.insert(UInt64(row) << 16 | UInt64(column)) }
    }
  }

  /// - Parameters:
  ///   - width: in digits of the standard font.
  ///   - style: of the cells that are not written to, for what is typed into them.
  /// - Throws: a report of category `cannotWrite` for a column outside the sheet.
  public func setWidth(_ width: Double, column: Int, style: CellStyle? = nil) throws(ProblemReport) {
    let (_, place) = try position(0, column)
    let format = style.flatMap(workbook.format)
    try check(worksheet_set_column(sheet, place, place, width, format), 0, column)
  }

  /// - Parameters:
  ///   - height: in points; nil to leave it to the program that opens the file.
  ///   - outlineLevel: 0 for a row that always shows, up to 7 for one that folds under those above it.
  /// - Throws: a report of category `cannotWrite` for a row outside the sheet.
  public func setRow(_ row: Int, height: Double? = nil, outlineLevel: Int = 0) throws(ProblemReport) {
    let (line, _) = try position(row, 0)
    var options = lxw_row_col_options(hidden: 0, level: UInt8(clamping: min(7, outlineLevel)), collapsed: 0)
    try check(worksheet_set_row_opt(sheet, line, height ?? LXW_DEF_ROW_HEIGHT, nil, &options), row, 0)
  }

  /// Keeps the rows above and the columns to the left of a cell in sight.
  public func freeze(above row: Int, leftOf column: Int) throws(ProblemReport) {
    let (line, place) = try position(row, column)
    worksheet_freeze_panes(sheet, line, place)
  }

  /// Puts filter buttons on a heading row over the rows below it.
  public func filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(ProblemReport) {
    let (top, left) = try position(rows.lowerBound, columns.lowerBound)
    let (bottom, right) = try position(rows.upperBound, columns.upperBound)
    try check(worksheet_autofilter(sheet, top, left, bottom, right), rows.lowerBound, columns.lowerBound)
  }

  /// How the sheet is printed and first seen.
  public func set(_ page: PageSetup) throws(ProblemReport) {
    // 9 is A4 (ECMA-376, 18.3.1.63).
    worksheet_set_paper(sheet, 9)
    if page.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    let margins = page.margins
    worksheet_set_margins(
      sheet, margins.left / 25.4, margins.right / 25.4, margins.top / 25.4, margins.bottom / 25.4)
    var header = lxw_header_footer_options()
    header.margin = margins.header / 25.4
    try check(worksheet_set_header_opt(sheet, page.header, &header), 0, 0)
    if page.fitsWidth { worksheet_fit_to_pages(sheet, 1, 0) }
    if page.isCentred { worksheet_center_horizontally(sheet) }
    if let rows = page.repeatedRows {
      let (first, _) = try position(rows.lowerBound, 0)
      let (last, _) = try position(rows.upperBound, 0)
      try check(worksheet_repeat_rows(sheet, first, last), rows.lowerBound, 0)
    }
    if !page.showsGridlines { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    // Groups are headed by their sums, so the signs that fold them belong above.
    worksheet_outline_settings(sheet, 1, 0, 0, 0)
    for kind in [LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_FORMULA_RANGE, LXW_IGNORE_FORMULA_DIFFERS] {
      try check(worksheet_ignore_errors(sheet, UInt8(kind.rawValue), "A1:XFD1048576"), 0, 0)
    }
  }

  /// - Throws: for a place that no sheet has.
  func position(_ row: Int, _ column: Int) throws(ProblemReport) -> (lxw_row_t, lxw_col_t) {
    guard (0..<1_048_576).contains(row), (0..<16_384).contains(column) else {
      try check(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, row, column)
      return (0, 0)
    }
    return (lxw_row_t(row), lxw_col_t(column))
  }

  func check(_ code: lxw_error, _ row: Int, _ column: Int) throws(ProblemReport) {
    guard code != LXW_NO_ERROR else { return }
    try SpreadsheetFailure.check(
      code, path: workbook.path, .cell(sheet: name, row: row, column: column))
  }
}
