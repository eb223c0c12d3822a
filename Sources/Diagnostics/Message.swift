/// A sentence for people that can be said in any language: its English text with numbered places
/// (`is longer than %1 characters`), and what stands in them.
///
/// Written as a string literal with interpolations. The English text is the key under which a `Translation`
/// has the same sentence in another language, so a sentence is never put together from pieces at run time: each
/// case is a literal of its own, and what stands in a place is a name, a value, or another whole `Message`.
public struct Message: Sendable {
  /// What stands in a place.
  enum Argument: Sendable {
    /// The same in every language: a name, a key, a value as written.
    case text(String)
    /// A number of things, grouped as the language groups digits.
    case count(Int64)
    /// A number with a decimal point, which is written as the language does.
    case decimal(String)
    case message(Message)
    /// One after the other, with commas.
    case list([Message])
  }

  /// The English text; `%1` to `%9` are places, `%%` is a per cent sign.
  public private(set) var template: String
  private(set) var arguments: [Argument]

  /// Text that is the same in every language, such as what an operating system or another program says.
  public init(verbatim text: String) {
    template = "%1"
    arguments = [.text(text)]
  }

  /// Two parts of one sentence that is too long for a line of source.
  public static func + (start: Message, end: Message) -> Message {
    var message = start
    let shift = start.arguments.count
    Message.forEachPart(of: end.template) { part in
      switch part {
      case .place(let place): message.template += "%\(place + shift)"
      case .text(let text): message.template += text.replacing(percent: "%%")
      }
    }
    message.arguments += end.arguments
    return message
  }

  /// A message whose parts, each a sentence, stand one after the other with spaces between them.
  public static func sentences(_ messages: [Message]) -> Message {
    guard let first = messages.first else { return "" }
    return messages.dropFirst().reduce(first) { "\($0) \($1)" }
  }
}

extension Message: CustomStringConvertible {
  /// The English text.
  public var description: String { text(.none) }

  /// The text in the language of a translation; in English where the translation lacks it.
  public func text(_ translation: Translation) -> String {
    var text = ""
    Message.forEachPart(of: translation.templates[template] ?? template) { part in
      switch part {
      case .text(let own): text += own
      case .place(let place) where arguments.indices.contains(place - 1):
        text += Message.text(arguments[place - 1], translation)
      case .place(let place): text += "%\(place)"
      }
    }
    return text
  }

  private static func text(_ argument: Argument, _ translation: Translation) -> String {
    switch argument {
    case .text(let text): text
    case .count(let count): translation.grouped(count)
    case .decimal(let text): translation.decimal(text)
    case .message(let message): message.text(translation)
    case .list(let messages): messages.map { $0.text(translation) }.joined(separator: ", ")
    }
  }
}

/// Two messages are the same when their English texts are.
extension Message: Hashable {
  public static func == (a: Message, b: Message) -> Bool { a.description == b.description }
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Message: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    template = text.replacing(percent: "%%")
    arguments = []
  }

  public init(stringInterpolation: Interpolation) {
    template = stringInterpolation.template
    arguments = stringInterpolation.arguments
  }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 2 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ text: String) { template += text.replacing(percent: "%%") }

    /// A name, a key, or a value as it is written: the same in every language.
    public mutating func appendInterpolation(_ text: String) { append(.text(text)) }
    /// A number as it is written in files and options: the same in every language.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(value.description))
    }
    /// A number of things, grouped as the language groups digits.
    public mutating func appendInterpolation(count: some BinaryInteger) {
      append(.count(Int64(clamping: count)))
    }
    /// A number as C writes it (`12.5`), with the language's decimal mark.
    public mutating func appendInterpolation(decimal text: String) { append(.decimal(text)) }
    public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }
    /// Messages with commas between them.
    public mutating func appendInterpolation(_ messages: [Message]) { append(.list(messages)) }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      template += "%\(arguments.count)"
    }
  }
}

extension Message {
  private enum Part {
    case text(String)
    case place(Int)
  }

  private static func forEachPart(of template: String, _ body: (Part) -> Void) {
    var text = ""
    var isAfterPercent = false
    for character in template {
      if isAfterPercent {
        isAfterPercent = false
        if let place = character.wholeNumberValue, place > 0 {
          if !text.isEmpty { body(.text(text)) }
          text = ""
          body(.place(place))
        } else {
          text.append(character)
        }
      } else if character == "%" {
        isAfterPercent = true
      } else {
        text.append(character)
      }
    }
    if !text.isEmpty { body(.text(text)) }
  }
}

extension String {
  fileprivate func replacing(percent replacement: String) -> String {
    contains("%")
      ? split(separator: "%", omittingEmptySubsequences: false).joined(separator: replacement) : self
  }
}
