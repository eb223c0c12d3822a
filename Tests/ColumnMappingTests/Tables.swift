import SourceTables

/// Tables as people type them, a row a list of texts; an empty row is left out as readers leave it out.
func sheet(_ rows: [[String]], merges: [SourceTable.Merge] = []) -> SourceTable {
  var table = SourceTable(file: "list.xlsx", layer: "Sheet1", kind: .sheet)
  for (index, row) in rows.enumerated() where row.contains(where: { !$0.isEmpty }) {
    table.rows.append(
      SourceRow(
        number: index + 1,
        cells: row.map { text in
          if text.isEmpty { return .empty }
          if let number = Double(text) { return .number(number, shown: nil) }
          return .text(text)
        }))
  }
  table.merges = merges
  return table
}
