import ColumnMapping
import SourceTables

/// What the tables handed in call the communes of their rows.
struct CommuneNames {
  private(set) var texts: Set<String> = []
  private(set) var codes: Set<String> = []
  /// The names of sheets whose rows say nothing of communes: a list may have a sheet for each.
  private(set) var sheets: Set<String> = []
  /// The first rows tell which province it is; a list of all the country's would repeat them.
  private static let rowsLookedAt = 5_000

  init(_ tables: [RoleTable]) {
    for table in tables where table.role == .communes || table.role == .villages { read(table) }
  }

  private mutating func read(_ table: RoleTable) {
    let isOfCommunes = table.role == .communes
    let name = table.mapping[isOfCommunes ? .name : .commune]
    let code = table.mapping[isOfCommunes ? .id : .communeCode]
    let known = texts.count
    for row in table.records.prefix(CommuneNames.rowsLookedAt) {
      if let name {
        let text = row[name].shown.trimmingBlanks
        if isName(text, under: table.heading(name)) { texts.insert(text) }
      } else {
        for case .text(let text) in row.cells where UnitName(text).isCommune {
          texts.insert(text.trimmingBlanks)
        }
      }
      if let code, !row[code].isEmpty { codes.insert(row[code].shown.trimmingBlanks) }
    }
    if name == nil, code == nil, texts.count == known, !table.table.layer.isEmpty {
      sheets.insert(table.table.layer)
    }
  }

  /// Not the heading once more, nor the number of the column.
  private func isName(_ text: String, under heading: String) -> Bool {
    !text.isEmpty && text.utf8.count < 80 && text.contains(where: \.isLetter) && text != heading
  }
}
