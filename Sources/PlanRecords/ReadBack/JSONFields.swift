import Diagnostics
import Geography
import Investment
import JSONText

/// Takes values out of JSON objects by key and type, and gathers what is wrong with each.
struct JSONFields {
  let file: String
  var report = ProblemReport()

  init(file: String) {
    self.file = file
  }

  /// An object under a path, its keys looked up by name.
  struct Object {
    let path: String
    let line: Int
    let members: [(key: String, value: JSONNode)]

    subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.value }
    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
  }

  mutating func object(_ node: JSONNode, _ path: String) -> Object? {
    guard case .object(let members) = node.content else {
      return refuse(node, path, "is \(node.kind)", "Write an object in braces")
    }
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      let place = path.isEmpty ? member.key : "\(path).\(member.key)"
      add(member.value.line, place, nil, "the key stands twice", "Keep one of the two")
    }
    return Object(path: path, line: node.line, members: members)
  }

  mutating func object(_ parent: Object, _ key: String) -> Object? {
    node(parent, key).flatMap { object($0, parent.path(of: key)) }
  }

  mutating func string(_ parent: Object, _ key: String) -> String? {
    guard let node = node(parent, key) else { return nil }
    return string(node, parent.path(of: key))
  }

  mutating func choice<Choice: RawRepresentable>(
    _ parent: Object, _ key: String, _ all: [Choice]
  ) -> Choice? where Choice.RawValue == String {
    guard let node = node(parent, key), let text = string(node, parent.path(of: key)) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = all.map(\.rawValue).joined(separator: ", ")
    return refuse(node, parent.path(of: key), "is not a known value", "Use one of \(names)")
  }

  /// A real number, or nil where the key is missing or null.
  mutating func optionalNumber(_ parent: Object, _ key: String) -> Double? {
    isStated(parent, key) ? number(parent, key) : nil
  }

  /// Whether a key is there and not null.
  func isStated(_ parent: Object, _ key: String) -> Bool {
    guard let node = parent[key] else { return false }
    if case .null = node.content { return false }
    return true
  }

  /// The objects of a list, read one by one.
  ///
  /// - Parameter isOptional: a list that is missing or null is empty.
  mutating func records<Record>(
    _ parent: Object, _ key: String, isOptional: Bool = false,
    _ read: (inout JSONFields, Object) -> Record?
  ) -> [Record] {
    if isOptional, !isStated(parent, key) { return [] }
    guard let elements = array(parent, key) else { return [] }
    var records: [Record] = []
    records.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      guard let object = object(element, "\(parent.path(of: key))[\(index)]"),
        let record = read(&self, object)
      else { continue }
      records.append(record)
    }
    return records
  }

  mutating func integer(_ parent: Object, _ key: String) -> Int? {
    exact(parent, key, places: 0, "a whole number").map(Int.init)
  }

  mutating func money(_ parent: Object, _ key: String) -> Money? {
    exact(parent, key, places: 0, "an amount in whole đồng").map { Money(dong: $0) }
  }

  mutating func benefit(_ parent: Object, _ key: String) -> Benefit? {
    exact(parent, key, places: 3, "a number with at most three decimals").map { Benefit(thousandths: $0) }
  }

  /// A real number; infinite for null, which stands for what JSON cannot write.
  mutating func number(_ parent: Object, _ key: String) -> Double? {
    guard let node = node(parent, key) else { return nil }
    if case .null = node.content { return .infinity }
    if case .number(let text) = node.content, let value = Double(text), value.isFinite { return value }
    return refuse(node, parent.path(of: key), "is not a number", "Write a number")
  }

  mutating func array(_ parent: Object, _ key: String) -> [JSONNode]? {
    guard let node = node(parent, key) else { return nil }
    if case .array(let elements) = node.content { return elements }
    return refuse(node, parent.path(of: key), "is \(node.kind)", "Write a list in square brackets")
  }

  mutating func strings(_ parent: Object, _ key: String) -> [String]? {
    guard let elements = array(parent, key) else { return nil }
    var texts: [String] = []
    for (index, element) in elements.enumerated() {
      if let text = string(element, "\(parent.path(of: key))[\(index)]") { texts.append(text) }
    }
    return texts
  }

  mutating func amounts(_ parent: Object, _ key: String) -> [String: Money]? {
    guard let object = object(parent, key) else { return nil }
    var amounts: [String: Money] = [:]
    for member in object.members { amounts[ComposedText.of(member.key)] = money(object, member.key) }
    return amounts
  }

  /// The value under a key that must be there.
  mutating func node(_ parent: Object, _ key: String) -> JSONNode? {
    if let node = parent[key] { return node }
    add(parent.line, parent.path(of: key), nil, "the key is missing", "Take the plan as noiban plan wrote it")
    return nil
  }

  private mutating func string(_ node: JSONNode, _ path: String) -> String? {
    if case .string(let text) = node.content { return ComposedText.of(text) }
    return refuse(node, path, "is \(node.kind), not a text", "Write a text in quotes")
  }

  private mutating func exact(_ parent: Object, _ key: String, places: Int, _ what: Message) -> Int64? {
    guard let node = node(parent, key) else { return nil }
    if case .number(let text) = node.content, let value = ExactDecimal.integer(text, places: places) {
      return value
    }
    return refuse(node, parent.path(of: key), "is not \(what)", "Write \(what)")
  }

  mutating func refuse<Value>(
    _ node: JSONNode, _ path: String, _ message: Message, _ remedy: Message
  ) -> Value? {
    add(node.line, path, node.shown, message, remedy)
    return nil
  }

  private mutating func add(
    _ line: Int, _ path: String, _ value: String?, _ message: Message, _ remedy: Message
  ) {
    report.add(
      Problem(
        file: file, row: line, column: path.isEmpty ? nil : path, value: value, message: message,
        remedy: remedy))
  }
}
