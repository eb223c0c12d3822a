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
    if id.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(
        column, "holds a control character such as a line break",
        remedy: "Write letters, digits and hyphens only")
    }
    if let earlier = index.insert(id, value, file: schema.file, line: line) {
      report(
        column, kind: "duplicate",
        earlier.file == schema.file
          ? "is already the identifier of row \(earlier.line)"
          : "is already the identifier of \(earlier.file) row \(earlier.line)",
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

  /// Comparing with each of a hundred thousand identifiers would take longer than reading them.
  private func nearest<Value>(_ id: String, in index: IdentifierIndex<Value>) -> Message? {
    guard index.entries.count <= 5_000 else { return nil }
    return TableReader.suggestion(id, among: index.entries.keys.sorted())
  }
}
