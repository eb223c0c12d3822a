import Diagnostics

extension TableReader {
  /// The identifier of the row being read, entered into an index; a second use of it is reported with
  /// both rows.
  func identifier<Value>(
    _ column: Column, _ value: Value, into index: inout IdentifierIndex<Value>
  ) -> String {
    let id = word(column)
    guard has(column) else { return id }
    if id.isEmpty {
      report(column, "is empty", remedy: "Write an identifier")
      return id
    }
    if id.utf8.count > Column.identifierBytes {
      report(
        column, "is longer than \(Column.identifierBytes) bytes", remedy: "Write a shorter identifier")
    }
    let isPlain = InvisibleText.isPlain(id)
    if !isPlain, id.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(
        column, "holds a control character such as a line break",
        remedy: "Write letters, digits and hyphens only")
    }
    if !isPlain, id.unicodeScalars.contains(where: InvisibleText.hides) {
      warn(
        column, kind: "invisible", "holds characters that nobody sees",
        remedy:
          "Write “\(Problem.excerpt(of: InvisibleText.removed(from: id)))”, here and where it is referred to")
    }
    if let earlier = index.insert(id, value, file: schema.file, row: rowNumber) {
      report(
        column, kind: "duplicate",
        earlier.file == schema.file
          ? "is already the identifier of row \(earlier.row)"
          : "is already the identifier of \(earlier.file) row \(earlier.row)",
        remedy: "Give each row an identifier of its own")
    }
    return id
  }

  /// What an identifier stands for, or nil when it stands for nothing, which is reported, or when the
  /// cell is empty and may be.
  func reference<Value>(_ column: Column, in index: IdentifierIndex<Value>) -> Value? {
    let id = word(column)
    if let entry = index.entries[id] { return entry.value }
    guard index.isComplete, isReadable(column) else { return nil }
    if id.isEmpty {
      if column.isRequired {
        report(column, "is empty", remedy: "Write \(column.expectation)")
      }
      return nil
    }
    let files = Column.alternatives(index.files)
    report(
      column, "is not in \(files)",
      remedy: nearest(id, in: index)
        ?? "Write an identifier from \(files), or add the row there")
    return nil
  }

  /// What is meant where an identifier is known but for a leading zero, which spreadsheets drop, or for what nobody
  /// sees; else the nearest one.
  private func nearest<Value>(_ id: String, in index: IdentifierIndex<Value>) -> Message? {
    let plain = InvisibleText.removed(from: id)
    if plain != id, index.entries[plain] != nil {
      return "Write “\(Problem.excerpt(of: plain))”: characters that nobody sees stand in the cell"
    }
    if let full = withLeadingZeros(id, in: index) {
      return "Write “\(full)”: a spreadsheet has dropped the leading zero; give the column the format Text"
    }
    if id.hasPrefix("0"), case let short = String(id.drop { $0 == "0" }), index.entries[short] != nil {
      return
        "Write “\(id)” in \(Column.alternatives(index.files)) too, where a spreadsheet has made it “\(short)”"
    }
    // Comparing with each of a hundred thousand identifiers would take longer than reading them.
    guard index.entries.count <= 5_000 else { return nil }
    return TableReader.suggestion(id, among: index.entries.keys.sorted())
  }

  private func withLeadingZeros<Value>(_ id: String, in index: IdentifierIndex<Value>) -> String? {
    guard !id.isEmpty, id.utf8.count < 10, id.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return (1...3).map { String(repeating: "0", count: $0) + id }.first { index.entries[$0] != nil }
  }
}
