import Diagnostics
import Foundation
import Geography
import GeographyIO
import NetworkDesign
import ScenarioIO
import Testing

/// `Documentation/Scenario.md` against the schema: its tables are those of the schema, its examples are read.
///
/// To write the tables anew, set `NOIBAN_RECORD_GOLDEN=1` and read the difference before committing it.
@Suite struct ScenarioDocumentTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let path = root.appendingPathComponent("Documentation/Scenario.md")

  private func document() throws -> String {
    try String(contentsOf: ScenarioDocumentTests.path, encoding: .utf8)
  }

  /// The document with every table as the schema has it, and the keys that have a table.
  private func renewed(_ text: String) -> (text: String, parents: [String]) {
    var lines: [Substring] = []
    var parents: [String] = []
    var isInTable = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<!-- keys:") {
        let parent = line.dropFirst("<!-- keys:".count).dropLast("-->".count)
          .trimmingCharacters(in: .whitespaces)
        parents.append(parent)
        lines.append(line)
        lines += table(below: parent).split(separator: "\n")
        isInTable = true
      } else if line == "<!-- end -->" {
        isInTable = false
        lines.append(line)
      } else if !isInTable {
        lines.append(line)
      }
    }
    return (lines.joined(separator: "\n"), parents)
  }

  private func parent(of path: String) -> String {
    path.split(separator: ".").dropLast().joined(separator: ".")
  }

  private func table(below parent: String) -> String {
    let rows = ScenarioSchema.entries.filter { self.parent(of: $0.path) == parent }.map { entry in
      let key = entry.path.split(separator: ".").last ?? ""
      return "| `\(key)` | \(holds(entry)) | \(standard(entry)) | \(entry.description) |\n"
    }
    return "| key | holds | default | meaning |\n|---|---|---|---|\n" + rows.joined()
  }

  private func holds(_ entry: ScenarioEntry) -> String {
    let unit = entry.unit.isEmpty ? "" : " (\(entry.unit))"
    func number(_ range: ClosedRange<Double>) -> String {
      "number, \(plain(range.lowerBound)) to \(plain(range.upperBound))\(unit)"
    }
    func words(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }
    return switch entry.shape {
    case .text: "text"
    case .number(let range): number(range)
    case .optionalNumber(let range): number(range) + ", or null"
    case .flag: "`true` or `false`"
    case .optionalFlag: "`true`, `false` or null"
    case .money(allowingZero: false): "amount above 0\(unit), or null"
    case .money(allowingZero: true): "amount\(unit), or null"
    case .year: "year, 2000 to 2100, or null"
    case .amounts: "amount\(unit) for each of some years"
    case .choice(let choices): "one of \(words(choices))"
    case .names: "list of names"
    case .choices(let choices): "list of some of \(words(choices))"
    case .record: entry.path.hasSuffix("group") ? "[group](#groups-of-villages)" : link("keys below", entry)
    case .records: link("list of keys below", entry)
    }
  }

  private func link(_ text: String, _ entry: ScenarioEntry) -> String {
    "\(text): [\(entry.path)](#\(entry.path.lowercased()))"
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  private func standard(_ entry: ScenarioEntry) -> String {
    switch entry.shape {
    case .record: return ""
    case .records, .names, .choices: return "none"
    case .amounts: return "none"
    default: break
    }
    guard case .scalar(let text, let isQuoted) = entry.standard.content else { return "" }
    return text.isEmpty ? "" : isQuoted && entry.shape == .text ? text : "`\(text)`"
  }

  @Test func theTablesAreThoseOfTheSchema() throws {
    let text = try document()
    let (renewed, parents) = renewed(text)
    if ProcessInfo.processInfo.environment["NOIBAN_RECORD_GOLDEN"] == "1" {
      try renewed.write(to: ScenarioDocumentTests.path, atomically: true, encoding: .utf8)
    } else {
      #expect(renewed == text)
    }
    // Every key stands in a table; the conditions of a group stand in one for all.
    for entry in ScenarioSchema.entries {
      let parent = parent(of: entry.path)
      let table = parent.hasSuffix(".group") ? "rules.group" : parent
      #expect(parents.count { $0 == table } == 1, "\(entry.path)")
    }
  }

  @Test func everyGroupHasTheConditionsShown() throws {
    func conditions(_ path: String) -> [String] {
      ScenarioSchema.entries.filter { parent(of: $0.path) == path }
        .map { "\($0.path.dropFirst(path.count)) \(holds($0)) \($0.description)" }
    }
    let shown = conditions("rules.group")
    #expect(shown.count == 9)
    for owner in ["tiers", "targets", "funding"] { #expect(conditions("\(owner).group") == shown) }
  }

  @Test func everyWordIsExplained() throws {
    let text = try document()
    for entry in ScenarioSchema.entries {
      guard case .choice(let words) = entry.shape, entry.path != "targets.service" else { continue }
      for word in words {
        // Once in the table of keys and once where it is explained.
        #expect(text.components(separatedBy: "`\(word)`").count > 2, "\(entry.path): \(word)")
      }
    }
  }

  @Test func theExamplesHoldForTheShippedProvince() throws {
    let folder = ScenarioDocumentTests.root.appendingPathComponent("datasets/dien-bien").path
    let geography = try DataSetReader.read(at: folder).geography
    let blocks = try document().components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count > 10)
    var said: Set<String> = []
    for block in blocks {
      let (asked, report) = try ScenarioFile.written(yaml: block, file: "Scenario.md")
      #expect(report.description.isEmpty)
      #expect(ScenarioCheck.problems(asked).description.isEmpty)
      #expect(ScenarioGeographyCheck.problems(asked, geography).description.isEmpty)
      for line in block.split(separator: "\n") { said.insert(String(line.prefix { $0 != ":" })) }
    }
    // Each part of a scenario has an example.
    for entry in ScenarioSchema.entries where !entry.path.contains(".") && entry.path != "weights" {
      switch entry.shape {
      case .record, .records: #expect(said.contains(entry.path), "\(entry.path)")
      default: break
      }
    }
  }
}
