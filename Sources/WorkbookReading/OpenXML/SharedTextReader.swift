import SourceTables

/// Reads the texts that the cells of a workbook share, from `sharedStrings.xml`.
final class SharedTextReader: MarkupHandler {
  /// By the index that cells give.
  private(set) var texts: [SourceCell] = []
  private var phonetics = 0
  private let greatestCount: Int

  init(_ limits: WorkbookLimits) {
    greatestCount = limits.cells
    super.init(textLimit: limits.textBytes)
  }

  override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name == "si" {
      clearText()
    } else if name == "t" {
      // Texts of several fonts come in runs; how a text is pronounced is not part of it.
      isCollecting = phonetics == 0
    } else if name == "rPh" {
      phonetics += 1
    }
  }

  override func end(_ name: MarkupName) {
    if name == "t" {
      isCollecting = false
    } else if name == "rPh" {
      phonetics -= 1
    } else if name == "si" {
      guard texts.count < greatestCount else {
        fault = .tooManyCells
        return
      }
      texts.append(text.isEmpty ? .empty : .text(EscapedText.text(text)))
    }
  }
}
