/// A part of a scenario as it was written, before its meaning is checked: the common ground of a YAML
/// file, the `scenario` object of a plan, and an option of the command line.
public struct ScenarioNode: Sendable {
  public indirect enum Content: Sendable {
    /// A single value as written. A quoted one is text, whatever it looks like.
    case scalar(String, isQuoted: Bool)
    case list([ScenarioNode])
    /// Keys in the order written; a key may stand twice.
    case mapping([Entry])
  }

  public struct Entry: Sendable {
    public var key: String
    /// The line of the key.
    public var line: Int?
    public var value: ScenarioNode

    public init(key: String, line: Int?, value: ScenarioNode) {
      self.key = key
      self.line = line
      self.value = value
    }
  }

  public var content: Content
  /// The line the node begins on, counted from 1; nil where there are no lines.
  public var line: Int?

  public init(_ content: Content, line: Int? = nil) {
    self.content = content
    self.line = line
  }

  /// Nothing was written: an empty value, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, isQuoted: false) = content { return ["", "~", "null"].contains(text) }
    return false
  }
}
