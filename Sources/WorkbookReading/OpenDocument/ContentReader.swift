import SourceTables

/// Reads the cells of the sheets of a workbook of LibreOffice, from `content.xml`.
///
/// Rows and cells that say how often they are repeated, up to the end of the sheet where a column has a style, take
/// room only where they hold a value.
final class ContentReader: MarkupHandler {
  struct Sheet {
    /// Among the sheets of the workbook.
    var index: Int
    var rows: [SourceRow] = []
    var merges: [SourceTable.Merge] = []
    /// From 0.
    var hiddenColumns: [ClosedRange<Int>] = []
    var isFiltered = false
  }

  /// Those chosen, in the order of the workbook.
  private(set) var sheets: [Sheet] = []
  /// The one being read or read last, among those of the workbook; -1 before the first.
  private(set) var sheet = -1

  private let chosen: Set<Int>
  private var rows: RowCollector
  /// Bytes of text that may still come: blanks are written by their number.
  private var textRoom: Int
  private var depth = 0
  /// Elements within a cell that are no text of it: a note, a drawing.
  private var asideDepth: Int?
  private var isInChosenSheet = false
  private var isInRow = false
  private var cell: OpenDocumentCell?
  private var hasParagraph = false
  private var paragraphDepth: Int?
  private var row = RowState()
  private var column = 0
  private var firstColumn = 0

  private struct RowState {
    /// From 1; that of the first where it is repeated.
    var number = 1
    var times = 1
    var isHidden = false
  }

  init(_ chosen: [Int], limits: WorkbookLimits) {
    self.chosen = Set(chosen)
    rows = RowCollector(room: limits.cells)
    textRoom = limits.partBytes
    super.init(textLimit: limits.textBytes)
  }

  override func textIsTooLong() { fail(.tooLong, String(collectedText.prefix(80))) }

  private func fail(_ fault: CellFault, _ value: String) {
    self.fault = .cell(
      fault, row: row.number, column: min(column, RowCollector.greatestColumn - 1), value: value)
  }

  override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    defer { depth += 1 }
    if depth == SheetListReader.depthOfSheets, name == "table" { return startSheet() }
    guard isInChosenSheet, asideDepth == nil else { return }
    if cell != nil {
      startWithinCell(name, attributes)
    } else if isInRow {
      if name == "table-cell" || name == "covered-table-cell" {
        cell = OpenDocumentCell(attributes, isCovered: name == "covered-table-cell")
        hasParagraph = false
        clearText()
      }
    } else if name == "table-row" {
      isInRow = true
      column = 0
      row.times = attributes.times("number-rows-repeated", atMost: RowCollector.greatestRow)
      let visibility = attributes[local: "visibility"]
      let isFiltered = visibility.map { $0 == "filter" } ?? false
      row.isHidden = isFiltered || visibility.map { $0 == "collapse" } ?? false
      if isFiltered { sheets[sheets.count - 1].isFiltered = true }
    } else if name == "table-column" {
      startColumn(attributes)
    } else if name == "shapes" || name == "forms" {
      // Drawings on the sheet may hold tables of their own.
      asideDepth = depth
    }
  }

  override func end(_ name: MarkupName) {
    depth -= 1
    if let aside = asideDepth {
      guard depth == aside else { return }
      asideDepth = nil
      // A note may stand within the text of a cell.
      isCollecting = paragraphDepth != nil
    } else if depth == SheetListReader.depthOfSheets, name == "table" {
      endSheet()
    } else if !isInChosenSheet {
      return
    } else if cell != nil {
      if depth == paragraphDepth { endParagraph() }
      if name == "table-cell" || name == "covered-table-cell" { endCell() }
    } else if isInRow, name == "table-row" {
      endRow()
    }
  }

  private func startSheet() {
    sheet += 1
    isInChosenSheet = chosen.contains(sheet)
    guard isInChosenSheet else { return }
    sheets.append(Sheet(index: sheet))
    rows = RowCollector(room: rows.room)
    row = RowState()
    firstColumn = 0
  }

  private func endSheet() {
    if isInChosenSheet { sheets[sheets.count - 1].rows = rows.rows }
    isInChosenSheet = false
  }

  private func startColumn(_ attributes: MarkupAttributes) {
    let times = attributes.times("number-columns-repeated", atMost: RowCollector.greatestColumn)
    if attributes[local: "visibility"].map({ !($0 == "visible") }) == true {
      sheets[sheets.count - 1].hiddenColumns.append(firstColumn...firstColumn + times - 1)
    }
    firstColumn = min(RowCollector.greatestColumn, firstColumn + times)
  }

  private func startWithinCell(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name == "p" {
      if hasParagraph { add(UInt8(ascii: "\n")) }
      hasParagraph = true
      paragraphDepth = depth
      isCollecting = true
    } else if name == "s" {
      add(UInt8(ascii: " "), count: max(1, attributes[local: "c"]?.count ?? 1))
    } else if name == "tab" {
      add(UInt8(ascii: "\t"))
    } else if name == "line-break" {
      add(UInt8(ascii: "\n"))
    } else if !(name == "span" || name == "a" || name == "ruby" || name == "ruby-base") {
      // Notes, drawings, how a word is pronounced.
      if isField(name) { return }
      asideDepth = depth
      isCollecting = false
    }
  }

  private func endParagraph() {
    paragraphDepth = nil
    isCollecting = false
  }

  /// Fields within a text, such as the name of the sheet.
  private func isField(_ name: MarkupName) -> Bool {
    name == "sheet-name" || name == "date" || name == "time" || name == "title" || name == "author-name"
  }

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    let first = column
    defer { column = min(first + cell.times, RowCollector.greatestColumn) }
    textRoom -= text.count
    guard textRoom >= 0 else {
      fault = .tooLarge
      return
    }
    if cell.span.rows > 1 || cell.span.columns > 1 {
      sheets[sheets.count - 1].merges.append(
        SourceTable.Merge(
          rows: row.number...row.number + cell.span.rows - 1, columns: first...first + cell.span.columns - 1))
    }
    // What a merged cell covers is kept in the file, but nobody sees it.
    guard !cell.isCovered else { return }
    guard let value = cell.cell(shown: collectedText) else { return fail(.number, collectedText) }
    if value.isEmpty { return }
    guard first + cell.times <= RowCollector.greatestColumn else { return fail(.reference, collectedText) }
    for place in first..<(first + cell.times) { rows.put(value, column: place) }
  }

  private func endRow() {
    isInRow = false
    let before = rows.room
    if !rows.endRow(row.number, isHidden: row.isHidden, times: row.times) { fault = .tooManyCells }
    row.number = min(row.number + row.times, 2 * RowCollector.greatestRow)
    // Only a row with a value can be too far down.
    if rows.room < before, row.number - 1 > RowCollector.greatestRow { fail(.reference, "") }
  }
}

extension MarkupAttributes {
  /// How often something stands there, which is at least once; what goes beyond a sheet is cut off.
  func times(_ name: StaticString, atMost greatest: Int) -> Int {
    min(max(1, self[local: name]?.count ?? 1), greatest)
  }
}
