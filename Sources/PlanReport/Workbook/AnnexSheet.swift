import Diagnostics
import Spreadsheet

extension AnnexTable {
  /// Writes the annex on its sheet.
  ///
  /// - Parameter submission: the line under the title, "(Kèm theo Tờ trình số …)".
  func write(on sheet: Sheet, submission: String) throws(ProblemReport) {
    let last = columns.count - 1
    for (index, column) in columns.enumerated() { try sheet.setWidth(column.width, column: index) }
    let width = columns.map(\.width).reduce(0, +)

    func line(_ row: Int, _ text: String, _ style: CellStyle) throws(ProblemReport) {
      try sheet.merge(text, rows: row...row, columns: 0...last, style)
      try sheet.setRow(row, height: AnnexStyle.height(of: text, width: width, size: style.fontSize))
    }
    try line(0, number ?? "", AnnexStyle.title())
    try line(1, title, AnnexStyle.title())
    try line(2, submission, AnnexStyle.line(italic: true, .centre))
    try line(3, provenance, AnnexStyle.line(italic: true, .left))
    try line(4, unit, AnnexStyle.line(italic: true, .right))
    try writeHeadings(on: sheet)
    for (index, row) in rows.enumerated() { try write(row, AnnexTable.firstRow + index, on: sheet) }
    for (index, note) in notes.enumerated() {
      try line(nextRow + 1 + index, note, AnnexStyle.line(.left))
    }

    var page = AnnexStyle.page(isLandscape: isLandscape)
    page.repeatedRows = AnnexTable.headingRow...AnnexTable.numberRow
    try sheet.set(page)
    try sheet.freeze(above: AnnexTable.firstRow, leftOf: min(frozenColumns, columns.count))
    guard hasFilter else { return }
    try sheet.filter(
      rows: AnnexTable.numberRow...max(AnnexTable.numberRow, nextRow - 1), columns: 0...last)
  }

  private func write(_ row: AnnexRow, _ line: Int, on sheet: Sheet) throws(ProblemReport) {
    if row.outline > 0 { try sheet.setRow(line, outlineLevel: row.outline) }
    for (index, cell) in row.cells.enumerated() {
      var alignment = columns.indices.contains(index) ? columns[index].alignment : .left
      // A year or a rank in a centred column stays there; a text under numbers is a remark.
      if case .text = cell, alignment == .right { alignment = .centre }
      try sheet.write(
        cell.value, row: line, column: index,
        AnnexStyle.cell(row.kind, alignment, format: cell.quantity?.format))
    }
  }

  /// Two rows of headings, the upper one over columns that share a band, and the customary numbers (1), (2) …
  /// with the filter buttons.
  private func writeHeadings(on sheet: Sheet) throws(ProblemReport) {
    let top = AnnexTable.headingRow
    var first = 0
    while first < columns.count {
      guard let band = columns[first].band else {
        try sheet.merge(
          columns[first].heading, rows: top...(top + 1), columns: first...first, AnnexStyle.heading)
        first += 1
        continue
      }
      let count = columns[first...].prefix { $0.band == band }.count
      try sheet.merge(band, rows: top...top, columns: first...(first + count - 1), AnnexStyle.heading)
      for index in first..<(first + count) {
        try sheet.write(.text(columns[index].heading), row: top + 1, column: index, AnnexStyle.heading)
      }
      first += count
    }
    for index in columns.indices {
      try sheet.write(
        .text("(\(index + 1))"), row: AnnexTable.numberRow, column: index, AnnexStyle.columnNumber)
    }
    // Merged cells: no program finds their height.
    let words = columns.map { column in
      AnnexStyle.height(of: column.heading, width: column.width - 1, size: AnnexStyle.tableSize)
    }
    let inBands = zip(columns, words).filter { $0.0.band != nil }.map(\.1).max() ?? 18
    let alone = zip(columns, words).filter { $0.0.band == nil }.map(\.1).max() ?? 18
    let bandHeight = 18.0
    try sheet.setRow(top, height: max(bandHeight, alone - inBands))
    try sheet.setRow(top + 1, height: max(18, inBands))
    try sheet.setRow(AnnexTable.numberRow, height: 16)
  }
}
