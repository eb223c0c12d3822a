import DelimitedText
import SourceTables

/// A cell of a sheet while its element is read.
struct OpenXMLCell {
  /// The attribute `t`.
  enum Kind {
    case number, sharedText, text, inlineText, flag, error, date

    init(_ value: MarkupValue?) {
      self = value.flatMap { value in Kind.names.first { value == $0.name }?.kind } ?? .number
    }

    private static let names: [(name: StaticString, kind: Kind)] = [
      ("s", .sharedText), ("str", .text), ("inlineStr", .inlineText), ("b", .flag), ("e", .error),
      ("d", .date),
    ]
  }

  /// From 1.
  var row = 0
  /// From 0.
  var column = 0
  var kind = Kind.number
  var style = 0
  /// Whether it has an element `v`, whose text is kept until the cell ends.
  var hasValue = false
  /// The formula without its sign; nil where there is none.
  var formula: String?

  /// A number as its bytes have it; nil where it is none.
  static func number(_ bytes: [UInt8]) -> Double? {
    bytes.withUnsafeBufferPointer {
      guard case .number(let value) = DecimalText.parse($0[...]) else { return nil }
      return value
    }
  }
}
