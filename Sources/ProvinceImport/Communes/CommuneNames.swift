import ColumnMapping
import SourceTables

/// What the tables handed in call the communes of their rows.
struct CommuneNames {
  private(set) var texts: Set<String> = []

  init(_ tables: [RoleTable]) {
    for table in tables {
      let field: ImportField = table.role == .communes ? .name : .commune
      guard table.role == .communes || table.role == .villages else { continue }
      if let column = table.mapping[field] {
        // The first rows tell which province it is; a list of all the country's would repeat them.
        for row in table.records.prefix(5_000) {
          let text = row[column].shown.trimmingBlanks
          if !text.isEmpty, text.utf8.count < 80 { texts.insert(text) }
        }
      } else {
        for row in table.records.prefix(5_000) {
          for case .text(let text) in row.cells where UnitName(text).isCommune {
            texts.insert(text.trimmingBlanks)
          }
        }
      }
    }
  }
}
