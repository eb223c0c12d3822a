/// Writes JSON text (RFC 8259) straight into bytes: keys in the order given, the same bytes for the same calls.
package struct JSONWriter {
  package enum Layout {
    /// No space at all; lines where the caller breaks them.
    case dense
    /// A member or element a line, two spaces a level; lists of texts stay on one line. `colon` stands between key
    /// and value.
    case indented(colon: StaticString)
  }

  package private(set) var bytes: [UInt8] = []
  private let colon: StaticString
  private let isIndented: Bool
  private var depth = 0
  /// The next value or key needs a comma before it.
  private var needsComma = false
  /// The next value belongs to the key before it.
  private var followsKey = false

  package init(_ layout: Layout = .dense) {
    switch layout {
    case .dense: (isIndented, colon) = (false, ":")
    case .indented(let colon): (isIndented, self.colon) = (true, colon)
    }
  }

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    open(0x7B)
    content(&self)
    close(0x7D)
  }

  package mutating func array<S: Sequence>(
    _ elements: S, linePerElement: Bool = false, _ write: (inout JSONWriter, S.Element) -> Void
  ) {
    open(0x5B)
    var isEmpty = true
    for element in elements {
      if linePerElement { newline() }
      write(&self, element)
      isEmpty = false
    }
    if linePerElement, !isEmpty { bytes.append(0x0A) }
    close(0x5D)
  }

  /// Writes a key; the next call writes its value.
  package mutating func key(_ key: StaticString) {
    begin()
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    endKey()
  }

  /// A key that is data and may hold anything.
  package mutating func key(named key: String) {
    string(key)
    endKey()
  }

  package mutating func string(_ value: String) {
    begin()
    quote(value)
    needsComma = true
  }

  private mutating func quote(_ value: String) {
    bytes.append(0x22)
    for byte in value.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20, 0x7F:
        let hex = Array("0123456789abcdef".utf8)
        bytes += [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// A list of texts.
  package mutating func strings(_ values: [String]) {
    begin()
    bytes.append(0x5B)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes += isIndented ? [0x2C, 0x20] : [0x2C] }
      quote(value)
    }
    bytes.append(0x5D)
    needsComma = true
  }

  package mutating func integer(_ value: some BinaryInteger) { raw(String(value)) }

  /// The shortest decimal that reads back as the same number; null for what JSON cannot hold.
  package mutating func number(_ value: Double) {
    raw(JSONWriter.text(of: value) ?? "null")
  }

  /// A number as JSON writes it; nil for what it cannot hold.
  package static func text(of value: Double) -> String? {
    guard value.isFinite else { return nil }
    // Swift writes whole numbers as 3.0; the fraction says nothing.
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number of thousandths, exact.
  package mutating func thousandths(_ value: Int64) {
    let magnitude = value.magnitude
    var text = (value < 0 ? "-" : "") + String(magnitude / 1000)
    if magnitude % 1000 > 0 {
      var digits = String(magnitude % 1000)
      digits = String(repeating: "0", count: 3 - digits.count) + digits
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    raw(text)
  }

  package mutating func flag(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  /// A number, true, false or null that is JSON text already.
  package mutating func literal(_ text: String) { raw(text) }

  /// A line break where JSON allows one; it belongs to no value.
  package mutating func newline() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    bytes.append(0x0A)
  }

  /// The line break that ends the text.
  package mutating func endText() { bytes.append(0x0A) }

  private mutating func raw(_ text: String) {
    begin()
    bytes += text.utf8
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    begin()
    bytes.append(bracket)
    depth += 1
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    // A comma would be due only after an element.
    if needsComma { indent() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func endKey() {
    colon.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = false
    followsKey = true
  }

  /// What stands before a key or a value.
  private mutating func begin() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    if !followsKey, depth > 0 { indent() }
    followsKey = false
  }

  private mutating func indent() {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * depth)
  }
}
