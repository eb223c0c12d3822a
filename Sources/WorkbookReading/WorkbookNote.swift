import Diagnostics
import SourceTables

/// What is said of a workbook that was read.
enum WorkbookNote {
  static func macros(file: String) -> Problem {
    Problem(
      .note, file: file, message: "holds macros, which are neither read nor run",
      remedy: "Nothing need be done")
  }

  /// What a person who looks at the sheet does not see of it.
  static func hidden(
    in table: SourceTable, columns: [ClosedRange<Int>], isFiltered: Bool
  ) -> ProblemReport {
    var report = ProblemReport()
    let rows = table.rows.count { $0.isHidden }
    if rows > 0 {
      let isOne = rows == 1
      let message: Message =
        isFiltered
        ? isOne
          ? "a filter is on, and 1 row with values is hidden; it is read like the others"
          : "a filter is on, and \(count: rows) rows with values are hidden; they are read like the others"
        : isOne
          ? "1 row with values is hidden; it is read like the others"
          : "\(count: rows) rows with values are hidden; they are read like the others"
      report.add(
        Problem(
          .note, file: table.place, row: table.rows.first { $0.isHidden }?.number, message: message,
          remedy: "Delete what does not belong to the list"))
    } else if isFiltered {
      report.add(
        Problem(
          .note, file: table.place, message: "a filter is on; every row is read",
          remedy: "Nothing need be done"))
    }
    let hidden = letters(of: columns, width: table.width)
    if !hidden.isEmpty {
      report.add(
        Problem(
          .note, file: table.place,
          message: hidden.count == 1
            ? "the hidden column \(hidden) is read like the others"
            : "the hidden columns \(hidden) are read like the others",
          remedy: "Nothing need be done"))
    }
    return report
  }

  /// The letters of the columns in ranges, which may be many and overlap.
  private static func letters(of ranges: [ClosedRange<Int>], width: Int) -> [Message] {
    // How many more ranges begin than end at a column.
    var changes = [Int](repeating: 0, count: width + 1)
    for range in ranges where range.lowerBound < width {
      changes[range.lowerBound] += 1
      changes[min(range.upperBound + 1, width)] -= 1
    }
    var open = 0
    return (0..<width).compactMap { column in
      open += changes[column]
      return open > 0 ? Message(verbatim: SourceTable.letters(ofColumn: column)) : nil
    }
  }

  /// Formulas whose values the writing program left at zero or at what they were.
  static func notCalculated(_ table: SourceTable) -> Problem {
    Problem(
      .warning, file: table.place,
      message: "its formulas were not calculated by the program that wrote it, "
        + "so their values may be old or 0",
      remedy: "Open it in Excel or LibreOffice, look at the values, and save it")
  }
}
