public import ColumnMapping
public import Diagnostics

/// What became of one row, column or cell that an import was handed. Nothing is left without one.
public struct ImportLine: Sendable {
  /// What became of it.
  public enum Outcome: String, Sendable, CaseIterable {
    /// Taken as it stands.
    case taken
    /// Taken as something else than what is written; `why` says how it was understood.
    case mapped
    /// Not taken; `why` says the reason.
    case left
  }

  /// What the table is to the import.
  public var role: ImportRole
  /// The file, as the user named it.
  public var file: String
  /// The sheet or layer; empty where a file is one table.
  public var layer: String
  /// Row of a sheet, line of a text, number of a feature, counted from 1; nil for what concerns a whole column or table.
  public var row: Int?
  /// Letters or heading of the column; empty for what concerns a whole row.
  public var column: String
  /// What became of it.
  public var outcome: Outcome
  /// What is written there; empty for a whole row.
  public var from: String
  /// What it became: an identifier for a row, a value for a cell; empty where it was left.
  public var to: String
  /// How it was understood, or why it was left; empty where it was taken as it stands.
  public var why: Message

  /// Takes every value as it is; nothing is checked here.
  public init(
    _ outcome: Outcome, _ role: ImportRole, file: String, layer: String = "", row: Int? = nil,
    column: String = "",
    from: String = "", to: String = "", why: Message = ""
  ) {
    self.role = role
    self.file = file
    self.layer = layer
    self.row = row
    self.column = column
    self.outcome = outcome
    self.from = from
    self.to = to
    self.why = why
  }
}

/// All that an import tells of itself.
public struct ImportRecord: Sendable {
  /// One file that was read.
  public struct Source: Sendable, Equatable {
    /// As the user named it.
    public var file: String
    /// SHA-256 of its bytes, lower-case hexadecimal.
    public var sha256: String
    /// When it was last changed, as `2026-11-28`.
    public var date: String

    /// Takes every value as it is; nothing is checked here.
    public init(file: String, sha256: String, date: String) {
      self.file = file
      self.sha256 = sha256
      self.date = date
    }
  }

  /// A table of the data set and what its rows are.
  public struct Table: Sendable {
    /// The table's file name.
    public var file: String
    /// Rows that come from what was handed in.
    public var imported: Int
    /// Rows that a model or a stated rule made.
    public var modelled: Int
    /// Rows of what the program has in itself, the register of communes and the price list, and by a stated rule.
    public var supplied: Int
    /// Rows of an earlier data set that stay as they were.
    public var kept = 0
    /// What a modelled table is made by and what would replace it; empty where nothing is modelled.
    public var model: Message

    /// Takes every value as it is; nothing is checked here.
    public init(file: String, imported: Int, modelled: Int, supplied: Int = 0, model: Message = "") {
      self.file = file
      self.imported = imported
      self.modelled = modelled
      self.supplied = supplied
      self.model = model
    }
  }

  /// The day of the import, `2026-11-28`.
  public var date: String
  /// The data set's title, or the first file where none was made.
  public var title: String
  /// What was read.
  public var sources: [Source] = []
  /// How each table was read.
  public var mappings: [TableMapping] = []
  /// What became of everything, in the order of the files.
  public var lines: [ImportLine] = []
  /// What each table of the data set is; empty where none was made.
  public var tables: [Table] = []
  /// What is wrong or should be looked at.
  public var problems = ProblemReport()
  /// What is still missing for a plan, or would make it better, most urgent first.
  public var missing: [Message] = []

  /// A record of nothing yet.
  public init(date: String, title: String) {
    self.date = date
    self.title = title
  }
}
