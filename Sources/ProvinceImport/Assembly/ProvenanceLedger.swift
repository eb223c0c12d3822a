import Geography
import GeographyIO

/// Where every value of the data set in the making comes from: a word for each column, and one for each row that is
/// not as its column is.
struct ProvenanceLedger {
  /// Where a value comes from.
  struct Origin: Hashable {
    var kind: ColumnProvenance.Kind
    var source: String
  }

  /// By table, column and row.
  private var rows: [String: [String: [String: Origin]]] = [:]
  /// By table and column.
  private var columns: [String: [String: Origin]] = [:]

  /// The values of a row in some columns.
  mutating func set(_ table: String, _ row: String, _ names: [String], _ origin: Origin) {
    for name in names {
      if columns[table]?[name] == origin {
        rows[table]?[name]?[row] = nil
      } else {
        rows[table, default: [:]][name, default: [:]][row] = origin
      }
    }
  }

  /// What a column is wherever no row says otherwise; kept where it is already said.
  mutating func setDefault(_ table: String, _ names: [String], _ origin: Origin) {
    for name in names where columns[table]?[name] == nil { columns[table, default: [:]][name] = origin }
  }

  /// What an earlier data set says of its values.
  mutating func adopt(_ geography: Geography) {
    for column in geography.provenance {
      columns[column.table, default: [:]][column.column] = Origin(kind: column.kind, source: column.source)
    }
    for row in geography.rowProvenance {
      set(row.table, row.row, [row.column], Origin(kind: row.kind, source: row.source))
    }
  }

  /// The origin of one value.
  func origin(_ table: String, _ row: String, _ column: String) -> Origin? {
    rows[table]?[column]?[row] ?? columns[table]?[column]
  }

  /// The columns' provenance, in the order of the schema, and that of the rows that differ.
  func record(_ keys: [String: [String]]) -> (columns: [ColumnProvenance], rows: [RowProvenance]) {
    var stated: [ColumnProvenance] = []
    var exceptions: [RowProvenance] = []
    for schema in DataSetSchema.tables {
      let ids = keys[schema.file] ?? []
      for column in schema.columns {
        let own = rows[schema.file]?[column.name] ?? [:]
        let fallback = columns[schema.file]?[column.name] ?? Origin(kind: .unstated, source: "")
        guard !own.isEmpty else {
          stated.append(
            ColumnProvenance(
              table: schema.file, column: column.name, kind: fallback.kind, source: fallback.source))
          continue
        }
        let counts = Dictionary(ids.map { (own[$0] ?? fallback, 1) }, uniquingKeysWith: +)
        // What most rows are is said once; a tie goes to what is said first in words.
        let common = counts.max { ($0.value, $1.key.source) < ($1.value, $0.key.source) }?.key ?? fallback
        stated.append(
          ColumnProvenance(table: schema.file, column: column.name, kind: common.kind, source: common.source))
        for id in ids {
          let origin = own[id] ?? fallback
          guard origin != common else { continue }
          exceptions.append(
            RowProvenance(
              table: schema.file, row: id, column: column.name, kind: origin.kind, source: origin.source))
        }
      }
    }
    return (stated, exceptions)
  }
}
