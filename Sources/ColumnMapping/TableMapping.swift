/// How one table is read: which rows are its headings and what each column tells.
public struct TableMapping: Sendable, Equatable {
  /// A column and the field it was taken for.
  public struct Column: Sendable, Equatable {
    /// Counted from 0.
    public var index: Int
    /// Its heading as the table has it, the rows of a heading joined by ` / `.
    public var heading: String
    /// What it tells; nil where it is left.
    public var field: ImportField?
    /// Whether the heading is only nearly one that is known, so that the user should look.
    public var isGuess: Bool

    /// Takes every value as it is; nothing is checked here.
    public init(index: Int, heading: String, field: ImportField?, isGuess: Bool = false) {
      self.index = index
      self.heading = heading
      self.field = field
      self.isGuess = isGuess
    }
  }

  /// What the table is.
  public var role: ImportRole
  /// The file, as the user named it.
  public var file: String
  /// The sheet or layer; empty where a file is one table.
  public var layer: String
  /// The rows of its headings; nil where it has none in its rows, as features do.
  public var headerRows: ClosedRange<Int>?
  /// Its columns from left to right.
  public var columns: [Column]
  /// The reference system of its positions, as the user named it; empty for what the file says.
  public var reference: String

  /// Takes every value as it is; nothing is checked here.
  public init(
    role: ImportRole, file: String, layer: String = "", headerRows: ClosedRange<Int>? = nil,
    columns: [Column] = [], reference: String = ""
  ) {
    self.role = role
    self.file = file
    self.layer = layer
    self.headerRows = headerRows
    self.columns = columns
    self.reference = reference
  }

  /// The column that tells a field, counted from 0.
  public subscript(field: ImportField) -> Int? {
    columns.first { $0.field == field }?.index
  }
}
