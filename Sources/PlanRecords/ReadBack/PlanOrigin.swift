import JSONText
package import PlanDossiers

/// What a saved plan says of the data set it was made from.
package struct PlanOrigin: Sendable, Equatable {
  package var name: String?
  /// The fingerprint of its tables.
  package var sha256: String?
  /// Nil in a plan of an earlier version, and in one that was not made from a folder.
  package var place: DataPlace?

  /// What `plan.json` says, as far as it says it.
  init(_ root: JSONNode) {
    let dataset = PlanOrigin.member("dataset", of: root)
    func text(_ key: String) -> String? {
      if case .string(let text)? = dataset.flatMap({ PlanOrigin.member(key, of: $0) })?.content {
        text
      } else {
        nil
      }
    }
    name = text("name")
    sha256 = text("sha256")
    place = text("path").map { DataPlace(path: $0, relativePath: text("relativePath")) }
  }

  private static func member(_ key: String, of node: JSONNode) -> JSONNode? {
    guard case .object(let members) = node.content else { return nil }
    return members.first { $0.key == key }?.value
  }
}
