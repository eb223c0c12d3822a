import Diagnostics
package import Geography

/// `provenance.csv`: the values that are not what their column says. A data set may do without it; it is no part of
/// the fingerprint, for no plan depends on it.
package enum ProvenanceTable {
  package static let table = Column(
    "table", .choice(DataSetSchema.tables.map(\.file)), "The table's file name")
  package static let row = Column(
    "row", .text, "The row's identifier; for coverage.csv site and village with a space between")
  package static let column = Column("column", .text, "The column's name")
  package static let kind = Column(
    "kind", .choice(ProvenanceTable.rowKinds.map(\.rawValue)),
    "real: taken from a source; derived: computed from real values; modelled: no observation behind it")
  package static let source = Column(
    "source", .text, presence: .optional(default: ""), "The source or the model, in words")

  /// What a value can be said to be.
  package static let kinds: [ColumnProvenance.Kind] = [.real, .derived, .modelled]

  /// What a row may say where its column says otherwise.
  package static let rowKinds: [ColumnProvenance.Kind] = kinds + [.unstated]

  package static let schema = TableSchema(
    file: "provenance.csv", description: "Values that are not what their column says",
    columns: [table, row, column, kind, source], key: ["table", "row", "column"], mayBeEmpty: true)
}

extension Geography {
  /// What tells the rows of a table apart, in their order, as ``RowProvenance`` names them.
  package func rowKeys(of table: TableSchema) -> [String] {
    switch table.file {
    case CommuneTable.schema.file: communes.map(\.code)
    case VillageTable.schema.file: villages.map(\.id)
    case NodeTable.schema.file: nodes.map(\.id)
    case RouteTable.schema.file: routes.map(\.id)
    case SiteTable.schema.file: sites.map(\.id)
    case CoverageTable.schema.file: coverage.map { "\(sites[$0.site].id) \(villages[$0.village].id)" }
    case HopTable.schema.file: hops.map(\.id)
    case CostTable.schema.file: CostItem.allCases.map(\.rawValue)
    default: []
    }
  }
}
