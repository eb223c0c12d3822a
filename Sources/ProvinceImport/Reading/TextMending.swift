import ColumnMapping
import Diagnostics
import ImportRecords
import LegacyText
import SourceTables

/// Puts right what old Vietnamese codes and misreading have made of a table's texts, whole columns at a time, before
/// anything is looked for in them. What is not certain is kept as it is, to be refused where the column is used.
struct TextMending {
  /// A text that was put right, or could not be.
  struct Finding {
    var row: Int
    var column: Int
    var written: String
    var outcome: LegacyText.Mending

    /// Whether it was put right.
    var isMended: Bool {
      if case .mended = outcome { return true }
      return false
    }
  }

  private(set) var table: SourceTable
  private(set) var findings: [Finding] = []

  init(_ table: SourceTable) {
    self.table = table
    for column in 0..<table.width { mend([column]) }
    // What one column leaves open the whole table tells, where all of it is of one old code.
    if findings.contains(where: { $0.isMended }), !TextMending.hasLettersOfUnicode(table) {
      self.table = table
      findings = []
      mend(0..<table.width)
    }
    mendAttributes()
  }

  /// Puts right the texts of some columns, judged together.
  private mutating func mend(_ columns: some Sequence<Int>) {
    var places: [String: Int] = [:]
    var texts: [String] = []
    let columns = Array(columns)
    for row in table.rows {
      for column in columns where column < row.cells.count {
        guard case .text(let text) = row.cells[column], TextMending.isToBeLookedAt(text), places[text] == nil
        else { continue }
        places[text] = texts.count
        texts.append(text)
      }
    }
    guard !texts.isEmpty else { return }
    let outcomes = LegacyText.mend(texts)
    for at in table.rows.indices {
      for column in columns where column < table.rows[at].cells.count {
        guard case .text(let text) = table.rows[at].cells[column], let place = places[text] else { continue }
        take(outcomes[place], text, at, column)
      }
    }
  }

  private mutating func take(_ outcome: LegacyText.Mending, _ text: String, _ at: Int, _ column: Int) {
    switch outcome {
    case .sound(let sound): table.rows[at].cells[column] = .text(sound)
    case .mended(let meant, _):
      table.rows[at].cells[column] = .text(meant)
      findings.append(Finding(row: table.rows[at].number, column: column, written: text, outcome: outcome))
    case .unsure, .lost:
      findings.append(Finding(row: table.rows[at].number, column: column, written: text, outcome: outcome))
    }
  }

  /// Whether a text of the table has a letter beyond Latin-1, which old codes do not have.
  private static func hasLettersOfUnicode(_ table: SourceTable) -> Bool {
    table.rows.contains { row in
      row.cells.contains { cell in
        if case .text(let text) = cell {
          return text.unicodeScalars.contains { (0x100...0x1EFF).contains($0.value) }
        }
        return false
      }
    }
  }

  private mutating func mendAttributes() {
    for (at, outcome) in LegacyText.mend(table.attributes).enumerated() {
      switch outcome {
      case .sound(let text), .mended(let text, _): table.attributes[at] = text
      case .unsure, .lost: break
      }
    }
  }

  /// Plain letters need no look, unless marks of questions stand among them.
  private static func isToBeLookedAt(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: "?") }
  }

  /// Tells what was put right, and refuses what could not be where it would be used.
  static func report(_ findings: [Finding], of table: RoleTable, _ log: inout ImportLog) {
    let used = Set(table.mapping.columns.filter { $0.field != nil && $0.field != .note }.map(\.index))
    let first = table.mapping.headerRows?.upperBound ?? 0
    for finding in findings where used.contains(finding.column) && finding.row > first {
      switch finding.outcome {
      case .sound: break
      case .mended(let meant, let encoding):
        log.tell(
          table.line(
            .mapped, row: finding.row, column: finding.column, from: finding.written, to: meant,
            why: "written in the old code \(encoding.name)"))
      case .unsure(let candidates):
        let could = candidates.prefix(3).map { "“\(Problem.excerpt(of: $0))”" }.joined(separator: ", ")
        log.refuse(
          table.problem(
            row: finding.row, column: finding.column, value: finding.written,
            "its letters are not those that were meant",
            remedy: candidates.isEmpty
              ? "Type it again, or save the file as UTF-8 from the program that wrote it"
              : "Type what is meant; it could be \(could)"))
      case .lost:
        log.refuse(
          table.problem(
            row: finding.row, column: finding.column, value: finding.written,
            "letters were lost and question marks stand in their place",
            remedy:
              "Type it again, or export the list once more as UTF-8 or as a workbook; the letters cannot be had back from this file"
          ))
      }
    }
  }
}
