import DelimitedText
import Diagnostics

/// From the bytes of a file to a table whose header is known: encoding, separator, quoting, header.
struct TableOpening {
  let schema: TableSchema
  let gatherer: ProblemGatherer
  /// Whether a byte-order mark and Windows line ends, which do no harm, are worth a warning.
  var notesSpreadsheetMarks = true

  /// The table ready to be read, or nil when nothing in it can be judged.
  func open(_ bytes: [UInt8]) -> TableReader? {
    guard let prefix = checkEncoding(bytes) else { return nil }
    guard bytes.count > prefix else {
      add("is empty", remedy: "Write a header row: \(schema.columns.map(\.name).joined(separator: ","))")
      return nil
    }
    let separator = separator(bytes.dropFirst(prefix))
    let table = CSVTable(bytes, skipping: prefix, separator: separator)
    if table.hasCarriageReturns, notesSpreadsheetMarks {
      add(
        severity: .warning, "has Windows line ends",
        remedy: "Nothing need be done; they are read as line ends")
    }
    guard reportQuoting(table), let positions = readHeader(table) else { return nil }
    return TableReader(table, schema: schema, positions: positions, gatherer: gatherer)
  }

  private func add(
    severity: Problem.Severity = .error, row: Int? = nil, column: String? = nil, value: String? = nil,
    _ message: Message, remedy: Message
  ) {
    gatherer.add(
      Problem(
        severity, file: schema.file, row: row, column: column, value: value, message: message,
        remedy: remedy))
  }

  /// How many bytes of the file are its byte-order mark, or nil when it is in no readable encoding.
  private func checkEncoding(_ bytes: [UInt8]) -> Int? {
    guard bytes.count < CSVTable.greatestBytes else {
      add("is larger than 2 GB", remedy: "Split the data set by district or province")
      return nil
    }
    let mark = TextEncoding.mark(of: bytes)
    if mark == .utf16 {
      add("is in UTF-16, not UTF-8", remedy: "Save it as “CSV UTF-8” (in Excel: File, Save As)")
      return nil
    }
    if mark == .utf8, notesSpreadsheetMarks {
      add(
        severity: .warning, "begins with a byte-order mark",
        remedy: "Nothing need be done; the mark is passed over")
    }
    if let fault = TextEncoding.utf8Fault(in: bytes) {
      let byte = String(fault.byte, radix: 16, uppercase: true)
      let first: Message = "byte \(fault.place) of the file (0x\(byte)) is not UTF-8"
      let more = fault.rowCount - 1
      add(
        row: fault.row,
        more < 1
          ? first
          : more == 1
            ? "\(first), and 1 more row has such bytes"
            : "\(first), and \(count: more) more rows have such bytes",
        remedy: "Save it as “CSV UTF-8” (in Excel: File, Save As)")
    }
    return mark == .utf8 ? 3 : 0
  }

  /// The separator the header uses; anything but a comma is reported and read on, so that the other
  /// problems come out with it.
  private func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard !header.contains(UInt8(ascii: ",")) else { return UInt8(ascii: ",") }
    let others: [(separator: UInt8, fault: Message)] = [
      (UInt8(ascii: ";"), "the cells are separated by semicolons"),
      (UInt8(ascii: "\t"), "the cells are separated by tabs"),
    ]
    for (separator, fault) in others where header.contains(separator) {
      add(
        row: 1, value: String(decoding: header, as: UTF8.self), fault,
        remedy: "Separate them by commas; in Excel turn off “Use system separators” "
          + "(File, Options, Advanced), set “.” for decimals and “,” for thousands, "
          + "set the list separator of the system to a comma, and save as CSV UTF-8 again")
      return separator
    }
    return UInt8(ascii: ",")
  }

  /// Whether the table can be read on: after a quote that never closes nothing can.
  private func reportQuoting(_ table: CSVTable) -> Bool {
    var canContinue = true
    for fault in table.quoteFaults {
      let name =
        fault.position < schema.columns.count && table.rowCount > 0
          && fault.position < table.cellCount(of: 0)
        ? table.text(row: 0, position: fault.position) : nil
      switch fault.kind {
      case .unterminated:
        canContinue = false
        add(
          row: fault.row, column: name, "a double quote opens here and is never closed",
          remedy: "Close it, and write a quote inside a quoted value twice")
      case .textAfterQuote:
        gatherer.add(file: schema.file, row: fault.row, column: name, kind: "textAfterQuote") {
          Problem(
            file: schema.file, row: fault.row, column: name,
            message: "text follows the closing double quote",
            remedy: "Write a quote inside a quoted value twice")
        }
      }
    }
    return canContinue
  }

  /// Where each column of the schema stands, or nil when the header has none of them.
  private func readHeader(_ table: CSVTable) -> [String: Int]? {
    guard table.rowCount > 0 else {
      add("is empty", remedy: "Write a header row: \(schema.columns.map(\.name).joined(separator: ","))")
      return nil
    }
    let known = Dictionary(uniqueKeysWithValues: schema.columns.map { ($0.name, $0) })
    var positions: [String: Int] = [:]
    var unknown: [(name: String, position: Int)] = []
    for position in 0..<table.cellCount(of: 0) {
      let name = table.text(row: 0, position: position)
      if known[name] == nil {
        unknown.append((name, position))
      } else if let first = positions[name] {
        add(
          row: table.number(of: 0), column: name,
          "stands twice in the header, as column \(first + 1) and as column \(position + 1)",
          remedy: "Delete or rename one of them")
      } else {
        positions[name] = position
      }
    }
    let missing = schema.columns.filter { $0.isRequired && positions[$0.name] == nil }
    if positions.isEmpty {
      add(
        row: table.number(of: 0), "has no header row with the columns of this table",
        remedy: "Write as the first row: \(schema.columns.map(\.name).joined(separator: ","))")
      return nil
    }
    var explained: Set<String> = []
    for column in missing {
      let near = NearestName.to(column.name, among: unknown.map(\.name).filter { !$0.isEmpty })
      if let near { explained.insert(near) }
      add(
        row: table.number(of: 0), column: column.name, "this required column is missing",
        remedy: near.map { "Rename the column “\(Problem.excerpt(of: $0))” to \(column.name)" }
          ?? "Add it: \(column.description)")
    }
    for (name, position) in unknown where !explained.contains(name) {
      add(
        severity: .warning, row: table.number(of: 0),
        name.isEmpty
          ? "column \(position + 1), which has no name, is not part of the data set and is passed over"
          : "the column “\(Problem.excerpt(of: name))” is not part of the data set and is passed over",
        remedy: NearestName.to(name, among: schema.columns.map(\.name).filter { positions[$0] == nil })
          .map { "If it is meant as \($0), rename it" } ?? "Nothing need be done")
    }
    return positions
  }
}
