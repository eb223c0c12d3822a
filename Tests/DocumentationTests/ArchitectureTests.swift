import Foundation
import Testing

/// `Documentation/Architecture.md` against the sources: its modules, their imports and every file it names.
@Suite struct ArchitectureTests {
  private static let root = DocumentShell.root

  /// Every module in Sources that is ours, with the modules in Sources that it imports.
  private static func modules() throws -> [String: Set<String>] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources").path)
    var imports: [String: Set<String>] = [:]
    for name in names where !PackageSources.swiftFiles(in: "Sources/" + name).isEmpty {
      imports[name] = try PackageSources.imports(in: "Sources/" + name).intersection(names)
    }
    return imports
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

  /// The walls that make a claim true, so that a table written anew cannot let one fall.
  @Test(arguments: [
    ("MILP", []), ("Geography", []), ("RootedDesign", ["MILP"]), ("Scenarios", ["Geography", "Diagnostics"]),
    ("Investment", ["Scenarios", "Geography"]),
    ("PlanVerification", ["Investment", "Scenarios", "Geography", "Diagnostics"]),
  ])
  func aWallStands(_ module: String, _ allowed: [String]) throws {
    let imports = try #require(try Self.modules()[module])
    #expect(imports.subtracting(allowed).isEmpty, "\(module) imports \(imports.sorted())")
  }

  @Test func everyTargetDependsOnWhatItImportsAndOnNothingElse() throws {
    let targets = try PackageSources.targets()
    #expect(targets.count > 30)
    // A test starts a program, which it need not import.
    let programs = Set(targets.filter(\.isExecutable).map(\.name))
    let known = targets.reduce(into: Set(targets.map(\.name))) { $0.formUnion($1.dependencies) }
    for target in targets {
      let imports = try PackageSources.imports(in: target.path).intersection(known)
      #expect(!imports.isEmpty || target.dependencies.isEmpty, "\(target.name)")
      let missing = imports.subtracting(target.dependencies)
      #expect(missing.isEmpty, "\(target.name) imports \(missing.sorted()) without a dependency")
      let unused = target.dependencies.subtracting(imports).subtracting(programs)
      #expect(unused.isEmpty, "\(target.name) depends on \(unused.sorted()) and does not import it")
    }
  }

  @Test func noModuleIsAboveAFifthOfTheSource() throws {
    var lines: [String: Int] = [:]
    let sources = Self.root.appendingPathComponent("Sources").pathComponents.count
    for file in PackageSources.files(in: "Sources")
    where ["swift", "c", "h", "js", "css"].contains(file.pathExtension) {
      let text = try String(contentsOf: file, encoding: .utf8)
      lines[file.pathComponents[sources], default: 0] += text.count { $0.isNewline }
    }
    let whole = lines.values.reduce(0, +)
    for (module, count) in lines {
      #expect(5 * count <= whole, "\(module) has \(count) of \(whole) lines")
    }
    #expect(lines.count > 30)
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
