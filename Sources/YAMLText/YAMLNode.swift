/// A part of a YAML text as it was written, before anything is made of it.
package struct YAMLNode: Sendable, Equatable {
  /// What a part is.
  package indirect enum Content: Sendable, Equatable {
    /// A single value as written. A quoted one is text, whatever it looks like.
    case scalar(String, isQuoted: Bool)
    case list([YAMLNode])
    /// Keys in the order written.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable, Equatable {
    /// As written; `…` for a key that is no single value.
    package var key: String
    /// The line of the key, counted from 1.
    package var line: Int?
    /// What stands under the key.
    package var value: YAMLNode
  }

  /// What the part is.
  package var content: Content
  /// The line the part begins on, counted from 1; nil where the parser does not know.
  package var line: Int?

  /// Takes every value as it is.
  package init(content: Content, line: Int? = nil) {
    self.content = content
    self.line = line
  }

  /// Nothing was written: an empty value, `~` or `null`.
  package var isNull: Bool {
    if case .scalar(let text, isQuoted: false) = content { return ["", "~", "null"].contains(text) }
    return false
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
