package import Diagnostics

/// Reads JSON text (RFC 8259), strictly, from UTF-8 bytes that were checked to be UTF-8.
package struct JSONParser {
  /// Where the text stops being JSON.
  package struct SyntaxError: Error {
    package var line: Int
    package var message: Message
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private static let deepest = 64

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static func parse(_ bytes: [UInt8]) throws(SyntaxError) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.error("more text follows the value") }
    return node
  }

  private mutating func value(depth: Int) throws(SyntaxError) -> JSONNode {
    guard depth < JSONParser.deepest else { throw error("values nest too deep") }
    skipSpace()
    let start = line
    guard position < bytes.count else { throw error("the text ends where a value should be") }
    let content: JSONNode.Content
    switch bytes[position] {
    case 0x7B: content = .object(try object(depth: depth))
    case 0x5B: content = .array(try array(depth: depth))
    case 0x22: content = .string(try string())
    case 0x74: content = try word("true", .flag(true))
    case 0x66: content = try word("false", .flag(false))
    case 0x6E: content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONNode(content: content, line: start)
  }

  private mutating func object(depth: Int) throws(SyntaxError) -> [(key: String, value: JSONNode)] {
    var members: [(key: String, value: JSONNode)] = []
    position += 1
    skipSpace()
    if take(0x7D) { return members }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x22 else { throw error("a key in quotes is missing") }
      let key = try string()
      skipSpace()
      guard take(0x3A) else { throw error("a colon is missing after a key") }
      members.append((key, try value(depth: depth + 1)))
      skipSpace()
      if take(0x7D) { return members }
      guard take(0x2C) else { throw error("a comma or } is missing") }
    }
  }

  private mutating func array(depth: Int) throws(SyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    position += 1
    skipSpace()
    if take(0x5D) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(0x5D) { return elements }
      guard take(0x2C) else { throw error("a comma or ] is missing") }
    }
  }

  private mutating func string() throws(SyntaxError) -> String {
    position += 1
    var text: [UInt8] = []
    var start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x22:
        let end = bytes[start..<position]
        position += 1
        return String(decoding: text.isEmpty ? end : text + end, as: UTF8.self)
      case 0x5C:
        text += bytes[start..<position]
        position += 1
        try escape(into: &text)
        start = position
      case 0..<0x20:
        throw error("a text holds a control character")
      default:
        position += 1
      }
    }
    throw error("a text has no closing quote")
  }

  private mutating func escape(into text: inout [UInt8]) throws(SyntaxError) {
    guard position < bytes.count else { throw error("a text has no closing quote") }
    let letter = bytes[position]
    position += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: text.append(letter)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var code = UInt32(try hexadecimal())
      if (0xD800..<0xDC00).contains(code), position + 1 < bytes.count, bytes[position] == 0x5C,
        bytes[position + 1] == 0x75
      {
        position += 2
        let low = UInt32(try hexadecimal())
        guard (0xDC00..<0xE000).contains(low) else { throw error("a text holds half a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("a text holds half a surrogate pair") }
      text += Array(String(Character(scalar)).utf8)
    default:
      throw error("a text holds an unknown escape")
    }
  }

  private mutating func hexadecimal() throws(SyntaxError) -> UInt16 {
    guard position + 4 <= bytes.count else { throw error("a text holds an unknown escape") }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt16(digits, radix: 16) else {
      throw error("a text holds an unknown escape")
    }
    position += 4
    return value
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONNode.Content
  ) throws(SyntaxError) -> JSONNode.Content {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) }) else {
      throw error("is no JSON value")
    }
    position = end
    return content
  }

  private mutating func number() throws(SyntaxError) -> String {
    let start = position
    _ = take(0x2D)
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != 0x30 else { throw error("is no JSON value") }
    if take(0x2E) {
      guard digits() > 0 else { throw error("a number lacks its decimals") }
    }
    if take(0x65) || take(0x45) {
      _ = take(0x2B) || take(0x2D)
      guard digits() > 0 else { throw error("a number lacks its exponent") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func error(_ message: Message) -> SyntaxError { SyntaxError(line: line, message: message) }
}
