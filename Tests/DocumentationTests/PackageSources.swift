import Foundation

/// The sources of the package as text: its modules, what each imports, and what `Package.swift` lets it import.
enum PackageSources {
  static let root = DocumentShell.root

  /// A target of `Package.swift`.
  struct Target {
    var name: String
    /// From the root of the package.
    var path: String
    var dependencies: Set<String>
    var isExecutable: Bool
  }

  /// The targets that are ours and written in Swift.
  static func targets() throws -> [Target] {
    let manifest = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let starts = manifest.matches(
      of: /\.(target|executableTarget|testTarget|systemLibrary|plugin)\(\s*name: "(\w+)"/)
    return starts.enumerated().compactMap { index, start in
      let kind = start.output.1
      guard !["systemLibrary", "plugin"].contains(kind) else { return nil }
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : manifest.endIndex
      let text = manifest[start.range.upperBound..<end]
      let listed = text.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
      let names = listed.matches(of: /(package: )?"([\w-]+)"/).filter { $0.output.1 == nil }
      let name = String(start.output.2)
      let path = text.firstMatch(of: /path: "([\w\/]+)"/)?.output.1
      return Target(
        name: name, path: path.map(String.init) ?? (kind == "testTarget" ? "Tests/" : "Sources/") + name,
        dependencies: Set(names.map { String($0.output.2) }), isExecutable: kind == "executableTarget")
    }.filter { !swiftFiles(in: $0.path).isEmpty }
  }

  /// The Swift files below a folder; a listing of a tutorial is a program of a reader's, not of the module.
  static func swiftFiles(in path: String) -> [URL] {
    files(in: path).filter {
      $0.pathExtension == "swift" && !$0.pathComponents.contains { $0.hasSuffix(".docc") }
    }
  }

  /// Every file below a folder.
  static func files(in path: String) -> [URL] {
    let found = FileManager.default.enumerator(
      at: root.appendingPathComponent(path), includingPropertiesForKeys: nil)
    return found?.allObjects as? [URL] ?? []
  }

  /// What a target imports, whatever stands before the word: `public`, `package`, `@testable` and the like.
  static func imports(in path: String) throws -> Set<String> {
    try swiftFiles(in: path).reduce(into: []) { found, file in
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(
        of:
          /(?m)^(?:(?:@\w+(?:\(\w+\))?|public|package|internal|fileprivate|private) +)*import +(?:(?:typealias|struct|class|enum|protocol|let|var|func) +)?(\w+)/
      ) {
        found.insert(String(match.output.1))
      }
    }
  }
}
