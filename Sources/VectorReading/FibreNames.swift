import JSONText
import SourceTables

/// Names of the phases and organisations of a network, to which its nodes and spans refer by identifier.
struct FibreNames {
  private var names: [String: String] = [:]

  init(_ network: JSONNode) {
    for list in ["phases", "organisations"] {
      for element in network.member(list)?.elements ?? [] {
        guard let id = element.member("id")?.text, let name = element.member("name")?.text else { continue }
        names["\(list)/\(id)"] = name
      }
    }
  }

  /// A value as a cell: of a reference its name, of a list of texts or references all of them, of any other object or
  /// list its JSON text.
  func cell(_ node: JSONNode, of key: String) -> SourceCell {
    // Phases and organisations may have one identifier.
    let list = key == "phase" ? "phases" : "organisations"
    if let name = name(node, in: list) { return .text(name) }
    if let elements = node.elements {
      let texts = elements.compactMap { $0.text ?? name($0, in: list) }
      if texts.count == elements.count {
        return texts.isEmpty ? .empty : .text(texts.joined(separator: ", "))
      }
    }
    return node.cell
  }

  private func name(_ node: JSONNode, in list: String) -> String? {
    guard case .object = node.content else { return nil }
    let id = node.member("id")?.text
    return node.member("name")?.text ?? id.map { names["\(list)/\($0)"] ?? $0 }
  }
}
