import JSONText

/// Makes false plans out of a true one: every value of its JSON changed by itself, in several ways.
///
/// Numbers get one more, twice as much, the other sign; texts and flags give way to another of the same key;
/// entries of lists are left out, doubled, exchanged; keys are left out.
struct PlanMutations {
  /// A changed plan, and what was changed.
  struct Mutation {
    /// The place in the plan, `proposals[3].works[0]`.
    var path: String
    /// The same whatever the place in a list, `proposals[].works[]`.
    var kind: String
    var change: String
    var text: [UInt8]
  }

  private enum Step {
    case key(String)
    case index(Int)
  }

  private let root: JSONNode
  /// How many entries of each list are changed, the first, the last and those between at even distances.
  private let entriesOfAList: Int
  /// Values that stand under a key anywhere.
  private var known: [String: [JSONNode.Content]] = [:]

  /// - Parameter entriesOfAList: more take longer, and differ in no key.
  init(_ plan: [UInt8], entriesOfAList: Int) throws {
    root = try JSONParser.parse(plan)
    self.entriesOfAList = entriesOfAList
    gather(root, key: "")
  }

  private mutating func gather(_ node: JSONNode, key: String) {
    switch node.content {
    case .object(let members): for member in members { gather(member.value, key: member.key) }
    case .array(let elements): for element in elements { gather(element, key: key) }
    default:
      // Two suffice for one to be another than any value.
      if known[key]?.count ?? 0 < 3,
        !(known[key] ?? []).contains(where: { PlanMutations.isSame($0, node.content) })
      {
        known[key, default: []].append(node.content)
      }
    }
  }

  private static func isSame(_ a: JSONNode.Content, _ b: JSONNode.Content) -> Bool {
    var (one, other) = (JSONWriter(), JSONWriter())
    write(a, to: &one)
    write(b, to: &other)
    return one.bytes == other.bytes
  }

  /// Calls a body with each mutation in turn.
  func forEach(_ body: (Mutation) throws -> Void) rethrows { try visit(root, [], key: "", body) }

  private func visit(
    _ node: JSONNode, _ path: [Step], key: String, _ body: (Mutation) throws -> Void
  ) rethrows {
    func make(_ change: String, _ content: JSONNode.Content) throws {
      guard !PlanMutations.isSame(content, node.content) else { return }
      var json = JSONWriter()
      PlanMutations.write(replacing(path[...], in: root, by: content).content, to: &json)
      try body(
        Mutation(
          path: PlanMutations.text(path), kind: PlanMutations.text(path, withPlaces: false), change: change,
          text: json.bytes))
    }
    switch node.content {
    case .number(let text):
      for (change, content) in PlanMutations.changes(ofNumber: text) { try make(change, content) }
    case .string(let text):
      try make("another", .string(other(than: node, under: key) ?? text + "x"))
      try make("longer", .string(text + "x"))
    case .flag(let flag): try make("turned", .flag(!flag))
    case .null:
      if let other = known[key]?.first(where: { !PlanMutations.isSame($0, .null) }) { try make("set", other) }
    case .array(let elements):
      for (change, content) in PlanMutations.changes(ofList: elements) { try make(change, content) }
      for index in chosen(of: elements.count) {
        try visit(elements[index], path + [.index(index)], key: key, body)
      }
    case .object(let members):
      for (index, member) in members.enumerated() {
        var fewer = members
        fewer.remove(at: index)
        try make("without \(member.key)", .object(fewer))
        try visit(member.value, path + [.key(member.key)], key: member.key, body)
      }
    }
  }

  private func chosen(of count: Int) -> [Int] {
    guard count > entriesOfAList else { return Array(0..<count) }
    return Set((0..<entriesOfAList).map { $0 * (count - 1) / max(1, entriesOfAList - 1) }).sorted()
  }

  private static func changes(ofNumber text: String) -> [(String, JSONNode.Content)] {
    guard let value = Double(text) else { return [] }
    func number(_ value: Double) -> JSONNode.Content { .number(JSONWriter.text(of: value) ?? "0") }
    let grown = [("plus one", number(value + 1)), ("twice", number(value * 2))]
    // Nothing has no other sign.
    return value == 0 ? grown : grown + [("other sign", number(-value))]
  }

  private static func changes(ofList elements: [JSONNode]) -> [(String, JSONNode.Content)] {
    guard let last = elements.last else { return [] }
    var changes: [(String, JSONNode.Content)] = [
      ("without the last", .array(elements.dropLast())), ("the last twice", .array(elements + [last])),
    ]
    let pair = zip(elements.indices, elements.indices.dropFirst()).first {
      !isSame(elements[$0].content, elements[$1].content)
    }
    if let (first, second) = pair {
      var exchanged = elements
      exchanged.swapAt(first, second)
      changes.append(("two exchanged", .array(exchanged)))
    }
    return changes
  }

  private func other(than node: JSONNode, under key: String) -> String? {
    for content in known[key] ?? [] {
      if case .string(let text) = content, !PlanMutations.isSame(content, node.content) { return text }
    }
    return nil
  }

  private func replacing(_ path: ArraySlice<Step>, in node: JSONNode, by content: JSONNode.Content)
    -> JSONNode
  {
    var changed = node
    switch (path.first, node.content) {
    case (nil, _): changed.content = content
    case (.key(let key)?, .object(var members)):
      if let index = members.firstIndex(where: { $0.key == key }) {
        members[index].value = replacing(path.dropFirst(), in: members[index].value, by: content)
      }
      changed.content = .object(members)
    case (.index(let index)?, .array(var elements)):
      elements[index] = replacing(path.dropFirst(), in: elements[index], by: content)
      changed.content = .array(elements)
    default: break
    }
    return changed
  }

  private static func text(_ path: [Step], withPlaces: Bool = true) -> String {
    path.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += withPlaces ? "[\(index)]" : "[]"
      }
    }
  }

  private static func write(_ content: JSONNode.Content, to json: inout JSONWriter) {
    switch content {
    case .null: json.null()
    case .flag(let flag): json.literal(flag ? "true" : "false")
    case .number(let text): json.literal(text)
    case .string(let text): json.string(text)
    case .array(let elements): json.array(elements) { write($1.content, to: &$0) }
    case .object(let members):
      json.object { json in
        for member in members {
          json.key(named: member.key)
          write(member.value.content, to: &json)
        }
      }
    }
  }
}
