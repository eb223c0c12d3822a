import Foundation

/// The string literals of Swift source, as far as messages need: each with its interpolations turned into
/// numbered places, literals joined by `+` as one.
struct SwiftSource {
  struct Literal {
    /// As `Message.template` writes it.
    var template: String
    /// What stands behind it as `context:`.
    var context: String?
    var line: Int
    /// Whether the code around it says that it is a `Message`: a declaration, a body, or a label.
    var isMessage: Bool
  }

  private(set) var literals: [Literal] = []

  init(_ text: String) {
    var lexer = SwiftLexer(Array(text.utf8))
    literals = SwiftSource.literals(lexer.tokens(untilParenthesis: false), areMessages: false)
  }

  /// Every Swift file below a folder, by its path from there; listings of a tutorial are a reader's own program.
  static func files(below folder: String) throws -> [(path: String, source: SwiftSource)] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") && !$0.contains(".docc/") }.sorted().map { name in
      (name, SwiftSource(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)))
    }
  }

  private static func literals(_ tokens: [SwiftLexer.Token], areMessages: Bool) -> [Literal] {
    let isMessage = MessageRegions(tokens).marks
    var literals: [Literal] = []
    var index = 0
    while index < tokens.count {
      guard case .literal(let first) = tokens[index] else {
        index += 1
        continue
      }
      var literal = Literal(
        template: first.template, line: first.line, isMessage: areMessages || isMessage[index])
      var inner = first.inner
      var places = first.places
      var next = index + 1
      while let plus = code(tokens, from: next), tokens[plus] == .sign("+"),
        let end = code(tokens, from: plus + 1), case .literal(let more) = tokens[end]
      {
        literal.template += SwiftSource.shifted(more.template, by: places)
        places += more.places
        inner += more.inner
        next = end + 1
      }
      if let end = context(tokens, after: next), case .literal(let context) = tokens[end] {
        literal.context = context.template
        next = end + 1
      }
      literals.append(literal)
      for tokens in inner { literals += SwiftSource.literals(tokens, areMessages: false) }
      index = next
    }
    return literals
  }

  /// The token behind `, context:`.
  private static func context(_ tokens: [SwiftLexer.Token], after start: Int) -> Int? {
    var next = start
    for expected in [SwiftLexer.Token.sign(","), .word("context"), .sign(":")] {
      guard let token = code(tokens, from: next), tokens[token] == expected else { return nil }
      next = token + 1
    }
    return code(tokens, from: next)
  }

  /// The next token that is no line end.
  private static func code(_ tokens: [SwiftLexer.Token], from start: Int) -> Int? {
    tokens[min(start, tokens.count)...].firstIndex { $0 != .newline }
  }

  private static func shifted(_ template: String, by places: Int) -> String {
    var shifted = ""
    var isPlace = false
    for character in template {
      if isPlace, let number = character.wholeNumberValue {
        shifted += String(number + places)
        isPlace = false
      } else {
        isPlace = character == "%" && !isPlace
        shifted.append(character)
      }
    }
    return shifted
  }
}

/// Which tokens stand where the code around them says `Message`: after `Message =` up to the end of the
/// statement, in the braces after `Message`, behind `message:`, `remedy:` and `Message(`.
private struct MessageRegions {
  private(set) var marks: [Bool]
  private let tokens: [SwiftLexer.Token]

  init(_ tokens: [SwiftLexer.Token]) {
    self.tokens = tokens
    marks = Array(repeating: false, count: tokens.count)
    for index in tokens.indices {
      switch tokens[index] {
      case .word("Message"):
        var next = index + 1
        while next < tokens.count, [.sign("?"), .sign("]")].contains(tokens[next]) { next += 1 }
        guard next < tokens.count else { continue }
        if tokens[next] == .sign("{") { mark(from: next + 1, to: end(of: next)) }
        if tokens[next] == .sign("=") { mark(from: next + 1, to: statementEnd(next + 1)) }
        if tokens[next] == .sign("(") { mark(from: next + 1, to: next + 2) }
      case .word("message"), .word("remedy"):
        if index + 2 < tokens.count, tokens[index + 1] == .sign(":") {
          mark(from: index + 2, to: index + 3)
        }
      default: break
      }
    }
  }

  private mutating func mark(from start: Int, to end: Int) {
    for index in start..<max(start, min(end, marks.count)) { marks[index] = true }
  }

  private func depth(_ token: SwiftLexer.Token) -> Int {
    switch token {
    case .sign("{"), .sign("("), .sign("["): 1
    case .sign("}"), .sign(")"), .sign("]"): -1
    default: 0
    }
  }

  private func end(of brace: Int) -> Int {
    var open = 0
    for index in brace..<tokens.count {
      open += depth(tokens[index])
      if open == 0 { return index }
    }
    return tokens.count
  }

  /// The end of the statement that holds a token: a line end outside brackets before what continues nothing.
  private func statementEnd(_ start: Int) -> Int {
    var open = 0
    for index in start..<tokens.count {
      open += depth(tokens[index])
      if open < 0 { return index }
      guard open == 0, tokens[index] == .newline, index > start else { continue }
      let next = tokens[index...].first { $0 != .newline }
      if ![.sign("?"), .sign(":"), .sign("+"), .sign(".")].contains(next) { return index }
    }
    return tokens.count
  }
}
