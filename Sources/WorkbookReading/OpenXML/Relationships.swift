import Foundation

/// The parts that a part refers to (ECMA-376, part 2, section 9.3).
struct Relationships {
  struct Target {
    /// The last word of its type, which is the same in both of the standard's name spaces: `worksheet`.
    var kind: String
    /// The name of the part.
    var name: String
  }

  /// By their identifiers.
  private(set) var targets: [String: Target] = [:]

  /// The relationships of a part; none where the archive has none of it. The empty name is the archive itself.
  init(of part: String, in package: WorkbookPackage) throws(WorkbookFailure) {
    let folders = part.split(separator: "/").dropLast()
    let name = part.split(separator: "/").last ?? ""
    let path = folders + ["_rels", "\(name).rels"]
    let reader = Reader(textLimit: package.limits.textBytes)
    try package.readIfPresent(path.joined(separator: "/"), with: reader)
    for (identifier, kind, target) in reader.found {
      targets[identifier] = Target(kind: kind, name: Relationships.name(target, from: Array(folders)))
    }
  }

  /// The first part of a kind.
  func first(_ kind: String) -> String? {
    targets.sorted { $0.key < $1.key }.first { $0.value.kind == kind }?.value.name
  }

  /// The name that a target has in the archive: it is given from its root (`/xl/…`), or from the part's folder.
  private static func name(_ target: String, from folders: [Substring]) -> String {
    let plain = target.removingPercentEncoding ?? target
    var steps = plain.hasPrefix("/") ? [] : folders
    for step in plain.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private final class Reader: MarkupHandler {
    private(set) var found: [(identifier: String, kind: String, target: String)] = []

    override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
      guard name == "Relationship", let identifier = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"], attributes["TargetMode"].map({ $0 == "External" }) != true
      else { return }
      found.append((identifier.text, String(type.text.split(separator: "/").last ?? ""), target.text))
    }
  }
}
