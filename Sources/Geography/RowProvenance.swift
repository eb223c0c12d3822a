/// Where one value comes from, where it is not what its column says: of a village whose position was typed, in a
/// column that a model filled for the others.
public struct RowProvenance: Sendable, Equatable {
  /// The table's file name.
  public var table: String
  /// What tells the row from others: its identifier, or for `coverage.csv` site and village with a space between.
  public var row: String
  /// The column's header.
  public var column: String
  /// Where the value comes from.
  public var kind: ColumnProvenance.Kind
  /// The source or the model, in words.
  public var source: String

  /// Takes every value as it is; nothing is checked here.
  public init(table: String, row: String, column: String, kind: ColumnProvenance.Kind, source: String) {
    self.table = table
    self.row = row
    self.column = column
    self.kind = kind
    self.source = source
  }
}

/// What the values of one column are, counted row by row.
package struct ProvenanceCount: Sendable, Equatable {
  /// One of the sources of a column.
  package struct Part: Sendable, Equatable {
    /// Where its values come from.
    package var kind: ColumnProvenance.Kind
    /// The source or the model, in words.
    package var source: String
    /// How many rows.
    package var rows: Int
  }

  /// The table's file name.
  package var table: String
  /// The column's header.
  package var column: String
  /// Rows of the table.
  package var rows: Int
  /// What the column says first, then what single rows say otherwise, in their order.
  package var parts: [Part]

  /// How many values are of a kind.
  package func rows(_ kind: ColumnProvenance.Kind) -> Int {
    parts.filter { $0.kind == kind }.reduce(0) { $0 + $1.rows }
  }
}

/// What of a data set a model may have filled, known by the column that says most of it.
package enum ModelledSubject: Sendable, CaseIterable {
  case villagePositions
  case mobileService
  case fixedService
  case placesWithFibre
  case routes
  case sites
  case coverage
  case hops

  fileprivate var place: (table: String, column: String) {
    switch self {
    case .villagePositions: ("villages.csv", "latitude")
    case .mobileService: ("villages.csv", "mobile_broadband")
    case .fixedService: ("villages.csv", "fixed_broadband")
    case .placesWithFibre: ("nodes.csv", "kind")
    case .routes: ("routes.csv", "length_m")
    case .sites: ("sites.csv", "latitude")
    case .coverage: ("coverage.csv", "household_share")
    case .hops: ("hops.csv", "length_m")
    }
  }
}

extension Geography {
  /// How many rows of a subject are modelled, of how many; nil where none is.
  package func modelledRows(of subject: ModelledSubject) -> (modelled: Int, all: Int)? {
    let place = subject.place
    let count = provenanceCounts.first { $0.table == place.table && $0.column == place.column }
    return count.flatMap { $0.rows(.modelled) > 0 ? ($0.rows(.modelled), $0.rows) : nil }
  }

  /// Whether every village is one that a model made: none has a name and a position from elsewhere.
  package var hasModelledVillages: Bool {
    provenanceCounts.contains {
      $0.table == "villages.csv" && ["id", "name", "latitude"].contains($0.column)
        && $0.rows(.modelled) == $0.rows
        && $0.rows > 0
    }
  }

  /// How many rows a table has; 0 for a table that is none of a data set's.
  package func rowCount(of table: String) -> Int {
    switch table {
    case "communes.csv": communes.count
    case "villages.csv": villages.count
    case "nodes.csv": nodes.count
    case "routes.csv": routes.count
    case "sites.csv": sites.count
    case "coverage.csv": coverage.count
    case "hops.csv": hops.count
    case "costs.csv": CostItem.allCases.count
    default: 0
    }
  }

  /// What each column of the data set is, row by row, in the order of ``provenance``.
  package var provenanceCounts: [ProvenanceCount] {
    struct Key: Hashable {
      var table: String
      var column: String
    }
    var exceptions: [Key: [RowProvenance]] = [:]
    for row in rowProvenance {
      exceptions[Key(table: row.table, column: row.column), default: []].append(row)
    }
    return provenance.map { column in
      let all = rowCount(of: column.table)
      let own = exceptions[Key(table: column.table, column: column.column)] ?? []
      var count = ProvenanceCount(
        table: column.table, column: column.column, rows: all,
        parts: [.init(kind: column.kind, source: column.source, rows: max(0, all - own.count))])
      for row in own {
        if let known = count.parts.firstIndex(where: { $0.kind == row.kind && $0.source == row.source }) {
          count.parts[known].rows += 1
        } else {
          count.parts.append(.init(kind: row.kind, source: row.source, rows: 1))
        }
      }
      if all > 0 { count.parts.removeAll { $0.rows == 0 } }
      return count
    }
  }
}
