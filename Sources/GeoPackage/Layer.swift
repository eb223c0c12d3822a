/// A table of a GeoPackage: features with a shape, or rows without.
public struct Layer: Sendable {
  /// The table's name: letters, digits and underscores.
  public var name: String
  /// What people call it; no two layers of a file have the same.
  public var title: String
  /// What the layer shows, for the catalogue of the file.
  public var description: String
  /// Nil for rows without a shape.
  public var geometry: Geometry.Kind?
  /// The columns beside the geometry, in order.
  public var fields: [Field]
  /// How QGIS draws it; nil leaves that to QGIS.
  public var style: LayerStyle?

  /// Takes every value as it is; nothing is checked here.
  public init(
    name: String, title: String, description: String, geometry: Geometry.Kind?, fields: [Field],
    style: LayerStyle? = nil
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.geometry = geometry
    self.fields = fields
    self.style = style
  }

  /// A column.
  public struct Field: Sendable {
    /// What the values of a field are.
    public enum Kind: String, Sendable {
      case text = "TEXT"
      case integer = "INTEGER"
      case real = "REAL"
      case flag = "BOOLEAN"
    }

    /// Letters, digits and underscores; no two of a layer differ by case alone.
    public var name: String
    /// What its values are.
    public var kind: Kind
    /// What people call it.
    public var title: String
    /// What people call its values, where these are codes; in the order in which they are offered.
    public var meanings: [Meaning]

    /// Takes every value as it is; nothing is checked here.
    public init(_ name: String, _ kind: Kind, title: String, meanings: [Meaning] = []) {
      self.name = name
      self.kind = kind
      self.title = title
      self.meanings = meanings
    }

    /// A code, and what people call it.
    public struct Meaning: Sendable, Equatable {
      /// As it stands in the table.
      public var code: String
      /// What the code means, in the language of the report.
      public var title: String

      /// Takes every value as it is; nothing is checked here.
      public init(_ code: String, title: String) {
        self.code = code
        self.title = title
      }
    }
  }

  /// A value of a field.
  public enum Value: Sendable, Equatable {
    case text(String)
    case integer(Int64)
    case real(Double)
    case flag(Bool)
    case null
  }

  /// A row, its values in the order of the fields.
  public struct Feature: Sendable {
    /// Nil in a layer without shapes.
    public var geometry: Geometry?
    /// One a field, in the order of the fields.
    public var values: [Value]

    /// Takes every value as it is; nothing is checked here.
    public init(_ geometry: Geometry? = nil, _ values: [Value]) {
      self.geometry = geometry
      self.values = values
    }
  }

  /// The column of shapes.
  static let geometryColumn = "geom"
  /// The primary key.
  static let keyColumn = "fid"
}
