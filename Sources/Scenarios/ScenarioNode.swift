import Geography

/// A part of a scenario as it was written, before its meaning is checked: the common ground of a YAML
/// file, the `scenario` object of a plan, and an option of the command line.
public struct ScenarioNode: Sendable, Equatable {
  /// What a part is.
  public indirect enum Content: Sendable, Equatable {
    /// A single value as written. A quoted one is text, whatever it looks like.
    case scalar(String, isQuoted: Bool)
    case list([ScenarioNode])
    /// Keys in the order written; a key may stand twice.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Sendable, Equatable {
    /// As written.
    public var key: String
    /// The line of the key.
    public var line: Int?
    /// What stands under the key.
    public var value: ScenarioNode

    /// The letters of the key are composed (NFC); nothing is checked here.
    public init(key: String, line: Int?, value: ScenarioNode) {
      self.key = ComposedText.of(key)
      self.line = line
      self.value = value
    }
  }

  /// What the part is.
  public var content: Content
  /// The line the node begins on, counted from 1; nil where there are no lines.
  public var line: Int?

  /// The letters of a value are composed (NFC), so that names join however they were typed; nothing is checked here.
  public init(_ content: Content, line: Int? = nil) {
    self.line = line
    if case .scalar(let text, let isQuoted) = content {
      self.content = .scalar(ComposedText.of(text), isQuoted: isQuoted)
    } else {
      self.content = content
    }
  }

  /// Nothing was written: an empty value, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, isQuoted: false) = content { return ["", "~", "null"].contains(text) }
    return false
  }
}

extension ScenarioNode {
  static let null = ScenarioNode.plain("null")

  /// A value that is not text.
  static func plain(_ text: String) -> ScenarioNode { ScenarioNode(.scalar(text, isQuoted: false)) }

  static func text(_ text: String) -> ScenarioNode { ScenarioNode(.scalar(text, isQuoted: true)) }

  static func flag(_ flag: Bool) -> ScenarioNode { .plain(flag ? "true" : "false") }

  static func money(_ money: Money) -> ScenarioNode { .plain(String(money.dong)) }

  /// The shortest decimal that reads back as the same number; null for what no document can hold.
  static func number(_ value: Double) -> ScenarioNode { value.isFinite ? .plain(text(of: value)) : .null }

  /// Swift writes whole numbers as 3.0; the fraction says nothing.
  package static func text(of number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// What was found, short enough for a problem.
  package var shown: String {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
    case .list: "[…]"
    case .mapping: "{…}"
    }
  }
}
