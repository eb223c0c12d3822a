import Foundation
import Testing

/// `Documentation/Architecture.md` against the sources: its modules, their imports and every file it names.
@Suite struct ArchitectureTests {
  private static let root = DocumentShell.root

  /// Every module in Sources that is ours, with the modules in Sources that it imports.
  private static func modules() throws -> [String: Set<String>] {
    let sources = root.appendingPathComponent("Sources")
    let names = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    var imports: [String: Set<String>] = [:]
    for name in names {
      let files = try swiftFiles(in: sources.appendingPathComponent(name))
      guard !files.isEmpty else { continue }
      imports[name] = try files.reduce(into: []) { found, file in
        for match in try String(contentsOf: file, encoding: .utf8).matches(
          of: /(?m)^(?:public |package |internal |@preconcurrency )*import (\w+)$/)
        where names.contains(String(match.output.1)) { found.insert(String(match.output.1)) }
      }
    }
    return imports
  }

  private static func swiftFiles(in folder: URL) throws -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    // A listing of a tutorial is a program of a reader's, not of the module.
    return (files?.allObjects as? [URL] ?? []).filter {
      $0.pathExtension == "swift" && !$0.pathComponents.contains { $0.hasSuffix(".docc") }
    }
  }

  private static func document(_ name: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent("Documentation/" + name), encoding: .utf8)
  }

  @Test func theTableHasEveryModuleWithItsImports() throws {
    let rows = try Self.document("Architecture.md").matches(of: /(?m)^\| `(\w+)` \| .* \| (.*) \|$/)
    var written: [String: Set<String>] = [:]
    for row in rows where row.output.2 != "all of the above" {
      let names = row.output.2.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      written[String(row.output.1)] = Set(names.filter { $0 != "nothing" })
    }
    var found = try Self.modules()
    #expect(found.removeValue(forKey: "noiban")?.isEmpty == false)
    for (module, imports) in found.sorted(by: { $0.key < $1.key }) {
      #expect(written[module] == imports, "\(module) imports \(imports.sorted())")
    }
    #expect(Set(written.keys) == Set(found.keys))
  }

  @Test(arguments: ["Architecture.md", "Formulation.md", "Rules.md"])
  func everyFileNamedIsThere(_ name: String) throws {
    let places = [
      "", "Sources/", "Sources/NetworkDesign/", "Sources/RootedDesign/", "Documentation/",
      "Tests/NetworkDesignTests/",
    ]
    let text = try Self.document(name)
    let named = text.matches(of: /`([A-Za-z]+(?:\/[A-Za-z+]+)*(?:\/|\.swift))`|\]\(([A-Za-z.\/-]+)\)/)
      .compactMap { $0.output.1 ?? $0.output.2 }
    #expect(!named.isEmpty)
    for path in named {
      let isThere = places.contains {
        FileManager.default.fileExists(atPath: Self.root.appendingPathComponent($0 + path).path)
      }
      #expect(isThere, "\(name) names \(path)")
    }
  }
}
