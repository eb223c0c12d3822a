/// The tags of an XML text, one after the other; what cannot be one is read over. For names beside what a library
/// reads, which checks the text itself.
struct MarkupTags {
  struct Tag {
    enum Kind {
      case start, end, empty
    }

    /// Without a prefix.
    var name: String
    var kind: Kind
    var attributes: [String: String]
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if skip("!--", until: "-->") || skip("![CDATA[", until: "]]>") || skip("?", until: "?>") { continue }
      let end = tagEnd()
      let content = bytes[position..<end]
      position = min(end + 1, bytes.count)
      if content.first != UInt8(ascii: "!"), let tag = MarkupTags.tag(content) { return tag }
    }
    position = bytes.count
    return nil
  }

  /// The text from here to the next tag, with what stands for signs as signs; a section of raw text as it is.
  mutating func text() -> String {
    if skip("<![CDATA[", until: nil) {
      let end = find("]]>")
      let raw = String(decoding: bytes[position..<end], as: UTF8.self)
      position = end
      return raw
    }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end
    return MarkupTags.unescaped(text.trimmed)
  }

  /// The place of the sign that ends a tag; one within quotes is part of a value.
  private func tagEnd() -> Int {
    var quote: UInt8?
    for index in position..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return bytes.count
  }

  private mutating func skip(_ start: String, until end: String?) -> Bool {
    guard bytes[position...].starts(with: start.utf8) else { return false }
    position += start.utf8.count
    if let end { position = min(find(end) + end.utf8.count, bytes.count) }
    return true
  }

  private func find(_ text: String) -> Int {
    let sought = Array(text.utf8)
    var index = position
    while index + sought.count <= bytes.count {
      if bytes[index] == sought[0], bytes[index..<index + sought.count].elementsEqual(sought) { return index }
      index += 1
    }
    return bytes.count
  }

  private static func tag(_ content: ArraySlice<UInt8>) -> Tag? {
    let text = String(decoding: content, as: UTF8.self)
    let isEnd = text.hasPrefix("/")
    let inner = text.dropFirst(isEnd ? 1 : 0)
    let name = inner.prefix { !$0.isWhitespace && $0 != "/" }
    guard let plain = name.split(separator: ":").last else { return nil }
    return Tag(
      name: String(plain), kind: isEnd ? .end : text.hasSuffix("/") ? .empty : .start,
      attributes: attributes(inner.dropFirst(name.count)))
  }

  /// Names with their values in quotes of either kind.
  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last
      rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      guard let quote = rest.first, ["\u{22}", "\u{27}"].contains(quote), let name else { continue }
      let value = rest.dropFirst().prefix { $0 != quote }
      attributes[String(name)] = unescaped(String(value))
      rest = rest.dropFirst(value.count + 2)
    }
    return attributes
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\u{22}"), ("&apos;", "'"), ("&amp;", "&"),
    ] {
      result = result.replacing(entity, with: sign)
    }
    return result
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
