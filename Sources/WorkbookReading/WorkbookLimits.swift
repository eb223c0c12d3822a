/// The most that is read of a workbook, whatever it claims: a small file may stand for more than any memory holds.
public struct WorkbookLimits: Sendable {
  /// Bytes of the file.
  public var fileBytes: Int
  /// Bytes that one part of it may unpack to.
  public var partBytes: Int
  /// Cells in all sheets read, the empty ones before the last of a row counted.
  public var cells: Int
  /// Bytes of the text of one cell in UTF-8; Excel allows 32,767 characters.
  public var textBytes: Int

  /// Limits far above any list of villages.
  public static let standard = WorkbookLimits(
    fileBytes: 256_000_000, partBytes: 500_000_000, cells: 10_000_000, textBytes: 1_000_000)

  /// Takes every value as it is.
  public init(fileBytes: Int, partBytes: Int, cells: Int, textBytes: Int) {
    self.fileBytes = fileBytes
    self.partBytes = partBytes
    self.cells = cells
    self.textBytes = textBytes
  }
}
