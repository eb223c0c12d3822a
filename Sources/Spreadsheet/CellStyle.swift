/// How a cell looks. Equal styles become one format of the workbook.
public struct CellStyle: Hashable, Sendable {
  /// Where text stands between left and right.
  public enum Horizontal: Hashable, Sendable {
    /// Text to the left, numbers to the right.
    case general
    case left, centre, right
  }

  /// Where text stands between top and bottom.
  public enum Vertical: Hashable, Sendable {
    case top, centre, bottom
  }

  /// As the program that shows it knows the font.
  public var fontName: String
  /// In points.
  public var fontSize: Double
  /// Whether text is bold.
  public var isBold = false
  /// Whether text is slanted.
  public var isItalic = false
  /// Where text stands between left and right.
  public var horizontal = Horizontal.general
  /// Where text stands between top and bottom.
  public var vertical = Vertical.centre
  /// Whether long text goes on in a further line of the cell.
  public var wraps = false
  /// A thin line on all four sides.
  public var hasBorder = false
  /// In the notation of the file format, with a comma for thousands and a point for decimals; the program that
  /// opens the file shows it by its reader's locale.
  public var numberFormat: String?
  /// 0xRRGGBB; nil for none.
  public var fill: UInt32?
  /// 0xRRGGBB; nil for black.
  public var fontColour: UInt32?
  /// Steps from the left, 0 to 15.
  public var indent = 0

  /// A plain style.
  public init(fontName: String = "Calibri", fontSize: Double = 11) {
    self.fontName = fontName
    self.fontSize = fontSize
  }
}
