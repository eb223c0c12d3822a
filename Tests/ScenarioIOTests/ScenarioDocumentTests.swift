import Diagnostics
import Foundation
import Geography
import GeographyIO
import NetworkDesign
import ScenarioIO
import Scenarios
import Testing

/// `Documentation/Scenario.md` and `Documentation/KichBan.md` against the schema: their tables are those of the
/// schema, their examples are read.
///
/// To write the tables anew, set `NOIBAN_RECORD_GOLDEN=1` and read the difference before committing it.
@Suite struct ScenarioDocumentTests {
  @Test(arguments: ScenarioDocument.both)
  func theTablesAreThoseOfTheSchema(_ document: ScenarioDocument) throws {
    let text = try document.text()
    let (renewed, parents) = document.renewed(text)
    if ProcessInfo.processInfo.environment["NOIBAN_RECORD_GOLDEN"] == "1" {
      try renewed.write(to: document.path, atomically: true, encoding: .utf8)
    } else {
      #expect(renewed == text)
    }
    // Every key stands in a table; the conditions of a group stand in one for all.
    for entry in ScenarioSchema.entries {
      let parent = ScenarioDocument.parent(of: entry.path)
      let table = parent.hasSuffix(".group") ? "rules.group" : parent
      #expect(parents.count { $0 == table } == 1, "\(entry.path)")
    }
  }

  @Test func everyGroupHasTheConditionsShown() throws {
    func conditions(_ path: String) -> [String] {
      ScenarioSchema.entries.filter { ScenarioDocument.parent(of: $0.path) == path }
        .map { "\($0.path.dropFirst(path.count)) \(ScenarioDocument.english.holds($0)) \($0.description)" }
    }
    let shown = conditions("rules.group")
    #expect(shown.count == 9)
    for owner in ["tiers", "targets", "funding"] { #expect(conditions("\(owner).group") == shown) }
  }

  @Test func everyUnitHasAVietnameseName() {
    let units = Set(ScenarioSchema.entries.map(\.unit)).subtracting([""])
    #expect(units == Set(ScenarioDocument.vietnamese.words.units.keys))
  }

  @Test(arguments: ScenarioDocument.both)
  func everyWordIsExplained(_ document: ScenarioDocument) throws {
    let text = try document.text()
    var explained = 0
    for entry in ScenarioSchema.entries {
      guard case .choice(let words) = entry.shape, entry.path != "targets.service" else { continue }
      for word in words {
        // Once in the table of keys and once where it is explained.
        #expect(text.components(separatedBy: "`\(word)`").count > 2, "\(entry.path): \(word)")
        explained += 1
      }
    }
    #expect(explained >= 16)
  }

  @Test func theScenarioOfTheCommandsShowsTheDefaults() throws {
    let path = ScenarioDocument.root.appendingPathComponent("Documentation/Commands.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let yaml = try #require(block.components(separatedBy: "```").first)
    let scenario = try ScenarioFile.read(yaml: yaml, file: "Commands.md")
    #expect(scenario.weights == PriorityWeights())
    #expect(scenario.gap == Scenario().gap)
    #expect(scenario.budget == .billions(300))
  }

  /// Each link within a document leads to one of its headings.
  @Test(arguments: ScenarioDocument.both) func everyLinkLeadsSomewhere(_ document: ScenarioDocument) throws {
    let text = try document.text()
    let anchors = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      String(
        line.drop { $0 == "#" || $0 == " " }.lowercased().filter {
          $0.isLetter || $0.isNumber || $0 == "-" || $0 == " "
        }
      ).replacing(" ", with: "-")
    }
    let links = text.matches(of: /\]\(#([^)]*)\)/).map { String($0.output.1) }
    #expect(links.count > 15)
    for link in Set(links) { #expect(anchors.contains(link), "#\(link)") }
  }

  @Test(arguments: ScenarioDocument.both)
  func theExamplesHoldForTheShippedProvince(_ document: ScenarioDocument) throws {
    let folder = ScenarioDocument.root.appendingPathComponent("datasets/dien-bien").path
    let geography = try DataSetReader.read(at: folder).geography
    let blocks = try document.text().components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count > 10)
    var said: Set<String> = []
    for block in blocks {
      let (asked, report) = try ScenarioFile.written(yaml: block, file: document.name)
      #expect(report.description.isEmpty)
      #expect(ScenarioCheck.problems(asked).description.isEmpty)
      #expect(ScenarioGeographyCheck.problems(asked, geography).description.isEmpty)
      for line in block.split(separator: "\n") { said.insert(String(line.prefix { $0 != ":" })) }
    }
    // Each part of a scenario has an example.
    var parts = 0
    for entry in ScenarioSchema.entries where !entry.path.contains(".") && entry.path != "weights" {
      switch entry.shape {
      case .record, .records:
        #expect(said.contains(entry.path), "\(entry.path)")
        parts += 1
      default: break
      }
    }
    #expect(parts >= 13)
  }
}
