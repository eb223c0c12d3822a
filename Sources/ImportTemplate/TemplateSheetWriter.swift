internal import Diagnostics
internal import Spreadsheet

/// Writes a sheet to fill in: one row of headings, text columns where digits are no number, choices, panes.
struct TemplateSheetWriter {
  private let sheet: TemplateSheet
  private let book: TemplateBook

  init(_ sheet: TemplateSheet, _ book: TemplateBook) {
    self.sheet = sheet
    self.book = book
  }

  func write(to workbook: Workbook) throws {
    let page = try workbook.addSheet(named: book.text(sheet.name))
    for (index, column) in sheet.columns.enumerated() {
      try page.setWidth(column.width, column: index, style: TemplateStyle.cell(column.kind))
      try page.write(
        .text(book.text(column.heading)), row: 0, column: index,
        TemplateStyle.heading(isNeeded: column.isNeeded))
      try page.offer(list(for: column), rows: 1...ImportTemplate.rows, column: index)
    }
    for (row, cells) in sheet.filled.enumerated() {
      for (index, text) in cells.enumerated() where !text.isEmpty {
        try page.write(.text(text), row: row + 1, column: index, TemplateStyle.cell(.text))
      }
    }
    try page.freeze(above: 1, leftOf: min(2, sheet.columns.count))
    var setup = PageSetup()
    setup.isLandscape = true
    setup.fitsWidth = true
    setup.repeatedRows = 0...0
    setup.showsGridlines = true
    try page.set(setup)
  }

  private func list(for column: TemplateColumn) -> PickList {
    var list = PickList(title: book.text(column.heading), message: book.text(column.explanation))
    guard case .choice(let choice) = column.kind else { return list }
    let count = book.words(of: choice).count
    guard count > 0 else { return list }
    list.source = PickList.source(sheet: book.choicesName, rows: 1...count, column: choice.rawValue)
    list.refusesOthers = choice.refusesOthers
    return list
  }
}

/// Writes the sheet that the pick lists take their words from.
struct TemplateChoiceWriter {
  private let book: TemplateBook

  init(_ book: TemplateBook) { self.book = book }

  func write(to workbook: Workbook) throws {
    let page = try workbook.addSheet(named: book.choicesName)
    for choice in TemplateChoice.allCases {
      try page.setWidth(22, column: choice.rawValue, style: TemplateStyle.cell(.text))
      try page.write(
        .text(book.text(choice.heading)), row: 0, column: choice.rawValue,
        TemplateStyle.heading(isNeeded: false))
      for (row, word) in book.words(of: choice).enumerated() {
        try page.write(.text(word), row: row + 1, column: choice.rawValue, TemplateStyle.cell(.text))
      }
    }
    try page.freeze(above: 1, leftOf: 0)
  }
}

/// How the cells look.
enum TemplateStyle {
  static func heading(isNeeded: Bool) -> CellStyle {
    var style = CellStyle()
    style.isBold = true
    style.wraps = true
    style.hasBorder = true
    style.horizontal = .centre
    style.fill = isNeeded ? 0xFFE699 : 0xD9E2F3
    return style
  }

  /// Text stays text where it is typed; numbers keep the program's own format.
  static func cell(_ kind: TemplateColumn.Kind) -> CellStyle {
    var style = CellStyle()
    if kind != .number { style.numberFormat = "@" }
    return style
  }

  static var title: CellStyle {
    var style = CellStyle(fontSize: 14)
    style.isBold = true
    return style
  }

  static var paragraph: CellStyle {
    var style = CellStyle()
    style.wraps = true
    style.vertical = .top
    return style
  }
}
