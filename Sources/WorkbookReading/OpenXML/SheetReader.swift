import SourceTables

/// Reads the cells of one sheet, and what is hidden or merged in it.
final class SheetReader: MarkupHandler {
  /// What the cells of all sheets refer to.
  struct Shared {
    var texts: [SourceCell] = []
    var formats: [NumberFormat] = []
    var dates = DateSerial.System.from1900
  }

  private(set) var rows: RowCollector
  private(set) var merges: [SourceTable.Merge] = []
  private(set) var isFiltered = false
  private(set) var hasZeroResults = false
  /// From 0.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []

  private let shared: Shared
  private var place = Place.sheet
  /// Of the row being read; 0 before the first.
  private var row = 0
  private var isRowPlaced = false
  private var isRowHidden = false
  private var nextColumn = 0
  private var cell = OpenXMLCell()
  private var phonetics = 0
  /// The formula of each group of cells that share one.
  private var sharedFormulas: [Int: String] = [:]
  private var sharedFormula: Int?

  private enum Place {
    case sheet, data, row, cell
  }

  /// - Parameter room: how many cells the sheet may hold.
  init(_ shared: Shared, limits: WorkbookLimits, room: Int) {
    self.shared = shared
    rows = RowCollector(room: room)
    super.init(textLimit: limits.textBytes)
  }

  override func textIsTooLong() { fail(.tooLong, String(collectedText.prefix(80))) }

  private func fail(_ fault: CellFault, _ value: String) {
    self.fault = .cell(fault, row: cell.row, column: cell.column, value: value)
  }

  override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    switch place {
    case .cell: startWithinCell(name, attributes)
    case .row: if name == "c" { startCell(attributes) }
    case .data: if name == "row" { startRow(attributes) }
    case .sheet: startWithinSheet(name, attributes)
    }
  }

  override func end(_ name: MarkupName) {
    switch place {
    case .cell: endWithinCell(name)
    case .row:
      guard name == "row" else { return }
      place = .data
      if !rows.endRow(row, isHidden: isRowHidden) { fault = .tooManyCells }
    case .data: if name == "sheetData" { place = .sheet }
    case .sheet: break
    }
  }

  private func startWithinSheet(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name == "sheetData" {
      place = .data
    } else if name == "mergeCell" {
      if let merge = attributes["ref"].flatMap({ CellReference.range($0.text) }) { merges.append(merge) }
    } else if name == "filterColumn" {
      isFiltered = true
    } else if name == "col", attributes["hidden"]?.isTrue == true,
      let first = attributes["min"]?.count, let last = attributes["max"]?.count, first >= 1, first <= last
    {
      hiddenColumns.append(first - 1...last - 1)
    }
  }

  private func startRow(_ attributes: MarkupAttributes) {
    place = .row
    isRowHidden = attributes["hidden"]?.isTrue == true
    nextColumn = 0
    let given = attributes["r"]
    isRowPlaced = given != nil
    // Where a row does not say which it is, it is the next, unless its cells say so.
    row = given.map { $0.count ?? 0 } ?? row + 1
    if !(1...RowCollector.greatestRow).contains(row) {
      fault = .cell(.reference, row: row, column: nil, value: given?.text ?? String(row))
    }
  }

  private func startCell(_ attributes: MarkupAttributes) {
    place = .cell
    cell = OpenXMLCell(row: row, column: nextColumn, kind: OpenXMLCell.Kind(attributes["t"]))
    cell.style = attributes["s"]?.count ?? 0
    clearText()
    if let given = attributes["r"] {
      guard let reference = CellReference(given) else { return fail(.reference, given.text) }
      cell.column = reference.column
      if !isRowPlaced { row = reference.row }
      cell.row = row
    }
    isRowPlaced = true
    guard cell.column < RowCollector.greatestColumn else { return fail(.reference, "") }
    nextColumn = cell.column + 1
  }

  private func startWithinCell(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name == "v" {
      clearText()
      isCollecting = true
    } else if name == "t" {
      isCollecting = phonetics == 0
    } else if name == "f", !cell.hasValue {
      clearText()
      isCollecting = true
      sharedFormula = attributes["t"].map({ $0 == "shared" }) == true ? attributes["si"]?.count : nil
    } else if name == "rPh" {
      phonetics += 1
    }
  }

  private func endWithinCell(_ name: MarkupName) {
    if name == "v" {
      isCollecting = false
      cell.hasValue = true
    } else if name == "t" {
      isCollecting = false
    } else if name == "f", !cell.hasValue {
      endFormula()
    } else if name == "rPh" {
      phonetics -= 1
    } else if name == "c" {
      place = .row
      isCollecting = false
      phonetics = 0
      if let value = cellValue() { rows.put(value, column: cell.column) }
    }
  }

  private func endFormula() {
    isCollecting = false
    var formula = collectedText
    if let group = sharedFormula {
      if formula.isEmpty { formula = sharedFormulas[group] ?? "" } else { sharedFormulas[group] = formula }
    }
    cell.formula = formula
    clearText()
  }

  /// What the cell holds; nil after a fault.
  private func cellValue() -> SourceCell? {
    if cell.kind == .inlineText { return text.isEmpty ? .empty : .text(EscapedText.text(text)) }
    if let formula = cell.formula, !cell.hasValue || text.isEmpty && cell.kind != .text {
      // Programs that calculate nothing write formulas so.
      return .formulaWithoutResult("=" + formula)
    }
    guard cell.hasValue, !text.isEmpty else { return .empty }
    switch cell.kind {
    case .sharedText:
      guard let index = OpenXMLCell.number(text).flatMap({ Int(exactly: $0) }),
        shared.texts.indices.contains(index)
      else { return faultyValue(.sharedText) }
      return shared.texts[index]
    case .text, .inlineText: return .text(EscapedText.text(text))
    case .flag: return .flag(text == [UInt8(ascii: "1")] || collectedText == "true")
    case .error: return .error(collectedText)
    case .date: return DateSerial.cell(iso: collectedText) ?? .text(collectedText)
    case .number:
      guard let number = OpenXMLCell.number(text) else { return faultyValue(.number) }
      if number == 0, cell.formula != nil { hasZeroResults = true }
      let format = shared.formats.indices.contains(cell.style) ? shared.formats[cell.style] : .plain
      return format.cell(number, shared.dates)
    }
  }

  private func faultyValue(_ fault: CellFault) -> SourceCell? {
    fail(fault, String(collectedText.prefix(80)))
    return nil
  }
}
