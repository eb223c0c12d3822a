import SourceTables

/// The place of a cell as sheets write it: `AB12`.
struct CellReference: Equatable {
  /// From 1.
  var row: Int
  /// From 0.
  var column: Int

  /// Reads letters and digits, each as far as a sheet goes; nil for anything else.
  init?(_ value: MarkupValue) {
    var place = 0
    var column = 0
    while column <= RowCollector.greatestColumn, let letter = CellReference.letter(value[place]) {
      column = column * 26 + letter
      place += 1
    }
    var row = 0
    while row <= RowCollector.greatestRow, let digit = value[place].decimalValue {
      row = row * 10 + digit
      place += 1
    }
    guard value[place] == 0, (1...RowCollector.greatestRow).contains(row),
      (1...RowCollector.greatestColumn).contains(column)
    else { return nil }
    self.row = row
    self.column = column - 1
  }

  private static func letter(_ byte: UInt8) -> Int? {
    let upper = byte & 0xDF
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(upper) ? Int(upper) - 64 : nil
  }

  /// Both corners of `A1:C2`, of which one is also a range; nil for anything else.
  static func range(_ text: String) -> SourceTable.Merge? {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { corner in
      corner.withCString { CellReference(MarkupValue(start: $0)) }
    }
    guard (1...2).contains(corners.count), let first = corners[0], let last = corners[corners.count - 1],
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return SourceTable.Merge(rows: first.row...last.row, columns: first.column...last.column)
  }
}
