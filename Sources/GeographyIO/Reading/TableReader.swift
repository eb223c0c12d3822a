import DelimitedText
import Diagnostics
import Geography

/// Reads the cells of one table by column and type; whatever is wrong goes to the gatherer, and reading
/// goes on with a harmless value so that every problem is found in one pass.
final class TableReader {
  let schema: TableSchema
  let gatherer: ProblemGatherer
  private let table: CSVTable
  private let positions: [String: Int]
  private let headerCount: Int
  private var row = 1
  private var isRagged = false

  init(_ table: CSVTable, schema: TableSchema, positions: [String: Int], gatherer: ProblemGatherer) {
    self.table = table
    self.schema = schema
    self.positions = positions
    self.gatherer = gatherer
    headerCount = table.rowCount > 0 ? table.cellCount(of: 0) : 0
  }

  /// Whether the file has every required column, so that its identifiers are known.
  var hasEveryRequiredColumn: Bool {
    schema.columns.allSatisfy { !$0.isRequired || has($0) }
  }

  /// Whether the file has the column.
  func has(_ column: Column) -> Bool { positions[column.name] != nil }

  /// Visits each row with content; rows of the wrong length are reported here.
  func forEachRow(_ body: () -> Void) {
    var emptyRows = 0
    for index in 1..<max(1, table.rowCount) {
      row = index
      if table.isEmpty(row: index) {
        emptyRows += 1
        continue
      }
      let count = table.cellCount(of: index)
      isRagged = count != headerCount
      if isRagged { reportRagged(count) }
      body()
    }
    if emptyRows > 0 {
      gatherer.add(
        Problem(
          .warning, file: schema.file,
          message: emptyRows == 1
            ? "1 row without any value was passed over"
            : "\(count: emptyRows) rows without any value were passed over",
          remedy: "Delete them to be rid of this warning"))
    }
    if emptyRows >= table.rowCount - 1, !schema.mayBeEmpty {
      gatherer.add(
        Problem(
          file: schema.file, message: "has a header and no rows",
          remedy: "Add at least one row; a row is: \(schema.description)"))
    }
  }

  /// Visits each row with content once more, for what only the whole table shows; reports nothing by itself.
  func forEachRowAgain(_ body: () -> Void) {
    for index in 1..<max(1, table.rowCount) where !table.isEmpty(row: index) {
      row = index
      isRagged = table.cellCount(of: index) != headerCount
      body()
    }
  }

  /// The number of the row being read, from 1, as a spreadsheet counts.
  var rowNumber: Int { table.number(of: row) }

  /// Whether the cell of this column can be judged in this row.
  ///
  /// In a row of the wrong length the values stand under the wrong headers; only the first cell, the
  /// identifier, is still taken, so that what refers to it is not reported as well.
  private func cell(_ column: Column) -> Int? {
    guard let position = positions[column.name], position < table.cellCount(of: row) else { return nil }
    return isRagged && position > 0 ? nil : position
  }

  /// Whether the file has a cell for this column in this row that can be judged.
  func isReadable(_ column: Column) -> Bool { cell(column) != nil }

  private func reportRagged(_ count: Int) {
    gatherer.add(file: schema.file, row: rowNumber, kind: "ragged") {
      Problem(
        file: schema.file, row: rowNumber, message: "has \(count) cells where the header has \(headerCount)",
        remedy: count > headerCount
          ? "Put values that hold a comma between double quotes" : "Fill in the missing cells")
    }
  }

  /// Reports a problem of a cell in the row being read.
  func report(
    _ column: Column, kind: String? = nil, _ message: Message, remedy: @autoclosure () -> Message
  ) {
    add(.error, column, kind ?? message.template, value: nil, { message }, remedy)
  }

  /// Warns of a cell that is odd and usable.
  ///
  /// - Parameter value: what to show in place of the cell, such as the identifier of the row.
  func warn(
    _ column: Column, kind: String, value: String? = nil, _ message: @autoclosure () -> Message,
    remedy: @autoclosure () -> Message
  ) {
    add(.warning, column, kind, value: value, message, remedy)
  }

  /// Words the problem only where it will be shown.
  private func add(
    _ severity: Problem.Severity, _ column: Column, _ kind: String, value: String?, _ message: () -> Message,
    _ remedy: () -> Message
  ) {
    gatherer.add(severity, file: schema.file, row: rowNumber, column: column.name, kind: kind) {
      Problem(
        severity, file: schema.file, row: rowNumber, column: column.name,
        value: value ?? cell(column).map(composedText), message: message(), remedy: remedy())
    }
  }

  private func composedText(_ position: Int) -> String {
    ComposedText.of(table.text(row: row, position: position))
  }

  /// The text of a cell, its default when empty or absent.
  func text(_ column: Column) -> String {
    guard let position = cell(column) else { return defaultText(column) ?? "" }
    let text = composedText(position)
    guard text.isEmpty else { return text }
    if let standIn = defaultText(column) { return standIn }
    report(column, "is empty", remedy: "Write \(column.expectation)")
    return ""
  }

  private func defaultText(_ column: Column) -> String? {
    switch column.presence {
    case .required: nil
    case .optional(let text): text
    case .unknown: ""
    }
  }

  /// The text of a cell without spaces around it.
  func word(_ column: Column) -> String {
    guard let position = cell(column) else { return defaultText(column) ?? "" }
    let word = table.withBytes(row: row, position: position) { bytes in
      String(decoding: TableReader.trimmed(bytes), as: UTF8.self)
    }
    return word.isEmpty ? defaultText(column) ?? "" : ComposedText.of(word)
  }

  private static func trimmed(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var bytes = bytes
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  /// What stands in a cell where a number is expected; nil for a cell without anything.
  private func parsed(_ column: Column) -> DecimalText.Parsed? {
    guard let position = cell(column) else { return nil }
    return table.withBytes(row: row, position: position) { bytes -> DecimalText.Parsed? in
      let bytes = TableReader.trimmed(bytes)
      return bytes.isEmpty ? nil : DecimalText.parse(bytes)
    }
  }

  /// The number in a cell, whatever its size; nil when there is none, which is reported.
  func anyNumber(_ column: Column) -> Double? { number(parsed(column), column) }

  private func number(_ parsed: DecimalText.Parsed?, _ column: Column) -> Double? {
    switch parsed {
    case .number(let value): return value
    case nil:
      if column.isRequired, isReadable(column) {
        report(column, "is empty", remedy: "Write \(column.expectation)")
      }
    case .decimalComma:
      report(
        column, "is written with a decimal comma",
        remedy: "Write a decimal point; in Excel turn off “Use system separators” "
          + "(File, Options, Advanced), set “.” for decimals and save as CSV UTF-8 again")
    case .grouped(let whole):
      report(
        column, kind: "grouped", "is written with marks between thousands, or with a decimal comma",
        remedy: "Write \(DecimalText.of(whole)) where thousands are meant, else a decimal point")
    case .notFinite: report(column, "is not a finite number", remedy: "Write \(column.expectation)")
    case .notANumber: report(column, "is not a number", remedy: "Write \(column.expectation)")
    }
    return nil
  }

  /// The number in a cell, within the column's range; nil when there is none.
  func number(_ column: Column) -> Double? {
    guard let value = anyNumber(column) else { return nil }
    if case .number(let range) = column.content, !range.contains(value) {
      reportOutside(column, isAbove: value > range.upperBound)
      return nil
    }
    return value
  }

  /// The number in a required cell; the least allowed one stands in for what is wrong.
  func requiredNumber(_ column: Column) -> Double {
    if let value = number(column) { return value }
    if let standIn = defaultText(column), let value = Double(standIn) { return value }
    if case .number(let range) = column.content { return range.lowerBound }
    return 0
  }

  /// The whole number in a cell, within the column's range; nil where there is none, or something is wrong with it,
  /// which is reported.
  func integer(_ column: Column) -> Int? {
    guard case .integer(let range) = column.content, let value = wholeNumber(column) else { return nil }
    guard value == value.rounded() else {
      report(column, "is not a whole number", remedy: "Write \(column.expectation)")
      return nil
    }
    guard value >= Double(range.lowerBound), value <= Double(range.upperBound) else {
      reportOutside(column, isAbove: value > Double(range.upperBound))
      return nil
    }
    return Int(value)
  }

  /// The number in a cell for a whole one. `1,250` and `1.250` can mean nothing but 1250 there and are taken for
  /// it; `60.000` is 60 to a program and 60000 to a clerk.
  private func wholeNumber(_ column: Column) -> Double? {
    let parsed = parsed(column)
    guard let whole = grouped(column, parsed) else { return number(parsed, column) }
    let plain = DecimalText.of(whole)
    if case .number(let value) = parsed, value == value.rounded() {
      report(
        column, kind: "ambiguous", "can be read as \(DecimalText.of(value)) and as \(plain)",
        remedy: "Write one of the two, without a mark in it")
      return nil
    }
    warn(
      column, kind: "grouped", "is written with marks between thousands and is read as \(plain)",
      remedy: "Write \(plain)")
    return whole
  }

  private func grouped(_ column: Column, _ parsed: DecimalText.Parsed?) -> Double? {
    switch parsed {
    case .grouped(let whole): whole
    case .number: word(column).contains(".") ? DecimalText.groupedDigits(word(column)) : nil
    default: nil
    }
  }

  func reportOutside(_ column: Column, isAbove: Bool) {
    if column.unit == "share", isAbove {
      report(column, "is more than 1", remedy: "Write a share between 0 and 1: 0.85, not 85")
    } else {
      report(
        column, isAbove ? "is too large" : "is too small", remedy: "Write \(column.expectation)")
    }
  }

  /// Whether a cell says true; false stands in for what is wrong.
  func flag(_ column: Column) -> Bool { flagIfKnown(column) ?? false }

  /// What a cell says; nil where it says nothing, or what is neither true nor false, which is reported.
  func flagIfKnown(_ column: Column) -> Bool? {
    let word = word(column)
    switch word.lowercased() {
    case "true", "1": return true
    case "false", "0": return false
    default:
      if cell(column) != nil, !word.isEmpty || column.isRequired {
        report(
          column, word.isEmpty ? "is empty" : "is neither true nor false", remedy: "Write true or false")
      }
      return nil
    }
  }

  /// The case a word stands for, or nil when it stands for none, which is reported.
  func choice<Choice>(_ column: Column, _ type: Choice.Type) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    let word = word(column)
    if let choice = Choice(rawValue: word) { return choice }
    if cell(column) != nil, !word.isEmpty || column.presence != .unknown {
      report(
        column, word.isEmpty ? "is empty" : "is not a word of this column",
        remedy: TableReader.suggestion(word, among: Choice.allCases.map(\.rawValue))
          ?? "Write \(column.expectation)")
    }
    return nil
  }

  /// A remedy that names the nearest name, or nil when none is near. Short words are near to anything.
  static func suggestion(_ word: String, among names: some Sequence<String>) -> Message? {
    guard word.count >= 5 else { return nil }
    return NearestName.to(word, among: names).map { "Perhaps “\($0)” is meant" }
  }
}
