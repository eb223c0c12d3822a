package import Diagnostics

/// A JSON value as read, with the line it begins on. Numbers keep their text, so that no digit of an
/// amount is lost on the way.
package struct JSONNode: Sendable {
  package indirect enum Content: Sendable {
    case null
    case flag(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    /// In the order written.
    case object([(key: String, value: JSONNode)])
  }

  package var content: Content
  package var line: Int

  package init(content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// The kind of value, for a problem's text.
  package var kind: Message {
    switch content {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// What was found, short enough for a problem.
  package var shown: String {
    switch content {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let text), .string(let text): text
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}
