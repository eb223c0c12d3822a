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
    /// A number as English writes it, whose marks become the language's.
    case decimal(String)
    case message(Message)
    /// One after the other, with commas.
    case list([Message])
  }

  /// The English text; `%1` to `%9` are places, `%%` is a per cent sign.
  public private(set) var template: String
  private(set) var arguments: [Argument]
  /// Tells apart what one English text means in several places, where another language has two texts for it.
  public private(set) var context: String?

  /// Text that is the same in every language, such as what an operating system or another program says.
  public init(verbatim text: String) {
    template = "%1"
    arguments = [.text(text)]
  }

  /// A message in a context; both are literals, so that the tests find them.
  public init(_ message: Message, context: String) {
    self = message
    self.context = context
  }

  /// What a catalogue has a text under, as gettext's tools write it: the context, if any, before the English.
  public static func key(_ template: String, context: String?) -> String {
    context.map { "\($0)\u{4}\(template)" } ?? template
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
    let own =
      translation.templates.isEmpty ? nil : translation.templates[Message.key(template, context: context)]
    var text = ""
    let spoken = own ?? template
    let money = translation.money.flatMap { $0.isSpoken(in: spoken) ? $0 : nil }
    Message.forEachPart(of: spoken) { part in
      switch part {
      case .text(let own): text += money?.put(into: own) ?? String(own)
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
  /// Whether both say the same in English.
  public static func == (a: Message, b: Message) -> Bool { a.description == b.description }
  /// Hashes what it says in English, as equality compares it.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Message: ExpressibleByStringInterpolation {
  /// A text without values: its English, which is also its key in the catalogues.
  public init(stringLiteral text: String) {
    template = text.replacing(percent: "%%")
    arguments = []
  }

  /// A text with values in places of its own, which a translation may put in another order.
  public init(stringInterpolation: Interpolation) {
    template = stringInterpolation.template
    arguments = stringInterpolation.arguments
  }

  /// Collects the English template of a message and the values that go into it.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    /// An empty template; the compiler calls it for a literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 2 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    /// Appends words that a translation may replace.
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
    /// A number as English or C writes it (`1,200.5`), with the language's marks.
    public mutating func appendInterpolation(decimal text: String) { append(.decimal(text)) }
    /// Appends a message, which is translated by itself.
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
    case text(Substring)
    case place(Int)
  }

  /// Reads bytes, not characters: reports are made of thousands of texts.
  private static func forEachPart(of template: String, _ body: (Part) -> Void) {
    let bytes = template.utf8
    var start = bytes.startIndex
    while let percent = bytes[start...].firstIndex(of: UInt8(ascii: "%")) {
      if start < percent { body(.text(template[start..<percent])) }
      let sign = bytes.index(after: percent)
      guard sign < bytes.endIndex else { return }
      start = bytes.index(after: sign)
      if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[sign]) {
        body(.place(Int(bytes[sign] - UInt8(ascii: "0"))))
      } else {
        body(.text("%"))
      }
    }
    if start < bytes.endIndex { body(.text(template[start...])) }
  }
}

extension StringProtocol {
  fileprivate func replacing(percent replacement: String) -> String {
    utf8.contains(UInt8(ascii: "%"))
      ? split(separator: "%", omittingEmptySubsequences: false).joined(separator: replacement) : String(self)
  }
}
