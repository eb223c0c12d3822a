/// Reads which sheets a workbook of LibreOffice has, from `content.xml`.
final class SheetListReader: MarkupHandler {
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// What LibreOffice keeps of another file that formulas refer to.
    var isCopy: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isSpreadsheet = false
  private var depth = 0
  private var style = ""
  private var hiddenStyles: Set<String> = []

  /// `document-content`, `body`, `spreadsheet`, and in it the sheets; copies of other files' stand deeper.
  static let depthOfSheets = 3

  override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if depth == SheetListReader.depthOfSheets, name == "table" {
      let name = attributes[local: "name"]?.text ?? ""
      let style = attributes[local: "style-name"]?.text ?? ""
      sheets.append(
        Sheet(
          name: name, isHidden: hiddenStyles.contains(style),
          isCopy: style == "ta_extref" || name.hasPrefix("'file:")))
    } else if name == "spreadsheet" {
      isSpreadsheet = isSpreadsheet || depth == SheetListReader.depthOfSheets - 1
    } else if name == "style" {
      style = attributes[local: "name"]?.text ?? ""
    } else if name == "table-properties", attributes[local: "display"].map({ $0 == "false" }) == true {
      hiddenStyles.insert(style)
    }
    depth += 1
  }

  override func end(_ name: MarkupName) { depth -= 1 }
}
