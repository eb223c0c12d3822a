/// How a sheet is printed, on A4, and first seen.
public struct PageSetup: Sendable, Equatable {
  /// In millimetres; the header's is from the edge of the paper.
  public struct Margins: Sendable, Equatable {
    /// Millimetres.
    public var left: Double
    /// Millimetres.
    public var right: Double
    /// Millimetres.
    public var top: Double
    /// Millimetres.
    public var bottom: Double
    /// Millimetres from the edge to the header and the footer.
    public var header: Double

    /// Takes every value as it is; nothing is checked here.
    public init(left: Double, right: Double, top: Double, bottom: Double, header: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
    }
  }

  /// Whether the page lies on its long side.
  public var isLandscape = false
  /// The white around the page.
  public var margins = Margins(left: 20, right: 20, top: 20, bottom: 20, header: 10)
  /// In the codes of the file format: "&C&P" is the page number, centred.
  public var header = ""
  /// Makes the sheet one page wide and as many high as it takes.
  public var fitsWidth = false
  /// Whether a narrow table stands in the middle.
  public var isCentred = false
  /// Rows printed again on every page.
  public var repeatedRows: ClosedRange<Int>?
  /// Whether a screen shows the lines between cells.
  public var showsGridlines = true

  /// A page as printers have it.
  public init() {}
}
