import DelimitedText
import Diagnostics
import LegacyText
import SourceTables
import WorkbookReading

/// Reads lines of text with separators, as spreadsheets and databases write them.
enum DelimitedReader {
  /// Bytes of a file, which is held in memory more than once.
  private static let largest = 256_000_000
  /// Cells of a table, as of a workbook: a separator is a byte, and a cell many.
  private static let mostCells = WorkbookLimits.standard.cells

  /// Whether bytes are the beginning of a text: no zeros but those of UTF-16, few other controls.
  static func mayBeText(_ head: [UInt8]) -> Bool {
    if TextEncoding.mark(of: head) != .none { return true }
    let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0D, 0x1A].contains($0) }
    return !head.contains(0) && controls * 50 <= head.count
  }

  /// The table in a file. Texts stay as they are, those beyond the last heading too.
  ///
  /// - Throws: where the letters are in a code that is not certain, or a quote is not closed.
  static func table(of path: String) throws(ProblemReport) -> SourceTable {
    let bytes = try SourceFile.bytes(of: path, limit: largest)
    guard let decoded = LegacyText.decode(bytes) else {
      throw ProblemReport(RefusedFormat.unknown.problem(path))
    }
    var table = SourceTable(file: path, kind: .delimited)
    guard decoded.isCertain else { throw ProblemReport(uncertain(decoded, bytes, path)) }
    if decoded.encoding != .utf8, decoded.encoding != .utf16 {
      table.problems.add(
        Problem(
          .note, file: path, message: "is in \(decoded.encoding.name), and was read so",
          remedy: "Look at some of its names; save it as CSV UTF-8 if they are wrong"))
    }
    try read(Array(decoded.text.utf8), into: &table)
    return table
  }

  private static func read(_ bytes: [UInt8], into table: inout SourceTable) throws(ProblemReport) {
    let choice = SeparatorChoice(bytes)
    let greatest = bytes.count {
      $0 == choice.separator || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard greatest < mostCells else {
      throw ProblemReport(
        Problem(
          file: table.file, message: "holds more than \(count: mostCells) cells, the most that is read",
          remedy: "Delete what stands far below or right of the table, or save the part needed alone"))
    }
    let cells = CSVTable(bytes, skipping: choice.start, separator: choice.separator)
    let faults = cells.quoteFaults.map { problem($0, choice, table.file) }
    if !faults.isEmpty {
      var repeated = RepeatedProblems()
      for fault in faults { repeated.add(fault) }
      throw repeated.report
    }
    table.rows.reserveCapacity(cells.rowCount)
    for row in 0..<cells.rowCount where !cells.isEmpty(row: row) {
      let values = (0..<cells.cellCount(of: row)).map { position -> SourceCell in
        let text = cells.text(row: row, position: position)
        return text.isEmpty ? .empty : .text(text)
      }
      table.rows.append(SourceRow(number: cells.number(of: row) + choice.linesBefore, cells: values))
    }
    guard !table.rows.isEmpty else {
      throw ProblemReport(
        Problem(
          file: table.file, message: "is empty",
          remedy: "Save it anew from the program it comes from, or name another file"))
    }
  }

  private static func problem(
    _ fault: CSVTable.QuoteFault, _ choice: SeparatorChoice, _ file: String
  ) -> Problem {
    let message: Message =
      fault.kind == .unterminated
      ? "a double quote opens here and is never closed" : "text follows the closing double quote"
    return Problem(
      file: file, row: fault.row + choice.linesBefore,
      column: SourceTable.letters(ofColumn: fault.position), message: message,
      remedy: "Close it, and write a quote inside a quoted value twice")
  }

  private static func uncertain(
    _ decoded: (text: String, encoding: LegacyText.Encoding, isCertain: Bool), _ bytes: [UInt8],
    _ path: String
  ) -> Problem {
    let line = decoded.text.split(whereSeparator: \.isNewline).first { !$0.utf8.allSatisfy { $0 < 0x80 } }
    return Problem(
      file: path, row: TextEncoding.utf8Fault(in: bytes)?.row, value: line.map(String.init),
      message: "its letters are in a code that is not certain, such as TCVN3, VNI or Windows-1258",
      remedy: "Open it in the program it comes from, convert it to Unicode, and save it as CSV UTF-8")
  }
}
