internal import Diagnostics
internal import Spreadsheet

/// Writes the sheet of explanations: what to do, then every column of every sheet with what belongs there.
struct TemplateGuideWriter {
  private let book: TemplateBook

  init(_ book: TemplateBook) { self.book = book }

  private var steps: [Message] {
    [
      Message(
        "Fill in the sheet Villages first; it is enough for a first plan. Yellow headings are needed.",
        context: "template"),
      Message(
        "Leave a cell empty where nobody knows: a made-up figure is worse than none.", context: "template"),
      Message(
        "Leave names of sheets and headings as they are; columns may be left out.", context: "template"),
      Message(
        "Then run: noiban import --villages FILE.xlsx --province \"\(book.province)\" --output FOLDER",
        context: "template"),
      Message(
        "The report of the import names every row that was taken, changed or left, and why.",
        context: "template"),
    ]
  }

  func write(to workbook: Workbook) throws {
    let page = try workbook.addSheet(named: book.text(Message("Guide", context: "template")))
    for (column, width) in [18.0, 30, 70, 40].enumerated() { try page.setWidth(width, column: column) }
    let title = Message("Lists of \(book.province) for noiban", context: "template")
    try page.write(.text(book.text(title)), row: 0, column: 0, TemplateStyle.title)
    var row = 2
    for (number, step) in steps.enumerated() {
      try page.merge(
        "\(number + 1). \(book.text(step))", rows: row...row, columns: 0...3, TemplateStyle.paragraph)
      row += 1
    }
    row += 1
    try writeHeadings(to: page, row: row)
    for sheet in book.sheets {
      row = try write(sheet, to: page, after: row)
    }
    var setup = PageSetup()
    setup.isLandscape = true
    setup.fitsWidth = true
    try page.set(setup)
  }

  private func writeHeadings(to page: Sheet, row: Int) throws {
    let headings = [
      Message("Sheet", context: "template"), Message("Column", context: "template"),
      Message("What to write", context: "template"), Message("Choices", context: "template"),
    ]
    for (column, heading) in headings.enumerated() {
      try page.write(
        .text(book.text(heading)), row: row, column: column, TemplateStyle.heading(isNeeded: false))
    }
  }

  /// - Returns: the last row written.
  private func write(_ sheet: TemplateSheet, to page: Sheet, after row: Int) throws -> Int {
    let name = book.text(sheet.name)
    try page.write(.text(name), row: row + 1, column: 0, TemplateStyle.paragraph)
    try page.merge(
      book.text(sheet.purpose), rows: row + 1...row + 1, columns: 1...3, TemplateStyle.paragraph)
    for (index, column) in sheet.columns.enumerated() {
      let line = row + 2 + index
      var cells = [name, book.text(column.heading), book.text(column.explanation)]
      if case .choice(let choice) = column.kind, choice != .commune {
        cells.append(book.words(of: choice).joined(separator: "; "))
      }
      for (place, cell) in cells.enumerated() {
        try page.write(.text(cell), row: line, column: place, TemplateStyle.paragraph)
      }
    }
    return row + 1 + sheet.columns.count
  }
}
