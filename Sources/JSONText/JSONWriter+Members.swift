/// A key with its value, and a whole text.
extension JSONWriter {
  package mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ value: some BinaryInteger) {
    key(name)
    integer(value)
  }

  package mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ value: Double) {
    key(name)
    number(value)
  }

  package mutating func field(_ name: StaticString, _ value: Double?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    flag(value)
  }

  package mutating func field(_ name: StaticString, _ values: [String]) {
    key(name)
    strings(values)
  }

  package mutating func field(_ name: StaticString, _ values: [some BinaryInteger]) {
    array(name, values) { $0.integer($1) }
  }

  package mutating func object(_ name: StaticString, _ content: (inout JSONWriter) -> Void) {
    key(name)
    object(content)
  }

  /// An object of a value that may be missing: null then.
  package mutating func object<Value>(
    _ name: StaticString, of value: Value?, _ content: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    if let value { object { content(&$0, value) } } else { null() }
  }

  package mutating func array<S: Sequence>(
    _ name: StaticString, _ elements: S, linePerElement: Bool = false,
    _ write: (inout JSONWriter, S.Element) -> Void
  ) {
    key(name)
    array(elements, linePerElement: linePerElement, write)
  }

  /// A list of objects, the members of each written by `content`.
  package mutating func objects<S: Sequence>(
    _ name: StaticString, _ elements: S, linePerElement: Bool = false,
    _ content: (inout JSONWriter, S.Element) -> Void
  ) {
    array(name, elements, linePerElement: linePerElement) { json, element in
      json.object { content(&$0, element) }
    }
  }

  /// A dense text of one object that begins with its schema, with a line for that and a line break at the end.
  package static func document(_ schema: String, _ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.newline()
      json.field("schema", schema)
      json.newline()
      content(&json)
      json.endText()
    }
    json.endText()
    return json.bytes
  }
}
