import PlanWords
import Spreadsheet

/// How annexes look: Times New Roman, black, titles of 14 points and tables of 11, after Annex I of Decree
/// 30/2020/NĐ-CP on official documents. The decree asks 13 to 14 for running text; a table of that size would
/// not fit a page.
enum AnnexStyle {
  static let font = "Times New Roman"
  static let tableSize = 11.0

  static func title(bold: Bool = true) -> CellStyle {
    var style = CellStyle(fontName: font, fontSize: 14)
    style.isBold = bold
    style.horizontal = .centre
    style.wraps = true
    return style
  }

  static func line(italic: Bool = false, bold: Bool = false, _ horizontal: CellStyle.Horizontal) -> CellStyle
  {
    var style = CellStyle(fontName: font, fontSize: 12)
    style.isItalic = italic
    style.isBold = bold
    style.horizontal = horizontal
    style.wraps = true
    return style
  }

  static let heading: CellStyle = {
    var style = CellStyle(fontName: font, fontSize: tableSize)
    style.isBold = true
    style.horizontal = .centre
    style.wraps = true
    style.hasBorder = true
    style.fill = 0xE7EEF7
    return style
  }()

  static let columnNumber: CellStyle = {
    var style = CellStyle(fontName: font, fontSize: 9)
    style.isItalic = true
    style.horizontal = .centre
    style.hasBorder = true
    return style
  }()

  static func cell(_ kind: AnnexRow.Kind, _ alignment: AnnexColumn.Alignment, format: String?) -> CellStyle {
    var style = CellStyle(fontName: font, fontSize: tableSize)
    style.hasBorder = true
    style.wraps = true
    style.vertical = .centre
    style.numberFormat = format
    switch alignment {
    case .left: style.horizontal = .left
    case .centre: style.horizontal = .centre
    case .right: style.horizontal = .right
    }
    switch kind {
    case .total:
      style.isBold = true
      style.fill = 0xD9D9D9
    case .group:
      style.isBold = true
      style.fill = 0xF2F2F2
    case .subtotal: style.isItalic = true
    case .item: break
    }
    return style
  }

  /// Margins of the decree: 20 to 25 mm above and below, 30 to 35 on the side that is bound, 15 to 20 on the
  /// other; the page number in the middle above, of 13 points.
  static func page(isLandscape: Bool) -> PageSetup {
    var page = PageSetup()
    page.isLandscape = isLandscape
    page.margins = PageSetup.Margins(left: 30, right: 15, top: 20, bottom: 20, header: 10)
    page.header = "&C&\"Times New Roman,Regular\"&13&P"
    page.fitsWidth = true
    page.isCentred = true
    page.showsGridlines = false
    return page
  }
}
