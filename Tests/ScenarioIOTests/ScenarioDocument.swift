import Diagnostics
import Foundation
import MessageCatalogue
import Scenarios
import Testing

/// The reference of scenarios in one language: where it stands, and its tables as the schema has them.
struct ScenarioDocument: Sendable, CustomTestStringConvertible {
  /// What the tables say beside the schema's own descriptions, which stand in the catalogue.
  struct Words: Sendable {
    var heading: String
    var text: String
    /// `{0}` and `{1}` are the ends of the range.
    var number: String
    var orNull: String
    var or: String
    var orOfThree: String
    var positiveAmount: String
    var amount: String
    var year: String
    var forSomeYears: String
    var oneOf: String
    var names: String
    var someOf: String
    var group: String
    var groupAnchor: String
    var keysBelow: String
    var listOfKeysBelow: String
    var none: String
    /// Units as the schema writes them, in the language; a unit that is not here is shown as written.
    var units: [String: String]
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  var name: String
  var translation: Translation
  var words: Words

  var path: URL { ScenarioDocument.root.appendingPathComponent("Documentation/\(name)") }
  var testDescription: String { name }

  func text() throws -> String { try String(contentsOf: path, encoding: .utf8) }

  /// The document with every table as the schema has it, and the keys that have a table.
  func renewed(_ text: String) -> (text: String, parents: [String]) {
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

  /// The key path of what an attribute belongs to.
  static func parent(of path: String) -> String {
    path.split(separator: ".").dropLast().joined(separator: ".")
  }

  private func table(below parent: String) -> String {
    let rows = ScenarioSchema.entries.filter { Self.parent(of: $0.path) == parent }.map { entry in
      let key = entry.path.split(separator: ".").last ?? ""
      return
        "| `\(key)` | \(holds(entry)) | \(standard(entry)) | \(entry.description.text(translation)) |\n"
    }
    return words.heading + "\n|---|---|---|---|\n" + rows.joined()
  }

  /// What an attribute may hold.
  func holds(_ entry: ScenarioEntry) -> String {
    let unit = entry.unit.isEmpty ? "" : " (\(words.units[entry.unit] ?? entry.unit))"
    func number(_ range: ClosedRange<Double>) -> String {
      words.number.replacing("{0}", with: plain(range.lowerBound))
        .replacing("{1}", with: plain(range.upperBound)) + unit
    }
    func listed(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }
    return switch entry.shape {
    case .text: words.text
    case .number(let range): number(range)
    case .optionalNumber(let range): number(range) + words.orNull
    case .flag: "`true` \(words.or) `false`"
    case .optionalFlag: "`true`, `false` \(words.orOfThree)"
    case .money(allowingZero: false): words.positiveAmount + unit + words.orNull
    case .money(allowingZero: true): words.amount + unit + words.orNull
    case .year: words.year + words.orNull
    case .amounts: words.amount + unit + words.forSomeYears
    case .choice(let choices): words.oneOf + listed(choices)
    case .names: words.names
    case .choices(let choices): words.someOf + listed(choices)
    case .record:
      entry.path.hasSuffix("group")
        ? "[\(words.group)](#\(words.groupAnchor))" : link(words.keysBelow, entry)
    case .records: link(words.listOfKeysBelow, entry)
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
    case .records, .names, .choices, .amounts: return words.none
    default: break
    }
    guard case .scalar(let text, let isQuoted) = entry.standard.content else { return "" }
    return text.isEmpty ? "" : isQuoted && entry.shape == .text ? text : "`\(text)`"
  }
}
