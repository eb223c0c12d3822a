import Foundation
import RootedDesign
import Scenarios
import Testing

/// What the model is made of has a section in `Documentation/Formulation.md`, and what a scenario may demand a
/// row in `Documentation/Rules.md`.
@Suite struct FormulationDocumentTests {
  private static func lines(_ name: String) throws -> [Substring] {
    let path = DocumentShell.root.appendingPathComponent("Documentation/" + name)
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
  }

  @Test func everyConstraintFamilyHasASectionThatStatesIt() throws {
    let lines = try Self.lines("Formulation.md")
    for family in ConstraintFamily.allCases {
      let heading = try #require(
        lines.firstIndex { $0 == "### \(family.rawValue)" || $0.hasPrefix("### \(family.rawValue) (") },
        "no section ### \(family.rawValue)")
      let section = lines[(heading + 1)...].prefix { !$0.hasPrefix("#") }
      #expect(
        section.contains { $0.contains("`") && $0.contains { "≤≥=".contains($0) } },
        "the section of \(family.rawValue) states no row")
    }
  }

  @Test func noSectionIsOfAFamilyThatIsGone() throws {
    let named = try Self.lines("Formulation.md").filter { $0.hasPrefix("### ") }
      .compactMap { $0.dropFirst(4).split(separator: " ").first }
    let families = Set(ConstraintFamily.allCases.map(\.rawValue))
    for name in named { #expect(families.contains(String(name)), "\(name)") }
  }

  @Test func everyRuleOfAScenarioHasARow() throws {
    let table = try Self.lines("Rules.md").filter { $0.hasPrefix("| ") }.joined(separator: "\n")
    // The parts of a scenario that demand something, by the names the schema gives them.
    let keys = ["phases", "rules", "targets", "requiredPoints", "funding", "progress", "disjointRoutes"]
    let known = Set(ScenarioSchema.entries.flatMap { $0.path.split(separator: ".").map(String.init) })
    for key in keys {
      #expect(known.contains(key), "\(key) is no longer a key")
      #expect(table.contains("`\(key)"), "\(key) has no row")
    }
    for goal in PlanningGoal.allCases where goal != .bestValue {
      #expect(table.contains("goal: \(goal.rawValue)"), "\(goal.rawValue) has no row")
    }
  }

  @Test func everyFileOfRowsIsNamed() throws {
    let text = try Self.lines("Rules.md").joined(separator: "\n")
    let folder = DocumentShell.root.appendingPathComponent("Sources/NetworkDesign/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let rows = files.filter { $0.hasSuffix("Rows.swift") || $0.hasSuffix("Classes.swift") }
    #expect(!rows.isEmpty)
    for file in rows { #expect(text.contains("Rules/\(file)"), "\(file)") }
  }
}
