import ColumnMapping
import Diagnostics
import YAMLText

/// Reads a tree as tables, gathering what is wrong with single keys.
struct MappingReading {
  /// The mapping's own file.
  let file: String
  private(set) var report = ProblemReport()

  init(file: String) {
    self.file = file
  }

  mutating func tables(_ document: YAMLNode) -> [MappedTable] {
    guard let entries = entries(document, at: nil, such: "villages:") else { return [] }
    var tables: [MappedTable] = []
    for entry in entries {
      guard let role = ImportRole(rawValue: entry.key) else {
        let known = ImportRole.allCases.map(\.rawValue)
        add(
          entry.line, entry.key, entry.key, "is not a kind of table", MappingReading.nearest(entry.key, known)
        )
        continue
      }
      switch entry.value.content {
      case .list(let items): tables += items.compactMap { table($0, role) }
      case .mapping: tables += [table(entry.value, role)].compactMap { $0 }
      case .scalar where entry.value.isNull: break
      case .scalar(let text, _):
        add(
          entry.value.line, entry.key, text, "is not a list of tables",
          "Write a table below it, as in the import.yaml of an earlier import")
      }
    }
    return tables
  }

  private mutating func table(_ node: YAMLNode, _ role: ImportRole) -> MappedTable? {
    guard let entries = entries(node, at: role.rawValue, such: "file: list.xlsx") else { return nil }
    var table = MappedTable(role: role, mapping: file, line: node.line)
    for entry in entries where !entry.value.isNull { read(entry, into: &table) }
    return table
  }

  private mutating func read(_ entry: YAMLNode.Entry, into table: inout MappedTable) {
    let key = "\(table.role.rawValue).\(entry.key)"
    switch entry.key {
    case "file": table.file = text(entry.value, at: key)
    case "sheet", "layer":
      guard table.layer == nil else {
        return add(entry.line, key, entry.key, "names the sheet or layer a second time", "Keep one of them")
      }
      table.layer = text(entry.value, at: key)
    case "crs": table.crs = text(entry.value, at: key)
    case "header-rows": readHeaderRows(entry.value, at: key, into: &table)
    case "columns":
      guard let columns = entries(entry.value, at: key, such: "name: \"Tên bản\"") else { return }
      for column in columns where !column.value.isNull { readColumn(column, at: key, into: &table) }
    case "left":
      guard case .list(let items) = entry.value.content else {
        return add(
          entry.value.line, key, entry.value.shown, "is not a list of headings",
          "Write one heading a line after a dash")
      }
      table.columns += items.compactMap { item in
        name(item, at: key).map { MappedTable.Column(field: nil, name: $0, line: item.line) }
      }
    default:
      add(
        entry.line, key, entry.key, "is not a key of a table",
        MappingReading.nearest(
          entry.key, ["file", "sheet", "layer", "header-rows", "crs", "columns", "left"]))
    }
  }

  private mutating func readColumn(_ entry: YAMLNode.Entry, at key: String, into table: inout MappedTable) {
    guard let field = ImportField(rawValue: entry.key) else {
      let known = ImportField.allCases.map(\.rawValue)
      return add(
        entry.line, "\(key).\(entry.key)", entry.key, "is not a field",
        MappingReading.nearest(entry.key, known))
    }
    guard let name = name(entry.value, at: "\(key).\(entry.key)") else { return }
    // Uses stand before what is left, wherever the list of these stands in the file.
    let place = table.columns.firstIndex { $0.field == nil } ?? table.columns.endIndex
    table.columns.insert(MappedTable.Column(field: field, name: name, line: entry.line), at: place)
  }

  private mutating func readHeaderRows(_ node: YAMLNode, at key: String, into table: inout MappedTable) {
    let written = text(node, at: key) ?? "none"
    if written == "none" {
      table.isWithoutHeaderRows = true
      return
    }
    let bounds = written.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0.filter { $0 != " " }) ?? 0 }
    guard let first = bounds.first, let last = bounds.last, bounds.count <= 2, first > 0, first <= last else {
      return add(
        node.line, key, written, "is not a range of rows",
        "Write rows such as 3 or 3-4, or none where there are none")
    }
    table.headerRows = first...last
  }

  private mutating func name(_ node: YAMLNode, at key: String) -> MappedTable.ColumnName? {
    guard case .scalar(let text, let isQuoted) = node.content else {
      add(
        node.line, key, node.shown, "is not a heading",
        "Write a heading in quotes, or a letter as in column C")
      return nil
    }
    if !isQuoted, let index = MappingFile.index(ofColumn: text) { return .index(index) }
    return .heading(text)
  }

  private mutating func text(_ node: YAMLNode, at key: String) -> String? {
    if case .scalar(let text, _) = node.content { return text }
    add(node.line, key, node.shown, "is not a text", "Write a text")
    return nil
  }

  private mutating func entries(_ node: YAMLNode, at key: String?, such example: String) -> [YAMLNode.Entry]?
  {
    if case .mapping(let entries) = node.content { return entries }
    add(
      node.line, key, node.shown, "is not a list of keys and values",
      "Write keys and values, such as \(example)")
    return nil
  }

  private mutating func add(
    _ line: Int?, _ key: String?, _ value: String, _ message: Message, _ remedy: Message
  ) {
    report.add(
      Problem(file: file, row: line, column: key, value: value, message: message, remedy: remedy))
  }

  private static func nearest(_ name: String, _ known: [String]) -> Message {
    if let nearest = NearestName.to(name, among: known) { return "The nearest key is \(nearest)" }
    return "Use one of \(known.map { Message(verbatim: $0) })"
  }
}
