/// How QGIS draws a layer, until its reader decides otherwise.
public struct LayerStyle: Sendable {
  /// A colour, each part 0 to 255.
  public struct Colour: Sendable, Equatable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    public var opacity: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, opacity: UInt8 = 255) {
      self.red = red
      self.green = green
      self.blue = blue
      self.opacity = opacity
    }
  }

  /// Shapes of points that QGIS knows by these names.
  public enum Shape: String, Sendable {
    case circle, square, diamond, triangle
  }

  /// How far a symbol is drawn from its point, in millimetres to the right and upwards.
  public struct Offset: Sendable, Equatable {
    public var right: Double
    public var up: Double

    public init(right: Double = 0, up: Double = 0) {
      self.right = right
      self.up = up
    }
  }

  public enum Symbol: Sendable {
    /// A point; sizes in millimetres. What often stands in one place needs an offset to be seen.
    case marker(
      Shape, fill: Colour, outline: Colour, size: Double, outlineWidth: Double = 0.2,
      offset: Offset = Offset())
    /// A line; the width in millimetres.
    case line(Colour, width: Double, isDashed: Bool = false)
  }

  /// The features with one value of a field.
  public struct Category: Sendable {
    public var value: String
    /// What the legend says.
    public var title: String
    public var symbol: Symbol
    /// Whether it is switched on when the layer is opened.
    public var isShown: Bool

    public init(_ value: String, title: String, _ symbol: Symbol, isShown: Bool = true) {
      self.value = value
      self.title = title
      self.symbol = symbol
      self.isShown = isShown
    }
  }

  public enum Drawing: Sendable {
    case single(Symbol)
    /// Not at all: rows without a shape, which still have titles of fields.
    case table
    /// By the values of a field of text.
    case categories(of: String, [Category])
  }

  /// A text beside each point of a feature.
  public struct Label: Sendable {
    /// Where it stands if nothing else does; elsewhere around the symbol if something does.
    public enum Side: Sendable {
      case right, left
    }

    public var field: String
    /// Shown at scales of 1 to this or larger.
    public var scale: Int
    public var side: Side
    /// From the point, in millimetres; more than half the symbol's size, or it stands upon it.
    public var distance: Double
    public var isBold: Bool

    public init(
      field: String, scale: Int, side: Side = .right, distance: Double, isBold: Bool = false
    ) {
      self.field = field
      self.scale = scale
      self.side = side
      self.distance = distance
      self.isBold = isBold
    }
  }

  public var drawing: Drawing
  public var label: Label?

  public init(_ drawing: Drawing, label: Label? = nil) {
    self.drawing = drawing
    self.label = label
  }
}
