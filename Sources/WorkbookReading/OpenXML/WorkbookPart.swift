/// Reads which sheets a workbook has and how it counts days, from `workbook.xml`.
final class WorkbookPart: MarkupHandler {
  struct Sheet {
    var name: String
    /// Which relationship names its part.
    var relationship: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dates = DateSerial.System.from1900
  /// Whether the program that wrote it did not calculate its formulas, and leaves that to the next one.
  private(set) var isToBeCalculated = false

  override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name == "sheet" {
      sheets.append(
        Sheet(
          name: attributes["name"]?.text ?? "", relationship: attributes[local: "id"]?.text ?? "",
          isHidden: attributes["state"].map { !($0 == "visible") } ?? false))
    } else if name == "workbookPr" {
      if attributes["date1904"]?.isTrue == true { dates = .from1904 }
    } else if name == "calcPr" {
      isToBeCalculated = attributes["fullCalcOnLoad"]?.isTrue == true
    }
  }
}
