import Geography
import JSONText

/// The text of a `datapackage.json` with other statements on where columns come from, every other value as it was and
/// in its order.
struct DescriptorEditing {
  /// For whole columns.
  let statements: [ProvenanceStatement]
  /// The tables that something is stated of.
  let tables: Set<String>
  /// The tables that are not the ones the descriptor describes.
  let changed: Set<String>
  /// Of the tables as they are, by file name.
  let digests: [String: String]

  typealias Members = [(key: String, value: JSONNode)]

  func write(_ root: JSONNode, to json: inout JSONWriter) {
    guard case .object(let members) = root.content else { return DescriptorEditing.write(root, &json) }
    json.object { json in
      for (key, value) in members {
        json.key(named: key)
        guard key == "resources", case .array(let resources) = value.content else {
          DescriptorEditing.write(value, &json)
          continue
        }
        json.array(resources) { DescriptorEditing.write(edited(resource: $1), &$0) }
      }
    }
  }

  private func edited(resource: JSONNode) -> JSONNode {
    guard case .object(var members) = resource.content, let path = DescriptorEditing.text("path", members),
      tables.contains(path)
    else { return resource }
    if let digest = digests[path] {
      DescriptorEditing.set("hash", .string(PackageDescriptor.hash(digest)), &members, resource.line)
    }
    var schema: Members = []
    if case .object(let own)? = members.first(where: { $0.key == "schema" })?.value.content { schema = own }
    var fields: [JSONNode] = []
    if case .array(let own)? = schema.first(where: { $0.key == "fields" })?.value.content { fields = own }
    fields = fields.map { edited(field: $0, of: path) }
    for statement in statements where statement.table == path {
      let isThere = fields.contains { field in
        if case .object(let own) = field.content {
          DescriptorEditing.text("name", own) == statement.column
        } else {
          false
        }
      }
      guard !isThere else { continue }
      let name = JSONNode(content: .string(statement.column), line: resource.line)
      fields.append(
        edited(field: JSONNode(content: .object([("name", name)]), line: resource.line), of: path))
    }
    DescriptorEditing.set("fields", .array(fields), &schema, resource.line)
    DescriptorEditing.set("schema", .object(schema), &members, resource.line)
    return JSONNode(content: .object(members), line: resource.line)
  }

  private func edited(field: JSONNode, of table: String) -> JSONNode {
    guard case .object(var members) = field.content else { return field }
    let name = DescriptorEditing.text("name", members)
    if let own = statements.last(where: { $0.table == table && $0.column == name }) {
      DescriptorEditing.set("provenance", .string(own.kind.rawValue), &members, field.line)
      DescriptorEditing.set("source", .string(own.source), &members, field.line)
    } else if changed.contains(table) {
      members.removeAll { $0.key == "provenance" || $0.key == "source" }
    }
    return JSONNode(content: .object(members), line: field.line)
  }

  private static func text(_ key: String, _ members: Members) -> String? {
    if case .string(let text)? = members.first(where: { $0.key == key })?.value.content { text } else { nil }
  }

  private static func set(_ key: String, _ content: JSONNode.Content, _ members: inout Members, _ line: Int) {
    let node = JSONNode(content: content, line: line)
    if let place = members.firstIndex(where: { $0.key == key }) {
      members[place].value = node
    } else {
      members.append((key, node))
    }
  }

  /// A value as it was read.
  private static func write(_ node: JSONNode, _ json: inout JSONWriter) {
    switch node.content {
    case .null: json.null()
    case .flag(let flag): json.flag(flag)
    case .number(let text): json.literal(text)
    case .string(let text): json.string(text)
    case .array(let elements):
      let texts = elements.compactMap { element -> String? in
        if case .string(let text) = element.content { text } else { nil }
      }
      if texts.count == elements.count { return json.strings(texts) }
      json.array(elements) { write($1, &$0) }
    case .object(let members):
      json.object { json in
        for (key, value) in members {
          json.key(named: key)
          write(value, &json)
        }
      }
    }
  }
}
