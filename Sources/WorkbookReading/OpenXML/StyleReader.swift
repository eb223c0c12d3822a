/// Reads what each style of a workbook makes of a number, from `styles.xml`.
final class StyleReader: MarkupHandler {
  /// By the index that cells give.
  private(set) var formats: [NumberFormat] = []
  private var own: [Int: NumberFormat] = [:]
  /// Within `cellXfs`: the styles that cells refer to, and not those that these are based on.
  private var isInCellStyles = false

  override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name == "numFmt" {
      if let id = attributes["numFmtId"]?.count, let code = attributes["formatCode"] {
        own[id] = NumberFormatCode.format(code.text)
      }
    } else if name == "cellXfs" {
      isInCellStyles = true
    } else if isInCellStyles, name == "xf" {
      let id = attributes["numFmtId"]?.count ?? 0
      formats.append(own[id] ?? NumberFormat(builtIn: id))
    }
  }

  override func end(_ name: MarkupName) {
    if name == "cellXfs" { isInCellStyles = false }
  }
}
