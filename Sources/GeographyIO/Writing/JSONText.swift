/// A JSON value whose members keep their order, so that a file comes out the same on every platform and
/// reads in the order it was thought in.
enum JSONText {
  case text(String)
  case number(Double)
  case flag(Bool)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value as indented JSON (RFC 8259), without a line end after it.
  func rendered(indent: Int = 0) -> String {
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .number(let value): return DecimalText.of(value)
    case .flag(let value): return value ? "true" : "false"
    case .array(let values):
      guard !values.isEmpty else { return "[]" }
      let isFlat = values.allSatisfy { if case .text = $0 { true } else { false } }
      let items = values.map { $0.rendered(indent: indent + 1) }
      if isFlat { return "[" + items.joined(separator: ", ") + "]" }
      return "[\n" + items.map { inner + $0 }.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let items = members.map { "\(inner)\(JSONText.quoted($0.0)): \($0.1.rendered(indent: indent + 1))" }
      return "{\n" + items.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
