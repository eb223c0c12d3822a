public import ColumnMapping

/// How a person asks one table to be read: an item of `import.yaml`, before the table itself is looked at.
public struct MappedTable: Sendable, Equatable {
  /// What a person calls a column.
  public enum ColumnName: Sendable, Equatable {
    /// By its heading.
    case heading(String)
    /// By its letters, where a heading is empty or stands twice; counted from 0.
    case index(Int)
  }

  /// A column and what it is asked to tell.
  public struct Column: Sendable, Equatable {
    /// What it tells; nil for one that is to be left.
    public var field: ImportField?
    /// Which column it is.
    public var name: ColumnName
    /// The line of the mapping that says so, counted from 1.
    public var line: Int?

    /// Takes every value as it is; nothing is checked here.
    public init(field: ImportField?, name: ColumnName, line: Int? = nil) {
      self.field = field
      self.name = name
      self.line = line
    }
  }

  /// What the table is.
  public var role: ImportRole
  /// The mapping's own file, for problems.
  public var mapping: String
  /// The line of the mapping on which the table begins, counted from 1.
  public var line: Int?
  /// The file; nil where the mapping names none, so that it holds for whatever file has the role.
  public var file: String?
  /// The sheet or layer; nil where the mapping names none.
  public var layer: String?
  /// The rows of its headings; nil where they are to be searched, or where there are none.
  public var headerRows: ClosedRange<Int>?
  /// Whether the mapping says that no row holds headings.
  public var isWithoutHeaderRows = false
  /// The reference system of its positions; nil where the mapping names none.
  public var crs: String?
  /// The columns that are used, then those that are to be left, in the order written.
  public var columns: [Column] = []

  /// A table of which only the role is known.
  public init(role: ImportRole, mapping: String, line: Int? = nil) {
    self.role = role
    self.mapping = mapping
    self.line = line
  }
}
