/// A table in columns of fixed width, for a terminal or a memo in a typewriter face.
package struct TextTable {
  package struct Column {
    package var heading: String
    /// Numbers stand to the right.
    package var isNumber: Bool
    /// The width to which the column may be narrowed; nil for one that is never narrowed.
    package var minimumWidth: Int?
    /// The width it never exceeds.
    package var maximumWidth: Int
    /// Narrowed columns keep widths in proportion to their weights.
    package var weight: Int
    /// Where a line is too short for all columns, those of the least importance are left out first; nil for
    /// one that is never left out.
    package var importance: Int?

    package init(
      heading: String, isNumber: Bool = false, minimumWidth: Int? = nil, maximumWidth: Int = 60,
      weight: Int = 1, importance: Int? = nil
    ) {
      self.heading = heading
      self.isNumber = isNumber
      self.minimumWidth = minimumWidth
      self.maximumWidth = maximumWidth
      self.weight = weight
      self.importance = importance
    }
  }

  /// A table laid out for a width.
  package struct Rendering {
    /// One line, or several where headings were wrapped.
    package var heading: [String]
    package var rows: [String]
    /// The headings of columns that found no room.
    package var leftOut: [String]
  }

  /// Cells a line of a memo takes: what stands on an A4 page in a typewriter face without being broken.
  package static let memoWidth = 100

  package var columns: [Column]
  /// A cell a column.
  package var rows: [[String]]

  package init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table without trailing spaces in any line.
  ///
  /// - Parameters:
  ///   - width: cells a line may take; nil for as many as the content asks. Where the content asks for more,
  ///     headings are wrapped, texts shortened and columns left out, in this order; columns that are never
  ///     narrowed nor left out may still make the lines longer.
  ///   - wrapping: texts go on in the next line in place of being shortened.
  package func rendered(width: Int?, wrapping: Bool = false) -> Rendering {
    let shown = rows.map { row in
      zip(row, columns).map { cell, column in
        let lines = wrapping && column.minimumWidth != nil ? TextTable.mostLines : 1
        return TerminalText.shown(cell, width: column.maximumWidth * lines)
      }
    }
    let cells = columns.indices.map { column in
      shown.reduce(0) { max($0, TerminalText.width($1[column])) }
    }
    var widths = zip(columns, cells).map { max(TerminalText.width($0.heading), $1) }
    var kept = Array(columns.indices)
    if let width {
      widths = zip(columns, zip(widths, cells)).map { $0.wrappedWidth(whole: $1.0, cells: $1.1) }
      leaveOut(&kept, widths, to: width)
      widen(&widths, kept, to: width)
      narrow(&widths, kept, to: width)
      // With nothing more to leave out, a text cut short is better than lines broken by the terminal.
      narrow(&widths, kept, to: width, least: TextTable.leastWidth)
    }
    let headings = kept.map { TextTable.wrapped(columns[$0].heading, to: widths[$0]) }
    let height = headings.map(\.count).max() ?? 0
    let heading = (0..<height).map { line in
      // Headings stand on the last line, over their column.
      self.line(
        headings.map { line + $0.count >= height ? $0[line + $0.count - height] : "" }, kept, widths)
    }
    let isKept = Set(kept)
    return Rendering(
      heading: heading, rows: shown.flatMap { lines(of: $0, kept, widths, wrapping: wrapping) },
      leftOut: columns.indices.filter { !isKept.contains($0) }.map { columns[$0].heading })
  }

  private static let gap = "  "
  /// A text that is wrapped is shortened beyond as many lines of the greatest width.
  private static let mostLines = 4
  /// The width to which a column that may be narrowed is narrowed at last.
  private static let leastWidth = 6

  private func excess(_ widths: [Int], _ kept: [Int], over width: Int) -> Int {
    kept.reduce(TextTable.gap.count * (kept.count - 1)) { $0 + widths[$1] } - width
  }

  /// Leaves out columns until the rest fits when narrowed as far as it may be.
  private func leaveOut(_ kept: inout [Int], _ widths: [Int], to width: Int) {
    let least = zip(columns, widths).map { min($1, $0.minimumWidth ?? $1) }
    while excess(least, kept, over: width) > 0 {
      let candidates = kept.filter { columns[$0].importance != nil }
      guard let next = candidates.min(by: { columns[$0].importance ?? 0 < columns[$1].importance ?? 0 })
      else { return }
      kept.removeAll { $0 == next }
    }
  }

  /// Gives columns with wrapped headings back what room there is, the first ones first.
  private func widen(_ widths: inout [Int], _ kept: [Int], to width: Int) {
    var spare = -excess(widths, kept, over: width)
    for column in kept where spare > 0 {
      let missing = TerminalText.width(columns[column].heading) - widths[column]
      guard missing > 0, missing <= spare else { continue }
      widths[column] += missing
      spare -= missing
    }
  }

  /// Takes cells from the column widest for its weight that can spare some, until the lines fit.
  private func narrow(_ widths: inout [Int], _ kept: [Int], to width: Int, least: Int = .max) {
    var excess = excess(widths, kept, over: width)
    while excess > 0 {
      var widest: Int?
      for index in kept {
        guard let minimum = columns[index].minimumWidth, widths[index] > min(minimum, least) else { continue }
        guard let other = widest else {
          widest = index
          continue
        }
        if widths[index] * columns[other].weight > widths[other] * columns[index].weight { widest = index }
      }
      guard let widest else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// A row, whose texts stand on several lines where they are wrapped.
  private func lines(of row: [String], _ kept: [Int], _ widths: [Int], wrapping: Bool) -> [String] {
    let cells = kept.map { wrapping ? TextTable.wrapped(row[$0], to: widths[$0]) : [row[$0]] }
    return (0..<(cells.map(\.count).max() ?? 0)).map { index in
      line(cells.map { index < $0.count ? $0[index] : "" }, kept, widths)
    }
  }

  private func line(_ cells: [String], _ kept: [Int], _ widths: [Int]) -> String {
    let padded = zip(cells, kept).map { cell, column in
      TerminalText.padded(
        TerminalText.width(cell) > widths[column] ? TerminalText.shown(cell, width: widths[column]) : cell,
        to: widths[column], trailing: columns[column].isNumber)
    }
    let line = padded.joined(separator: TextTable.gap)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// A text in lines of at most `width` cells, broken between words; a longer word keeps a line of its own.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    if TerminalText.width(text) <= width { return [text] }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, TerminalText.width(last) + 1 + TerminalText.width(word) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension TextTable.Column {
  /// The width at which the heading is wrapped: no narrower than its longest word or any cell.
  fileprivate func wrappedWidth(whole: Int, cells: Int) -> Int {
    let word = heading.split(separator: " ").map { TerminalText.width($0) }.max() ?? 0
    return min(whole, max(word, cells))
  }
}
