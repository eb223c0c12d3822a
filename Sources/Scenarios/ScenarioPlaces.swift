package import Diagnostics

/// Where a scenario was written, for its problems.
package struct ScenarioSource: Sendable, Equatable {
  /// The file, or the option (`--gap`).
  package var file: String
  package var category: Problem.Category
  /// Whether a problem names the key: an option is its own name.
  package var namesKeys: Bool

  /// A file, as the user knows it.
  package static func file(_ name: String) -> ScenarioSource {
    ScenarioSource(file: name, category: .badData, namesKeys: true)
  }

  /// A table with a row for each of several keys.
  package static func table(_ name: String) -> ScenarioSource {
    ScenarioSource(file: name, category: .badData, namesKeys: false)
  }

  /// An option of the command line.
  package static func option(_ name: String) -> ScenarioSource {
    ScenarioSource(file: name, category: .badUsage, namesKeys: false)
  }
}

/// Where each key of a scenario was written. Items of a list are numbered from 0 (`rules[0].atLeast`), years
/// stand by themselves (`phases.budgets.2027`).
///
/// What finds a problem in a scenario names the key path; the file, the line or the option comes from here.
package struct ScenarioPlaces: Sendable, Equatable {
  private struct Place: Sendable, Equatable {
    var source: ScenarioSource
    var line: Int?
  }

  private var written: [String: Place] = [:]
  private var refused: [String] = []
  /// The scenario's own source and its first line: the place of what it does not say.
  private var document: Place?

  package init() {}

  /// Notes that a key path is set by a source.
  package mutating func note(_ path: String, _ source: ScenarioSource, _ line: Int? = nil) {
    written[path] = Place(source: source, line: line)
    guard source.namesKeys else { return }
    let first = [document?.line, line].compactMap { $0 }.min()
    document = Place(source: document?.source ?? source, line: first)
  }

  /// Notes that what a key path says could not be used.
  mutating func noteRefused(_ path: String) { refused.append(path) }

  /// A problem at a key path of a scenario whose places are not known.
  package static func problem(
    _ path: String, _ severity: Problem.Severity = .error, value: String? = nil, message: Message,
    remedy: Message
  ) -> Problem {
    Problem(severity, file: unplaced, column: path, value: value, message: message, remedy: remedy)
  }

  /// Puts the problems of a scenario where it was written; the others stay where they are. The place of a key
  /// that was not written is that of the nearest parent which was.
  package func placed(_ report: ProblemReport) -> ProblemReport {
    ProblemReport(report.problems.map(placed))
  }

  private func placed(_ problem: Problem) -> Problem {
    guard problem.file == ScenarioPlaces.unplaced, let path = problem.column else { return problem }
    var placed = problem
    if let place = ScenarioPlaces.parents(of: path).lazy.compactMap({ written[$0] }).first {
      placed.file = place.source.file
      placed.row = place.line
      placed.category = place.source.category
      if !place.source.namesKeys { placed.column = nil }
    } else if let document {
      placed.file = document.source.file
      placed.row = document.line
      placed.category = document.source.category
    }
    return placed
  }

  /// Whether what the path says, or part of it, could not be used: what seems to be missing there was
  /// written, only wrongly.
  func isRefused(_ path: String) -> Bool {
    refused.contains { other in
      other == path || ScenarioPlaces.isParent(other, of: path) || ScenarioPlaces.isParent(path, of: other)
    }
  }

  /// Stands for the file of a problem until the scenario's places are known.
  private static let unplaced = "scenario"

  private static func isParent(_ parent: String, of path: String) -> Bool {
    path.hasPrefix(parent) && (path.dropFirst(parent.count).first.map { $0 == "." || $0 == "[" } ?? false)
  }

  /// The path and its parents, from within outwards.
  private static func parents(of path: String) -> [String] {
    var parents = [path]
    var rest = path[...]
    while let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) {
      rest = rest[..<cut]
      parents.append(String(rest))
    }
    return parents
  }

  /// A path without the numbers of items.
  static func unnumbered(_ path: some StringProtocol) -> String {
    var plain = ""
    var isNumber = false
    for letter in path {
      if letter == "[" { isNumber = true }
      if !isNumber { plain.append(letter) }
      if letter == "]" { isNumber = false }
    }
    return plain
  }
}
