/// A table in columns of fixed width, for a terminal or a memo in a typewriter face.
struct TextTable {
  struct Column {
    var heading: String
    /// Numbers stand to the right.
    var isNumber = false
    /// The width to which the column may be narrowed; nil for one that is never narrowed.
    var minimumWidth: Int?
    /// The width it never exceeds.
    var maximumWidth = 60
    /// Narrowed columns keep widths in proportion to their weights.
    var weight = 1
  }

  var columns: [Column]
  /// A cell a column.
  var rows: [[String]]

  /// The lines of the table, the heading first, none with trailing spaces.
  ///
  /// - Parameter width: cells a line may take; nil for as many as the content asks. Columns that hold
  ///   numbers and identifiers keep their width even where the lines then get too long.
  func lines(width: Int?) -> [String] {
    let shown = rows.map { row in
      zip(row, columns).map { TerminalText.shown($0, width: $1.maximumWidth) }
    }
    var widths = columns.indices.map { column in
      shown.reduce(TerminalText.width(columns[column].heading)) { max($0, TerminalText.width($1[column])) }
    }
    if let width { narrow(&widths, to: width) }
    return ([columns.map(\.heading)] + shown).map { line($0, widths) }
  }

  private static let gap = "  "

  /// Takes cells from the column widest for its weight that can spare some, until the lines fit.
  private func narrow(_ widths: inout [Int], to width: Int) {
    var excess = widths.reduce(0, +) + TextTable.gap.count * (columns.count - 1) - width
    while excess > 0 {
      var widest: Int?
      for (index, column) in columns.enumerated() {
        guard let minimum = column.minimumWidth, widths[index] > minimum else { continue }
        guard let other = widest else {
          widest = index
          continue
        }
        if widths[index] * columns[other].weight > widths[other] * column.weight { widest = index }
      }
      guard let widest else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { index in
      let cell =
        TerminalText.width(cells[index]) > widths[index]
        ? TerminalText.shown(cells[index], width: widths[index]) : cells[index]
      return TerminalText.padded(cell, to: widths[index], trailing: columns[index].isNumber)
    }
    let line = padded.joined(separator: TextTable.gap)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
