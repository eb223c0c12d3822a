/// Splits Swift source into words, signs, line ends and string literals; comments are left out.
struct SwiftLexer {
  struct Text: Equatable {
    var template = ""
    var places = 0
    var line: Int
    /// The tokens of each interpolation.
    var inner: [[Token]] = []
  }

  indirect enum Token: Equatable {
    case word(String)
    case sign(Character)
    case newline
    case literal(Text)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  mutating func tokens(untilParenthesis: Bool) -> [Token] {
    var tokens: [Token] = []
    var open = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") {
        line += 1
        position += 1
        tokens.append(.newline)
      } else if starts("//") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if starts("/*") {
        skipComment()
      } else if byte == UInt8(ascii: "\"") {
        tokens.append(.literal(text()))
      } else if isWord(byte) {
        let start = position
        while position < bytes.count, isWord(bytes[position]) { position += 1 }
        tokens.append(.word(String(decoding: bytes[start..<position], as: UTF8.self)))
      } else {
        position += 1
        if byte == UInt8(ascii: "(") { open += 1 }
        if byte == UInt8(ascii: ")") {
          if untilParenthesis, open == 0 { return tokens }
          open -= 1
        }
        if byte != UInt8(ascii: " ") { tokens.append(.sign(Character(Unicode.Scalar(byte)))) }
      }
    }
    return tokens
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        position += 2
      } else if starts("*/") {
        depth -= 1
        position += 2
      } else {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
    } while depth > 0 && position < bytes.count
  }

  private mutating func text() -> Text {
    var text = Text(line: line)
    let isMultiline = starts("\"\"\"")
    position += isMultiline ? 3 : 1
    var plain: [UInt8] = []
    while position < bytes.count {
      if isMultiline ? starts("\"\"\"") : bytes[position] == UInt8(ascii: "\"") {
        position += isMultiline ? 3 : 1
        break
      }
      if bytes[position] == UInt8(ascii: "\\") {
        escape(&text, &plain)
      } else {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        if bytes[position] == UInt8(ascii: "%") { plain.append(UInt8(ascii: "%")) }
        plain.append(bytes[position])
        position += 1
      }
    }
    text.template = String(decoding: plain, as: UTF8.self)
    if isMultiline { text.template = SwiftLexer.unindented(text.template) }
    return text
  }

  private mutating func escape(_ text: inout Text, _ plain: inout [UInt8]) {
    let letter = position + 1 < bytes.count ? bytes[position + 1] : 0
    position += 2
    switch letter {
    case UInt8(ascii: "("):
      text.inner.append(tokens(untilParenthesis: true))
      text.places += 1
      plain += Array("%\(text.places)".utf8)
    case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "0"): plain.append(0)
    case UInt8(ascii: "t"): plain.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): plain.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "\n"): line += 1
    case UInt8(ascii: "u"):
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1
      let digits = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
      if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
        plain += Array(String(Character(scalar)).utf8)
      }
      position = end + 1
    default: plain.append(letter)
    }
  }

  private static func unindented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = lines.last ?? ""
    return lines.dropFirst().dropLast().map { $0.hasPrefix(indent) ? $0.dropFirst(indent.count) : $0 }
      .joined(separator: "\n")
  }
}
