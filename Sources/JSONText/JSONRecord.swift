/// An object of JSON whose members may be missing or null, but are of the type asked for where they are there.
package struct JSONRecord {
  /// A value of another type than asked for.
  package struct Mismatch: Error {
    /// Where it stands: `resources.[0].path`; empty for the whole text.
    package var path: String

    package init(path: String) {
      self.path = path
    }
  }

  private let members: [(key: String, value: JSONNode)]
  private let path: [String]

  /// - Throws: where the value is no object.
  package init(_ node: JSONNode) throws(Mismatch) {
    try self.init(node, at: [])
  }

  private init(_ node: JSONNode, at path: [String]) throws(Mismatch) {
    guard case .object(let members) = node.content else { throw JSONRecord.mismatch(path) }
    self.members = members
    self.path = path
  }

  package func text(_ key: String) throws(Mismatch) -> String? {
    guard let node = node(key) else { return nil }
    guard case .string(let text) = node.content else { throw JSONRecord.mismatch(path + [key]) }
    return text
  }

  /// Every member, all of which are texts.
  package func texts() throws(Mismatch) -> [String: String] {
    var texts: [String: String] = [:]
    for member in members { texts[member.key] = try text(member.key) }
    return texts
  }

  package func record(_ key: String) throws(Mismatch) -> JSONRecord? {
    guard let node = node(key) else { return nil }
    return try JSONRecord(node, at: path + [key])
  }

  /// The objects of a list; none where it is missing or null.
  package func records(_ key: String) throws(Mismatch) -> [JSONRecord] {
    guard let node = node(key) else { return [] }
    guard case .array(let elements) = node.content else { throw JSONRecord.mismatch(path + [key]) }
    var records: [JSONRecord] = []
    for (index, element) in elements.enumerated() {
      records.append(try JSONRecord(element, at: path + [key, "[\(index)]"]))
    }
    return records
  }

  /// The elements of a list; nil where it is missing or null.
  ///
  /// - Parameter value: what an element is; nil for one of another type.
  package func list<Value>(
    _ key: String, _ value: (JSONNode) -> Value?
  ) throws(Mismatch) -> [Value]? {
    guard let node = node(key) else { return nil }
    guard case .array(let elements) = node.content else { throw JSONRecord.mismatch(path + [key]) }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      guard let own = value(element) else { throw JSONRecord.mismatch(path + [key, "[\(index)]"]) }
      values.append(own)
    }
    return values
  }

  private func node(_ key: String) -> JSONNode? {
    guard let node = members.first(where: { $0.key == key })?.value else { return nil }
    if case .null = node.content { return nil }
    return node
  }

  private static func mismatch(_ path: [String]) -> Mismatch { Mismatch(path: path.joined(separator: ".")) }
}
