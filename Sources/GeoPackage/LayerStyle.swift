/// How QGIS draws a layer, until its reader decides otherwise.
public struct LayerStyle: Sendable {
  /// A colour, each part 0 to 255.
  public struct Colour: Sendable, Equatable {
    /// From 0 to 255.
    public var red: UInt8
    /// From 0 to 255.
    public var green: UInt8
    /// From 0 to 255.
    public var blue: UInt8
    /// From 0, unseen, to 255, solid.
    public var opacity: UInt8

    /// Takes every value as it is; nothing is checked here.
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
    /// Millimetres to the right.
    public var right: Double
    /// Millimetres upwards.
    public var up: Double

    /// Takes every value as it is; nothing is checked here.
    public init(right: Double = 0, up: Double = 0) {
      self.right = right
      self.up = up
    }
  }

  /// How a feature is drawn.
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
    /// The value of the field that features of this kind have.
    public var value: String
    /// What the legend says.
    public var title: String
    /// How they are drawn.
    public var symbol: Symbol
    /// Whether it is switched on when the layer is opened.
    public var isShown: Bool

    /// Takes every value as it is; nothing is checked here.
    public init(_ value: String, title: String, _ symbol: Symbol, isShown: Bool = true) {
      self.value = value
      self.title = title
      self.symbol = symbol
      self.isShown = isShown
    }
  }

  /// Which symbol a feature gets.
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

    /// The name of the field whose value is written.
    public var field: String
    /// Shown at scales of 1 to this or larger.
    public var scale: Int
    /// Where it stands beside the feature.
    public var side: Side
    /// From the point, in millimetres; more than half the symbol's size, or it stands upon it.
    public var distance: Double
    /// Whether it is set in bold.
    public var isBold: Bool

    /// Takes every value as it is; nothing is checked here.
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

  /// Which symbols features get.
  public var drawing: Drawing
  /// What is written beside a feature; nil for nothing.
  public var label: Label?

  /// Takes every value as it is; nothing is checked here.
  public init(_ drawing: Drawing, label: Label? = nil) {
    self.drawing = drawing
    self.label = label
  }
}
