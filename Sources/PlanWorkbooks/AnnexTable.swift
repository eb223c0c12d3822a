import Geography
import Spreadsheet

/// A column of an annex.
struct AnnexColumn {
  enum Alignment {
    case left, centre, right
  }

  var heading: String
  /// The heading over this and the columns beside it that have the same one.
  var band: String?
  /// In digits of the standard font.
  var width: Double
  var alignment = Alignment.right
}

/// A row of an annex, with a cell a column.
struct AnnexRow {
  enum Kind {
    /// "TỔNG SỐ", before all others.
    case total
    /// A group's heading with its sums.
    case group
    /// A row of sums within a group or under the total.
    case subtotal
    case item
  }

  var kind: Kind
  var cells: [AnnexCell]
  /// 0 always shows; 1 and 2 fold under the row above them.
  var outline = 0
}

/// An annex before it is written: what stands where is known, so that other annexes can call its cells.
struct AnnexTable {
  var sheetName: String
  /// "Phụ lục I"; nil on the summary.
  var number: String?
  var title: String
  /// "Đơn vị tính: triệu đồng".
  var unit: String
  /// What the data are: under the title, so that no page of modelled data goes without.
  var provenance: String
  var columns: [AnnexColumn]
  var rows: [AnnexRow] = []
  /// Under the table.
  var notes: [String] = []
  var isLandscape = true
  /// Columns that stay in sight.
  var frozenColumns = 2
  /// Whether the row of column numbers has filter buttons.
  var hasFilter = true

  /// Rows of an annex from the top: number, title, the submission it belongs to, provenance, unit, two rows of
  /// headings, a row of column numbers.
  static let headingRow = 5
  static let numberRow = 7
  static let firstRow = 8

  /// The row of the sheet in which the next row of the table will stand.
  var nextRow: Int { AnnexTable.firstRow + rows.count }

  /// A reference into this sheet from another one.
  func reference(_ row: Int, _ column: Int) -> String {
    CellReference.sheet(sheetName) + CellReference.cell(row, column, fixed: true)
  }

  /// Some rows of a column, from another sheet.
  func reference(_ rows: ClosedRange<Int>, _ column: Int) -> String {
    CellReference.sheet(sheetName) + CellReference.range(rows, column, fixed: true)
  }

  /// The sum of a column over the items, which have a number in the first column, from another sheet; unlike the
  /// subtotals of the table it does not change where rows are filtered away.
  func sumOfItems(_ column: Int) -> AnnexCell {
    let lines = AnnexTable.firstRow...max(AnnexTable.firstRow, nextRow - 1)
    let sum = rows.filter { $0.kind == .item }.compactMap { $0.cells[column].quantity }
    return .formula(
      "SUMIF(\(reference(lines, 0)),\">0\",\(reference(lines, column)))", sum.reduce(.money(.zero), +))
  }

  /// Adds a group: a row of sums over the items under it.
  ///
  /// - Parameters:
  ///   - heading: what the row says beside its sums, by column.
  ///   - sums: the columns with a sum, each with what a sum of nothing is.
  /// - Returns: the row of the group.
  @discardableResult
  mutating func addGroup(
    _ heading: [Int: AnnexCell], items: [AnnexRow], sums: [Int: Quantity]
  ) -> Int {
    let row = nextRow
    var group = AnnexRow(kind: .group, cells: columns.map { _ in .empty })
    for (column, cell) in heading { group.cells[column] = cell }
    for (column, zero) in sums {
      group.cells[column] = AnnexTable.subtotal(
        items, column, zero, items.isEmpty ? nil : (row + 1)...(row + items.count))
    }
    rows.append(group)
    rows += items
    return row
  }

  /// Writes the sums of every item from `first` on into the row at the top. Group rows are not counted twice:
  /// SUBTOTAL leaves out cells that are subtotals themselves.
  mutating func setTotal(_ row: Int, over first: Int, _ heading: [Int: AnnexCell], sums: [Int: Quantity]) {
    let items = rows[(first - AnnexTable.firstRow)...].filter { $0.kind == .item }
    let range = first < nextRow ? first...(nextRow - 1) : nil
    for (column, cell) in heading { rows[row - AnnexTable.firstRow].cells[column] = cell }
    for (column, zero) in sums {
      rows[row - AnnexTable.firstRow].cells[column] = AnnexTable.subtotal(items, column, zero, range)
    }
  }

  private static func subtotal(
    _ items: [AnnexRow], _ column: Int, _ zero: Quantity, _ range: ClosedRange<Int>?
  ) -> AnnexCell {
    guard let range else { return .number(zero) }
    let sum = items.compactMap { $0.cells[column].quantity }.reduce(zero, +)
    return .formula("SUBTOTAL(9,\(CellReference.range(range, column)))", sum)
  }
}
