import ColumnMapping
import Diagnostics
import ImportRecords

extension ImportReport {
  /// What stands on a terminal after an import, a sentence a line: what became of each table, what was made, what is
  /// missing, and where the rest is told.
  ///
  /// - Parameter path: where the page was written; nil where it was not.
  public func summary(page path: String? = nil) -> [String] {
    var lines = tables.filter(\.isRead).map { text(ImportReport.sentence(of: $0)) }
    for table in record.tables {
      let title = ImportWords.title(ofTable: table.file) ?? "\(Problem.excerpt(of: table.file))"
      lines.append(
        text(
          table.supplied == 0
            ? "\(table.file) (\(title)): imported \(count: table.imported), modelled \(count: table.modelled)"
            : "\(table.file) (\(title)): imported \(count: table.imported), modelled \(count: table.modelled), from the program or a stated rule \(count: table.supplied)"
        ) + (table.kept == 0 ? "" : text("; kept \(count: table.kept)")))
    }
    if !record.missing.isEmpty {
      lines.append(text("Missing, or would make a plan better:"))
      lines += record.missing.map { "  " + text($0) }
    }
    if let path { lines.append(text("Every row and what became of it: \(path)")) }
    return lines.map(Problem.onOneLine)
  }

  private static func sentence(of table: ReadTable) -> Message {
    let counts: Message =
      "rows taken \(count: table.takenRowCount), left \(count: table.leftRowCount); "
      + "values taken otherwise \(count: table.values[.mapped, default: 0]), left \(count: table.values[.left, default: 0])"
    let file = Problem.excerpt(of: table.file)
    return table.layer.isEmpty
      ? "\(file), read as \(table.role.title): \(counts)"
      : "\(file), \(Problem.excerpt(of: table.layer)), read as \(table.role.title): \(counts)"
  }
}
