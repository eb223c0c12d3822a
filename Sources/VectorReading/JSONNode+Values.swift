import JSONText
import SourceTables

extension JSONNode {
  /// The value of a member of an object; nil where it is missing, null, or this is no object.
  func member(_ key: String) -> JSONNode? {
    guard case .object(let members) = content, let value = members.first(where: { $0.key == key })?.value
    else { return nil }
    if case .null = value.content { return nil }
    return value
  }

  /// The text, where it is one.
  var text: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  /// The values of a list; nil where this is none.
  var elements: [JSONNode]? {
    guard case .array(let elements) = content else { return nil }
    return elements
  }

  /// The value as a cell; lists and objects as their JSON text.
  var cell: SourceCell {
    switch content {
    case .null: .empty
    case .flag(let flag): .flag(flag)
    case .number(let text): .number(decimal: text)
    case .string(let text): text.isEmpty ? .empty : .text(text)
    case .array, .object: .text(jsonText)
    }
  }

  /// The value as dense JSON text, every number as it was written.
  var jsonText: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(to writer: inout JSONWriter) {
    switch content {
    case .null: writer.null()
    case .flag(let flag): writer.flag(flag)
    case .number(let text): writer.literal(text)
    case .string(let text): writer.string(text)
    case .array(let elements):
      writer.array(elements) { writer, element in element.write(to: &writer) }
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.key(named: member.key)
          member.value.write(to: &writer)
        }
      }
    }
  }
}
