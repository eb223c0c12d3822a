/// A province as read from a data set and checked: every reference is a valid index, every number is
/// within its range.
public struct Geography: Sendable, Equatable {
  /// The data set's name.
  public var name: String
  /// What people call it, by language (ISO 639-1); under "" where no language is said. Empty where it has no title.
  public var titles: [String: String] = [:]
  /// SHA-256 of the data set's tables, lower-case hexadecimal; empty for a geography made in memory.
  public var sha256: String
  /// Communes, in the order of the data set; others name one by its index.
  public var communes: [Commune]
  /// Villages, in the order of the data set; others name one by its index.
  public var villages: [Village]
  /// Nodes of the transport network, in the order of the data set.
  public var nodes: [Node]
  /// Candidate and existing fibre routes, in the order of the data set.
  public var routes: [Route]
  /// Existing and candidate radio sites, in the order of the data set.
  public var sites: [Site]
  /// Which site serves what share of which village.
  public var coverage: [Coverage]
  /// Candidate microwave hops, in the order of the data set.
  public var hops: [Hop]
  /// The price list.
  public var costs: UnitCosts
  /// What each column of the data set is (real, derived, modelled), in the order of the tables.
  public var provenance: [ColumnProvenance]
  /// Values that are not what their column says, in the order of the tables.
  public var rowProvenance: [RowProvenance] = []
  /// Whose words, money and borders the data set goes by.
  public var country = Country.vietnam

  /// Takes every part as it is. A geography that a data set reader has made is checked; for one made by hand
  /// the indices are its maker's duty.
  public init(
    name: String, sha256: String = "", communes: [Commune], villages: [Village], nodes: [Node],
    routes: [Route], sites: [Site], coverage: [Coverage], hops: [Hop], costs: UnitCosts,
    provenance: [ColumnProvenance] = []
  ) {
    self.name = name
    self.sha256 = sha256
    self.communes = communes
    self.villages = villages
    self.nodes = nodes
    self.routes = routes
    self.sites = sites
    self.coverage = coverage
    self.hops = hops
    self.costs = costs
    self.provenance = provenance
  }

  /// Where a place lies.
  public func coordinate(of place: Place) -> Coordinate {
    switch place {
    case .village(let index): villages[index].coordinate
    case .node(let index): nodes[index].coordinate
    }
  }

  /// The identifier a place has in its table.
  public func id(of place: Place) -> String {
    switch place {
    case .village(let index): villages[index].id
    case .node(let index): nodes[index].id
    }
  }

  /// Whether fibre is there today.
  public func hasFibre(_ place: Place) -> Bool {
    switch place {
    case .village(let index): villages[index].hasFixedBroadband
    case .node(let index): nodes[index].hasFibre
    }
  }
}

/// Where the values of one column come from.
public struct ColumnProvenance: Sendable, Equatable {
  /// Where the values of a column come from.
  public enum Kind: String, Sendable, CaseIterable {
    /// Taken from a public source.
    case real
    /// Computed from real values.
    case derived
    /// Produced by a model; no observation behind it.
    case modelled
    /// The table is not the one whose columns the data set describes: it was changed since.
    case changed
    /// The data set does not say.
    case unstated
  }

  /// The table's file name.
  public var table: String
  /// The column's header.
  public var column: String
  /// Where its values come from.
  public var kind: Kind
  /// The source or the model, in words.
  public var source: String

  /// Takes every value as it is; nothing is checked here.
  public init(table: String, column: String, kind: Kind, source: String) {
    self.table = table
    self.column = column
    self.kind = kind
    self.source = source
  }
}
