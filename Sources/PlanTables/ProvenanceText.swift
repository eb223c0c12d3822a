package import Geography
package import PlanWords

/// What the columns of a data set are, one after the other, with their sources.
package struct ProvenanceText {
  private let geography: Geography
  private let language: ReportLanguage

  package init(_ geography: Geography, language: ReportLanguage) {
    self.geography = geography
    self.language = language.of(geography.country)
  }

  /// A row for each source of each column, then what is modelled. Ends in a newline.
  ///
  /// - Parameter width: cells a line of the table may take; nil for as many as the content asks.
  package func text(width: Int? = nil) -> String {
    let words = language.words
    let layout = TextLayout(width: width, emphasis: false, words: words)
    let texts = words.proof
    let rows = geography.provenanceCounts.flatMap { column in
      column.parts.map { part in
        [
          column.table, TerminalText.shown(column.column, width: 40), part.kind.rawValue,
          words.numbers.integer(part.rows),
          part.source.isEmpty ? texts.notStated : TerminalText.shown(part.source, width: 120),
        ]
      }
    }
    let table = TextTable(
      columns: [
        .init(heading: texts.table, minimumWidth: 12), .init(heading: texts.columns, minimumWidth: 12),
        .init(heading: texts.kind, minimumWidth: 8), .init(heading: texts.rows, isNumber: true),
        .init(heading: texts.source, minimumWidth: 20, maximumWidth: 120, weight: 2),
      ], rows: rows)
    let lines = layout.lines(table) + words.modelled(geography).flatMap(layout.wrapped)
    return lines.joined(separator: "\n") + "\n"
  }
}
