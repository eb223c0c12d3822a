import Diagnostics
import LegacyText
import SourceTables

/// Puts the texts of a table right: letters of old codes, letters apart from their marks, blanks that are none.
struct TableMending {
  private var table: SourceTable
  private var problems = RepeatedProblems()

  /// Changes the texts of a table where what was meant is certain; what was done, and what cannot be, is added to
  /// what its reader noticed.
  static func mend(_ table: inout SourceTable) {
    var mending = TableMending(table: table)
    mending.mendAttributes()
    mending.mendCells()
    table = mending.table
    table.problems.add(mending.problems.report)
  }

  private init(table: SourceTable) {
    self.table = table
  }

  private mutating func mendAttributes() {
    let mended = LegacyText.mend(table.attributes)
    for (place, mending) in mended.enumerated() {
      table.attributes[place] = taken(mending, of: table.attributes[place], row: nil, column: place)
    }
  }

  /// A table without any letter that only Unicode has is judged as a whole, another one column by column: parts of
  /// it were brought from elsewhere.
  private mutating func mendCells() {
    let width = table.width
    let columns = (0..<width).map(texts)
    let isMixed = columns.contains { $0.contains { LegacyText.hasUnicodeLetters($0.text) } }
    let groups = isMixed ? columns : [columns.flatMap { $0 }]
    for group in groups where !group.isEmpty {
      for (place, mending) in zip(group, LegacyText.mend(group.map(\.text))) {
        let text = taken(mending, of: place.text, row: place.row, column: place.column)
        // Canonically equal texts are the same to Swift, and need not have the same bytes.
        if !text.utf8.elementsEqual(place.text.utf8) {
          table.rows[place.row].cells[place.column] = .text(text)
        }
      }
    }
  }

  private struct Place {
    var row: Int
    var column: Int
    var text: String
  }

  private func texts(ofColumn column: Int) -> [Place] {
    table.rows.indices.compactMap { row in
      guard case .text(let text) = table.rows[row][column],
        text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x3F })
      else { return nil }
      return Place(row: row, column: column, text: text)
    }
  }

  /// The text to keep; what is to be said of it is noted.
  private mutating func taken(
    _ mending: LegacyText.Mending, of text: String, row: Int?, column: Int
  ) -> String {
    switch mending {
    case .sound(let sound): return sound
    case .mended(let meant, let encoding):
      tell(
        .note, row, column, text,
        "is in the code \(encoding.name) and was read as what it means",
        remedy: "Look at some of these texts; this one was read as “\(Problem.excerpt(of: meant))”")
      return meant
    case .unsure(let meanings):
      tell(
        .warning, row, column, text, "may be in an old code such as TCVN3 or VNI, and is left as it is",
        remedy: meanings.first.map { "Write “\(Problem.excerpt(of: $0))” if that is meant" }
          ?? "Write it anew in Unicode")
      return text
    case .lost:
      tell(
        .warning, row, column, text, "has lost letters, which a program has replaced by a mark",
        remedy: "Write it anew from its source")
      return text
    }
  }

  private mutating func tell(
    _ severity: Problem.Severity, _ row: Int?, _ column: Int, _ text: String, _ message: Message,
    remedy: Message
  ) {
    let name =
      table.attributes.indices.contains(column)
      ? table.attributes[column] : SourceTable.letters(ofColumn: column)
    problems.add(
      Problem(
        severity, file: table.place, row: row.map { table.rows[$0].number }, column: name, value: text,
        message: message, remedy: remedy))
  }
}
