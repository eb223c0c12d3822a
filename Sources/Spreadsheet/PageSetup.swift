/// How a sheet is printed, on A4, and first seen.
public struct PageSetup: Sendable, Equatable {
  /// In millimetres; the header's is from the edge of the paper.
  public struct Margins: Sendable, Equatable {
    public var left: Double
    public var right: Double
    public var top: Double
    public var bottom: Double
    public var header: Double

    public init(left: Double, right: Double, top: Double, bottom: Double, header: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
    }
  }

  public var isLandscape = false
  public var margins = Margins(left: 20, right: 20, top: 20, bottom: 20, header: 10)
  /// In the codes of the file format: "&C&P" is the page number, centred.
  public var header = ""
  /// Makes the sheet one page wide and as many high as it takes.
  public var fitsWidth = false
  public var isCentred = false
  /// Rows printed again on every page.
  public var repeatedRows: ClosedRange<Int>?
  public var showsGridlines = true

  public init() {}
}
