import Yams

/// Turns the parser's tree into plain values, within limits: aliases of aliases unfold without end, and a short
/// file could keep the process busy for ever.
struct YAMLTree {
  /// The deepest value of any document is an item of a list of a group of an item of a list of a scenario: five
  /// steps down. What lies deeper is wrong wherever it stands.
  private static let depthLimit = 6
  static let nodeLimit = 100_000
  /// Aliases that a file may hold. The parser compares the keys of a mapping in full, so that a key made of
  /// nested aliases is unfolded before the tree is ever seen.
  static let aliasLimit = 20

  private var count = 0
  /// The line of the first value beyond the limit; nil for a tree within it.
  private(set) var rowOfTooMuch: Int?

  private var isTooLarge: Bool { rowOfTooMuch != nil }

  mutating func node(_ node: Node) -> YAMLNode { self.node(node, depth: 0) }

  private mutating func node(_ node: Node, depth: Int) -> YAMLNode {
    let line = node.mark?.line
    count += 1
    if count > YAMLTree.nodeLimit, rowOfTooMuch == nil { rowOfTooMuch = line ?? 1 }
    guard depth <= YAMLTree.depthLimit, !isTooLarge else { return YAMLNode(content: .list([]), line: line) }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        content: .scalar(scalar.string, isQuoted: scalar.style != .plain), line: line)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence where !isTooLarge { items.append(self.node(item, depth: depth + 1)) }
      return YAMLNode(content: .list(items), line: line)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping where !isTooLarge {
        entries.append(
          YAMLNode.Entry(
            key: key.scalar?.string ?? "…", line: key.mark?.line,
            value: self.node(value, depth: depth + 1)))
      }
      return YAMLNode(content: .mapping(entries), line: line)
    case .alias:
      return YAMLNode(content: .scalar("", isQuoted: true), line: line)
    }
  }

  /// The line of the first alias beyond the limit; nil for a text that keeps within it. An asterisk before a letter
  /// or digit at the start of a word is taken for an alias wherever it stands.
  static func rowOfTooManyAliases(_ yaml: String) -> Int? {
    var count = 0
    var row = 1
    var before: UInt8 = 0x20
    var isAfterAsterisk = false
    for byte in yaml.utf8 {
      if isAfterAsterisk, byte > 0x20 { count += 1 }
      if count > aliasLimit { return row }
      if byte == UInt8(ascii: "\n") { row += 1 }
      isAfterAsterisk = byte == 0x2A && " \t\r\n[]{},:?-".utf8.contains(before)
      before = byte
    }
    return nil
  }
}
