public import Diagnostics

/// One sheet, layer or file of others as a table of cells, with the place of each row in its file.
public struct SourceTable: Sendable {
  /// What kind of file it comes from, which decides how a place in it is called.
  public enum Kind: Sendable, Equatable {
    /// A sheet of cells, whose headings, if any, are rows like others.
    case sheet
    /// Lines of text with separators, whose headings, if any, are lines like others.
    case delimited
    /// Features with named attributes.
    case features
  }

  /// Cells that the file shows as one; the value is that of the upper left one.
  public struct Merge: Sendable, Equatable {
    /// Row numbers as in `SourceRow.number`.
    public var rows: ClosedRange<Int>
    /// Counted from 0.
    public var columns: ClosedRange<Int>

    /// Takes every value as it is; nothing is checked here.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// The file, as the user named it.
  public var file: String
  /// The sheet or layer; empty where a file is one table.
  public var layer: String
  /// What kind of file it comes from.
  public var kind: Kind
  /// Names of the attributes of features, one for each column; empty for sheets and delimited text.
  public var attributes: [String]
  /// The rows that hold anything, in the order of the file.
  public var rows: [SourceRow]
  /// Merged cells of a sheet, by the row of their upper left corner.
  public var merges: [Merge]
  /// What the file says of the coordinates of its geometries.
  public var reference: DeclaredReference
  /// What the reader noticed: hidden rows, a filter that is on, features without a geometry, text in an old code.
  public var problems: ProblemReport

  /// A table without a row.
  public init(file: String, layer: String = "", kind: Kind) {
    self.file = file
    self.layer = layer
    self.kind = kind
    attributes = []
    rows = []
    merges = []
    reference = .unstated
    problems = ProblemReport()
  }

  /// How many columns its widest row has.
  public var width: Int { max(attributes.count, rows.reduce(0) { max($0, $1.cells.count) }) }

  /// The letters of a column of a sheet, counted from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    repeat {
      letters.append(Character(UnicodeScalar(UInt8(65 + rest % 26))))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters.reversed())
  }
}

/// One row of a table, or one feature.
public struct SourceRow: Sendable, Equatable {
  /// Row of a sheet and line of a text, counted from 1; of a feature, its number in the layer, counted from 1.
  public var number: Int
  /// Its cells by column; those after the last are empty.
  public var cells: [SourceCell]
  /// Where a feature lies; nil where it has no geometry and in sheets.
  public var geometry: SourceGeometry?
  /// Whether the sheet hides the row, itself or through a filter.
  public var isHidden: Bool

  /// Takes every value as it is; nothing is checked here.
  public init(number: Int, cells: [SourceCell], geometry: SourceGeometry? = nil, isHidden: Bool = false) {
    self.number = number
    self.cells = cells
    self.geometry = geometry
    self.isHidden = isHidden
  }

  /// The cell of a column, counted from 0; empty beyond the last.
  public subscript(column: Int) -> SourceCell {
    cells.indices.contains(column) ? cells[column] : .empty
  }
}
