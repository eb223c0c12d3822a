import SourceTables

/// The rows of a sheet as its part is read: those that hold anything, each up to its last cell that does.
struct RowCollector {
  /// Rows of a sheet in every program that writes one.
  static let greatestRow = 1_048_576
  /// Columns of a sheet in every program that writes one, up to XFD.
  static let greatestColumn = 16_384

  private(set) var rows: [SourceRow] = []
  /// Cells that the sheets may still hold.
  private(set) var room: Int
  private var cells: [SourceCell] = []

  init(room: Int) {
    self.room = room
  }

  /// Puts a cell into the row being read; its column is below `greatestColumn`.
  mutating func put(_ cell: SourceCell, column: Int) {
    if case .empty = cell { return }
    while cells.count < column { cells.append(.empty) }
    if column < cells.count {
      cells[column] = cell
    } else {
      cells.append(cell)
    }
  }

  /// Ends the row, which may stand several times one after the other; one without a value is none.
  ///
  /// - Returns: false where the sheets hold more cells than they may.
  mutating func endRow(_ number: Int, isHidden: Bool, times: Int = 1) -> Bool {
    defer { cells.removeAll(keepingCapacity: true) }
    while let last = cells.last, last.isEmpty { cells.removeLast() }
    guard cells.contains(where: { !$0.isEmpty }) else { return true }
    let (count, isTooMany) = cells.count.multipliedReportingOverflow(by: times)
    guard !isTooMany, count <= room else { return false }
    room -= count
    // A copy as large as it must be, which the repeated rows share.
    let row = Array(cells)
    for offset in 0..<times {
      rows.append(SourceRow(number: number + offset, cells: row, isHidden: isHidden))
    }
    return true
  }
}
