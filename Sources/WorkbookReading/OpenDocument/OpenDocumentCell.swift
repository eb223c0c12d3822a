import DelimitedText
import SourceTables

/// A cell of an OpenDocument table while its element is read (OpenDocument 1.3, part 3, section 9.1.4).
struct OpenDocumentCell {
  /// The attribute `office:value-type`; nil where there is none.
  private var kind: String?
  /// What the attribute of the value of this type has.
  private var value: String?
  private var formula: String?
  private var isError: Bool
  /// How many columns it stands in.
  let times: Int
  /// Rows and columns that it spans.
  let span: (rows: Int, columns: Int)
  /// Whether another cell that spans it covers it.
  let isCovered: Bool

  init(_ attributes: MarkupAttributes, isCovered: Bool) {
    kind = attributes[local: "value-type"]?.text
    value =
      (attributes[local: "value"] ?? attributes[local: "date-value"] ?? attributes[local: "time-value"]
      ?? attributes[local: "boolean-value"] ?? attributes[local: "string-value"])?.text
    formula = attributes[local: "formula"]?.text
    isError = attributes["calcext:value-type"].map { $0 == "error" } ?? false
    times = attributes.times("number-columns-repeated", atMost: RowCollector.greatestColumn)
    span = (
      attributes.times("number-rows-spanned", atMost: RowCollector.greatestRow),
      attributes.times("number-columns-spanned", atMost: RowCollector.greatestColumn)
    )
    self.isCovered = isCovered
  }

  /// What the cell holds; nil where it is typed as a number and has none.
  ///
  /// - Parameter shown: the text of its paragraphs.
  func cell(shown: String) -> SourceCell? {
    if isError || formula != nil && OpenDocumentCell.isError(shown) { return .error(shown) }
    switch kind {
    case nil where formula != nil && shown.isEmpty: return .formulaWithoutResult(plainFormula)
    case "float", "percentage", "currency":
      guard let number = value.flatMap(OpenDocumentCell.number) else { return nil }
      // LibreOffice keeps the truth values of a workbook of Excel so.
      if number == 1 || number == 0, ["TRUE", "FALSE"].contains(shown) { return .flag(number == 1) }
      return .number(number, shown: OpenDocumentCell.saysMore(shown) ? shown : nil)
    case "date":
      guard let value else { return text(shown) }
      return DateSerial.cell(iso: value) ?? .text(value)
    case "time":
      guard let days = value.flatMap(OpenDocumentCell.days) else { return text(shown) }
      return .number(days, shown: DateSerial.clock(days))
    case "boolean": return .flag(value == "true")
    default: return text(shown.isEmpty ? value ?? "" : shown)
    }
  }

  private func text(_ text: String) -> SourceCell { text.isEmpty ? .empty : .text(text) }

  /// Without the prefix that names its language: `of:=SUM([.A1])`.
  private var plainFormula: String {
    formula.map { formula in formula.firstIndex(of: "=").map { String(formula[$0...]) } ?? formula } ?? ""
  }

  private static func isError(_ text: String) -> Bool {
    ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?"].contains(text)
      || text.hasPrefix("Err:")
  }

  private static func number(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 {
      guard case .number(let value) = DecimalText.parse($0[...]) else { return nil }
      return value
    }
  }

  /// Whether a number as shown has what its value has not: a unit, a percent sign, zeros before it.
  private static func saysMore(_ shown: String) -> Bool {
    let start = shown.drop { "+- ".contains($0) }.utf8.prefix(2)
    let isPadded = start.first == UInt8(ascii: "0") && (start.last?.decimalValue != nil && start.count == 2)
    let isScientific = shown.allSatisfy { $0.isASCII && ($0.isNumber || "+-.,Ee".contains($0)) }
    return isPadded || !isScientific && shown.contains { $0.isLetter || $0 == "%" }
  }

  /// `PT12H30M00S` as a part of a day; nil for anything else.
  private static func days(_ text: String) -> Double? {
    guard text.hasPrefix("PT") else { return nil }
    var seconds = 0.0
    var digits = ""
    for character in text.dropFirst(2) {
      let unit: Double? = ["H": 3_600, "M": 60, "S": 1][character]
      guard let unit else {
        digits.append(character == "," ? "." : character)
        continue
      }
      guard let amount = number(digits) else { return nil }
      seconds += amount * unit
      digits = ""
    }
    return digits.isEmpty ? seconds / 86_400 : nil
  }
}
