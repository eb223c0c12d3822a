package import Geography

/// What the tables of a data set are, in one line: which are real, which derived, which modelled.
package enum ProvenanceSummary {
  /// The tables under each kind, in the order of the kinds; a table of several kinds with its share of
  /// columns under each. A table that the language has no name for goes by the file's.
  package static func parts(
    _ provenance: [ColumnProvenance], _ words: ReportWords
  ) -> [(kind: ColumnProvenance.Kind, tables: String)] {
    var tables: [String] = []
    var counts: [String: [ColumnProvenance.Kind: Int]] = [:]
    for column in provenance {
      if counts[column.table] == nil { tables.append(column.table) }
      counts[column.table, default: [:]][column.kind, default: 0] += 1
    }
    return ColumnProvenance.Kind.allCases.compactMap { kind in
      let named = tables.compactMap { table -> String? in
        guard let count = counts[table]?[kind], let all = counts[table]?.values.reduce(0, +) else {
          return nil
        }
        let known = words.tableName(table)
        let name =
          known.isEmpty
          ? TerminalText.shown(table.hasSuffix(".csv") ? String(table.dropLast(4)) : table, width: 24) : known
        return count == all ? name : "\(name) (\(words.columns(count, of: all)))"
      }
      return named.isEmpty ? nil : (kind, named.joined(separator: ", "))
    }
  }
}
