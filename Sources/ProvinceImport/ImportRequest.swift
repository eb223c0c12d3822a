public import SourceTables

/// What an import is asked: the files of a province's own lists and what is stated beside them.
public struct ImportRequest: Sendable {
  /// Who lacks service.
  public enum Lacking: Sendable, Equatable {
    /// The village list says it in its columns.
    case asListed
    /// A stated rule: every village that the list does not call served.
    case all
    /// The villages of a list.
    case file(String)
  }

  /// Where fibre is, beside the villages that the list calls connected and the fibre nodes handed in.
  public enum PointsOfPresence: Sendable, Equatable {
    /// Nowhere else.
    case asListed
    /// A stated rule: at the centre of every commune.
    case communes
    /// The places of a list.
    case file(String)
  }

  /// The lists of villages; needed unless rows of an earlier data set stay.
  public var villages: [String] = []
  /// Radio sites that stand.
  public var towers: [String] = []
  /// Fibre nodes and lines.
  public var fibre: [String] = []
  /// Communes with their centres.
  public var communes: [String] = []
  /// Roads, along which routes are modelled.
  public var roads: [String] = []
  /// Prices.
  public var costs: [String] = []
  /// Places with names and positions, where villages without a position are looked up.
  public var gazetteer: [String] = []
  /// Who lacks service.
  public var lacking: Lacking = .asListed
  /// Where fibre is.
  public var pointsOfPresence: PointsOfPresence = .asListed
  /// The province's name; nil where the lists' communes tell it.
  public var province: String?
  /// The reference system of positions in metres, as the user wrote it.
  public var reference: String?
  /// The only sheet or layer to be read of each file.
  public var layer: String?
  /// A mapping that an earlier import wrote and a person may have edited.
  public var mapping: String?
  /// The folder of a data set whose other rows stay.
  public var onto: String?
  /// Whether rows that a person changed in that data set may be replaced.
  public var replacesChangedRows = false
  /// Name of the data set: lower-case letters, digits, hyphens, points and underscores.
  public var name: String
  /// The day of the import, `2026-11-28`.
  public var date: String
  /// What reads formats that need a library that may be absent; nil where it is not to be asked.
  public var foreign: (any ForeignTableReading)?

  /// Nothing asked yet.
  public init(name: String, date: String) {
    self.name = name
    self.date = date
  }
}
