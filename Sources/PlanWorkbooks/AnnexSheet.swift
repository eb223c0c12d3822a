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
      try sheet.setRow(
        row, height: TextHeight.points(text, width: width, size: style.fontSize, isBold: style.isBold))
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
    try sheet.setRow(line, height: height(of: row), outlineLevel: row.outline)
    for (index, cell) in row.cells.enumerated() {
      var alignment = columns.indices.contains(index) ? columns[index].alignment : .left
      // A year or a rank in a centred column stays there; a text under numbers is a remark.
      if case .text = cell, alignment == .right { alignment = .centre }
      try sheet.write(
        cell.value, row: line, column: index,
        AnnexStyle.cell(row.kind, alignment, format: cell.quantity?.format))
    }
  }

  /// Points the highest cell takes.
  private func height(of row: AnnexRow) -> Double {
    let isBold = row.kind == .total || row.kind == .group
    // 409 is the most a row can be.
    let height = zip(columns, row.cells).reduce(17) { height, entry in
      guard case .text(let text) = entry.1 else { return height }
      return max(
        height,
        TextHeight.points(text, width: entry.0.width, size: AnnexStyle.tableSize, isBold: isBold))
    }
    return min(409, height)
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
    func height(_ text: String, _ width: Double) -> Double {
      TextHeight.points(text, width: width, size: AnnexStyle.tableSize, isBold: true)
    }
    let inBands = columns.filter { $0.band != nil }.map { height($0.heading, $0.width) }.max() ?? 18
    let alone = columns.filter { $0.band == nil }.map { height($0.heading, $0.width) }.max() ?? 18
    let bands = Set(columns.compactMap(\.band)).map { band in
      height(band, columns.filter { $0.band == band }.map(\.width).reduce(0, +))
    }
    let upper = bands.max() ?? 18
    try sheet.setRow(top, height: max(upper, alone - inBands))
    try sheet.setRow(top + 1, height: inBands)
    try sheet.setRow(AnnexTable.numberRow, height: 16)
  }
}
