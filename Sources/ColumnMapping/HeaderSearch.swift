package import SourceTables

/// Finds the headings of a table: where they stand, in how many rows, and what each column tells.
package struct HeaderSearch {
  /// Headings stand among the first rows that hold anything; titles and notes may stand above them.
  private static let rowsLookedAt = 60
  private static let mostHeaderRows = 4

  /// What was found, and how much it speaks for the role.
  package struct Found {
    package var mapping: TableMapping
    /// The sum of what each recognised column says for the role.
    package var score: Double
  }

  private let table: SourceTable
  private let cells: [[String]]

  package init(_ table: SourceTable) {
    self.table = table
    cells = table.kind == .features ? [] : HeaderSearch.filled(table)
  }

  /// The best reading of the table as one of a role; nil where no headings of the role are found.
  ///
  /// - Parameter isPartial: whether headings are enough that are not all that the role needs.
  package func reading(as role: ImportRole, isPartial: Bool = false) -> Found? {
    let matcher = HeadingMatcher(role)
    if table.kind == .features {
      let columns = table.attributes.enumerated().map { ($0.offset, [$0.element]) }
      return found(columns, nil, matcher, isPartial: isPartial)
    }
    var best: (found: Found, depth: Int)?
    for first in cells.indices {
      for depth in 1...HeaderSearch.mostHeaderRows {
        guard let rows = headerRows(first, depth) else { break }
        guard let reading = found(headings(first, depth), rows, matcher, isPartial: isPartial) else {
          continue
        }
        // Rows that say no more, such as a title above, are none of the headings.
        let gain = reading.score - (best?.found.score ?? 0)
        if gain > 0.01 || gain > -0.01 && depth < best?.depth ?? 0 { best = (reading, depth) }
      }
    }
    return best?.found
  }

  /// The headings as rows of the table give them, for a mapping that a person wrote.
  package func headings(in rows: ClosedRange<Int>?) -> [(index: Int, heading: String)] {
    guard table.kind != .features else {
      return table.attributes.enumerated().map { ($0.offset, $0.element) }
    }
    guard let rows else {
      return (0..<table.width).map { ($0, SourceTable.letters(ofColumn: $0)) }
    }
    let places = table.rows.prefix(HeaderSearch.rowsLookedAt).indices.filter {
      rows.contains(table.rows[$0].number)
    }
    guard let first = places.first, let last = places.last else { return [] }
    return headings(first, last - first + 1).map { ($0.column, $0.parts.joined(separator: " / ")) }
  }

  /// The row that looks most like headings, where none are known: the one with the most texts.
  package var likelyHeadings: [String] {
    if table.kind == .features { return table.attributes }
    return cells.max { a, b in a.count { !$0.isEmpty } < b.count { !$0.isEmpty } }?.filter { !$0.isEmpty }
      ?? []
  }

  /// Consecutive rows of the sheet from a row on; nil where there are not that many.
  private func headerRows(_ first: Int, _ depth: Int) -> ClosedRange<Int>? {
    guard first + depth <= cells.count else { return nil }
    let numbers = table.rows[first..<(first + depth)].map(\.number)
    guard let low = numbers.first, let high = numbers.last, high - low == depth - 1 else { return nil }
    return low...high
  }

  private func headings(_ first: Int, _ depth: Int) -> [(column: Int, parts: [String])] {
    let rows = cells[first..<min(cells.count, first + depth)]
    let width = rows.map(\.count).max() ?? 0
    return (0..<width).map { column in
      var parts: [String] = []
      for row in rows where column < row.count {
        let text = row[column]
        if !text.isEmpty, parts.last != text { parts.append(text) }
      }
      return (column, parts)
    }
  }

  private func found(
    _ headings: [(column: Int, parts: [String])], _ rows: ClosedRange<Int>?, _ matcher: HeadingMatcher,
    isPartial: Bool
  ) -> Found? {
    var matches = headings.map { matcher.match($0.parts) }
    let fewest = hasGeometry ? 0 : FieldWeight.fewestHeadings(of: matcher.role)
    guard matches.count(where: { $0 != nil }) >= fewest else { return nil }
    // What nothing is known by may be misspelt; among data, much would be.
    for (index, heading) in headings.enumerated() where matches[index] == nil {
      matches[index] = matcher.nearMatch(heading.parts)
    }
    nameBySettlement(&matches, headings, matcher.role)
    var holder = holders(matches)
    if (holder[.x] == nil) != (holder[.y] == nil) {
      // An X without its Y is a tick in the first row of the list, not a heading.
      for index in matches.indices where matches[index]?.field == .x || matches[index]?.field == .y {
        matches[index] = nil
      }
      holder = holders(matches)
    }
    var score = 0.0
    var mapping = TableMapping(
      role: matcher.role, file: table.file, layer: table.layer, headerRows: rows)
    for (index, heading) in headings.enumerated() where !heading.parts.isEmpty {
      let match = matches[index]
      let isHolder = match.map { holder[$0.field] == index } ?? false
      mapping.columns.append(
        TableMapping.Column(
          index: heading.column, heading: heading.parts.joined(separator: " / "),
          field: isHolder ? match?.field : nil, isGuess: isHolder && match?.isGuess == true))
      if let match, isHolder { score += match.certainty * FieldWeight.of(match.field, in: matcher.role) }
    }
    guard isPartial || FieldWeight.suffice(Set(holder.keys), for: matcher.role, hasGeometry: hasGeometry)
    else {
      return nil
    }
    return Found(mapping: mapping, score: score)
  }

  /// Takes a heading that begins with a word for a settlement, such as `Thôn, xóm chưa có sóng`, for the name's where no
  /// other is.
  private func nameBySettlement(
    _ matches: inout [HeadingMatcher.Match?], _ headings: [(column: Int, parts: [String])], _ role: ImportRole
  ) {
    guard [.villages, .lacking, .gazetteer].contains(role), !matches.contains(where: { $0?.field == .name })
    else { return }
    for (index, heading) in headings.enumerated() where (matches[index]?.certainty ?? 0) < 0.9 {
      guard let text = heading.parts.last.map(FoldedText.ofHeading),
        let word = text.split(separator: " ").first,
        Synonyms.settlements.contains(String(word))
      else { continue }
      matches[index] = HeadingMatcher.Match(
        field: .name, certainty: 0.7, isGuess: true, length: word.utf8.count)
      return
    }
  }

  /// The column that tells each field: of several that could, the surest.
  private func holders(_ matches: [HeadingMatcher.Match?]) -> [ImportField: Int] {
    var holder: [ImportField: Int] = [:]
    for (index, match) in matches.enumerated() {
      guard let match else { continue }
      if let earlier = holder[match.field], let known = matches[earlier],
        (known.certainty, known.length) >= (match.certainty, match.length)
      {
        continue
      }
      holder[match.field] = index
    }
    return holder
  }

  private var hasGeometry: Bool { table.kind == .features && table.rows.contains { $0.geometry != nil } }

  /// The texts of the first rows, each merged cell's in all the cells it covers.
  private static func filled(_ table: SourceTable) -> [[String]] {
    let rows = table.rows.prefix(rowsLookedAt)
    var cells = rows.map { row in row.cells.map(text) }
    let places = Dictionary(
      rows.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { first, _ in first })
    guard let last = rows.last?.number else { return cells }
    let width = cells.map(\.count).max() ?? 0
    for merge in table.merges where merge.rows.lowerBound <= last && merge.columns.count <= 200 {
      guard let top = places[merge.rows.lowerBound], merge.columns.lowerBound < cells[top].count else {
        continue
      }
      let text = cells[top][merge.columns.lowerBound]
      // A title over the whole table is no heading of its columns, and a group's name none of its rows.
      guard !text.isEmpty, merge.rows.count <= mostHeaderRows, merge.columns.count * 2 <= max(8, width) else {
        continue
      }
      for number in merge.rows {
        guard let place = places[number] else { continue }
        while cells[place].count <= merge.columns.upperBound { cells[place].append("") }
        for column in merge.columns { cells[place][column] = text }
      }
    }
    return cells
  }

  private static func text(_ cell: SourceCell) -> String {
    if case .text(let text) = cell { return text.trimmingBlanks }
    if case .number(let number, let shown) = cell { return shown ?? "\(number)" }
    return ""
  }
}

extension String {
  /// Without blanks and line breaks at either end.
  package var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" })
    else { return "" }
    return String(scalars[first...last])
  }
}
