import ColumnMapping
import Diagnostics
import ImportRecords
import MarkupText
import SourceTables

/// The part of a page on each table: its columns, then its lines.
struct ReadTableSections {
  let page: ImportPage

  /// Up to this many lines every one is shown; of more, as many of those that were left or mapped.
  static let shownLines = 5_000

  private var report: ImportReport { page.report }
  private func text(_ message: Message) -> String { page.text(message) }

  func write(to page: inout MarkupWriter) {
    let shown = shown()
    for (index, table) in report.tables.enumerated() {
      page.element("section", ["id": "table-\(index + 1)", "class": "read"]) { page in
        page.element("h2") { page in
          page.text(text(table.role.title).capitalizedFirst + ": ")
          page.foreign(table.file)
          if !table.layer.isEmpty {
            page.text(", ")
            page.foreign(table.layer)
          }
        }
        if let mapping = table.mapping { columns(mapping, &page) }
        for outcome in [ImportLine.Outcome.left, .mapped, .taken] {
          lines(outcome, of: table, shown: shown[index][outcome] ?? [], &page)
        }
      }
      page.newline()
    }
  }

  /// The lines of each table that the page has room for: those that were left come first.
  private func shown() -> [[ImportLine.Outcome: ArraySlice<Int>]] {
    var shown = report.tables.map { $0.lines.mapValues { $0[...] } }
    if report.record.lines.count <= ReadTableSections.shownLines { return shown }
    var room = ReadTableSections.shownLines
    for outcome in [ImportLine.Outcome.left, .mapped] {
      for table in shown.indices {
        guard let lines = shown[table][outcome] else { continue }
        shown[table][outcome] = lines.prefix(room)
        room = max(0, room - lines.count)
      }
    }
    for table in shown.indices { shown[table][.taken] = nil }
    return shown
  }

  private func columns(_ mapping: TableMapping, _ page: inout MarkupWriter) {
    page.element("h3", text("Its columns"))
    page.element("p", ["class": "note"], facts(of: mapping))
    let isSheet = mapping.headerRows != nil
    page.table([.text(text(ImportWords.column)), .text(text("Heading")), .text(text("Taken as")), .text("")])
    {
      page in
      for column in mapping.columns where column.field != nil {
        page.tableRow { page in
          page.element("td", isSheet ? SourceTable.letters(ofColumn: column.index) : "\(column.index + 1)")
          page.element("td") { $0.foreign(column.heading) }
          page.element("td") { page in
            page.text(column.field.map { text($0.title) } ?? "")
            page.text(" ")
            page.element("small", column.field?.rawValue ?? "")
          }
          page.element("td", ["class": "guess"], column.isGuess ? text("a guess, please check") : "")
        }
      }
    }
    let left = mapping.columns.filter { $0.field == nil && !$0.heading.allSatisfy(\.isWhitespace) }
    if left.isEmpty { return }
    page.element("p", ["class": "after"]) { page in
      page.text(text("Columns that were not used:"))
      for (place, column) in left.enumerated() {
        page.text(place == 0 ? " " : "; ")
        if isSheet { page.text(SourceTable.letters(ofColumn: column.index) + " ") }
        page.foreign(column.heading)
      }
    }
  }

  private func facts(of mapping: TableMapping) -> String {
    var facts: [Message] = []
    if let rows = mapping.headerRows {
      facts.append(
        rows.count == 1
          ? "The headings stand in row \(rows.lowerBound)."
          : "The headings stand in rows \(rows.lowerBound) to \(rows.upperBound).")
    }
    if !mapping.reference.isEmpty {
      facts.append("The positions are read in \(Problem.excerpt(of: mapping.reference)).")
    }
    facts.append("What is taken otherwise than it should be is changed in import.yaml, and imported again.")
    return text(.sentences(facts))
  }

  private func lines(
    _ outcome: ImportLine.Outcome, of table: ReadTable, shown: ArraySlice<Int>, _ page: inout MarkupWriter
  ) {
    let count = table.lines[outcome, default: []].count
    if count == 0 { return }
    page.element("details", outcome == .taken ? [:] : ["open": "open"]) { page in
      page.element("summary") { page in
        page.element("h3", text(heading(outcome, count)))
      }
      if shown.count < count {
        page.element(
          "p", ["class": "note"],
          text(
            shown.isEmpty
              ? "They are too many for this page; import-report.csv has every one."
              : "The first \(count: shown.count) of them; import-report.csv has every one."))
      }
      if !shown.isEmpty { rows(outcome, of: table, shown, &page) }
    }
    page.newline()
  }

  private func heading(_ outcome: ImportLine.Outcome, _ count: Int) -> Message {
    switch outcome {
    case .taken: "Taken as they stand: \(count: count)"
    case .mapped: "Taken otherwise than written: \(count: count)"
    case .left: "Left: \(count: count)"
    }
  }

  private func rows(
    _ outcome: ImportLine.Outcome, of table: ReadTable, _ shown: ArraySlice<Int>, _ page: inout MarkupWriter
  ) {
    var headings: [ColumnHeading] = [
      .text(text("Cell or row")), .text(text(ImportWords.column)), .text(text(ImportWords.from)),
    ]
    if outcome != .left { headings.append(.text(text(ImportWords.became))) }
    if outcome != .taken { headings.append(.text(text(ImportWords.why))) }
    page.table(headings) { page in
      for index in shown {
        let line = report.record.lines[index]
        page.tableRow { page in
          page.element("td", ["class": "place"], table.place(of: line))
          page.element("td") { $0.foreign(table.heading(of: line)) }
          page.element("td") { $0.foreign(line.from) }
          if outcome != .left { page.element("td") { $0.foreign(line.to) } }
          if outcome != .taken { page.element("td", text(line.why)) }
        }
      }
    }
  }
}

extension String {
  /// With a capital at its start, as a heading has it.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
