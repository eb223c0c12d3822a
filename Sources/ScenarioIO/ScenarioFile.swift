package import Diagnostics
import Foundation
package import Scenarios
import Yams

/// Reads a scenario written in YAML. Every key is optional; what is not written keeps its default.
package enum ScenarioFile {
  /// No scenario is larger: a bigger file is something else.
  private static let sizeLimit = 1_000_000

  /// Reads a file.
  ///
  /// - Throws: `ProblemReport` with every problem of the file, each with its line and key.
  package static func read(_ path: String) throws(ProblemReport) -> Scenario {
    try checked(written(path))
  }

  /// Reads YAML text; `file` is its name in problems.
  ///
  /// - Throws: `ProblemReport` with every problem of the text. A syntax error or a key that stands twice
  ///   hides the problems that depend on the rest.
  package static func read(yaml: String, file: String) throws(ProblemReport) -> Scenario {
    try checked(written(yaml: yaml, file: file))
  }

  /// Reads a file to which options may still be added: what only the whole scenario shows to be wrong is
  /// left to `ScenarioCheck`.
  ///
  /// - Returns: the scenario, and what is wrong with single keys of it.
  /// - Throws: `ProblemReport` for a file that holds no scenario.
  package static func written(
    _ path: String
  ) throws(ProblemReport) -> (asked: WrittenScenario, report: ProblemReport) {
    try written(yaml: text(of: path), file: path)
  }

  private static func checked(
    _ read: (asked: WrittenScenario, report: ProblemReport)
  ) throws(ProblemReport) -> Scenario {
    var report = read.report
    report.add(ScenarioCheck.problems(read.asked))
    if report.hasErrors { throw report }
    return read.asked.scenario
  }

  private static func text(of path: String) throws(ProblemReport) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw refusal(path, .missingFile, "there is no such file", "Check the path of the scenario file")
    }
    guard !isFolder.boolValue else {
      throw refusal(path, .badData, "is a folder", "Name the scenario file in it")
    }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
    else {
      throw refusal(path, .missingFile, "the file cannot be read", "Check its permissions")
    }
    guard data.count <= sizeLimit else {
      throw refusal(
        path, .badData, "is larger than 1 MB", "Name a scenario file, which is a few lines of YAML")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      let row = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw refusal(path, .badData, row: 1 + (row ?? 0), "is not UTF-8 text", "Save the file as UTF-8")
    }
    return text
  }

  /// Reads YAML text to which options may still be added; `file` is its name in problems.
  ///
  /// - Returns: the scenario, and what is wrong with single keys of it.
  /// - Throws: `ProblemReport` for a text that holds no scenario.
  package static func written(
    yaml: String, file: String
  ) throws(ProblemReport) -> (asked: WrittenScenario, report: ProblemReport) {
    if let row = ScenarioTree.rowOfTooManyAliases(yaml) {
      throw refusal(
        file, .badData, row: row, "holds more than \(ScenarioTree.aliasLimit) aliases (*name)",
        "Write out what they stand for")
    }
    let root: Node?
    do {
      root = try Parser(yaml: yaml).singleRoot()
    } catch let error as YamlError {
      throw ProblemReport(ScenarioSyntax.problem(error, file: file))
    } catch {
      throw refusal(file, .badData, row: 1, "is not YAML", "Write keys and values, such as budget: 300bn")
    }
    var tree = ScenarioTree()
    guard let root, case let document = tree.node(root), !document.isNull else {
      throw refusal(
        file, .badData, row: 1, "the file is empty", "Write at least one key, such as budget: 300bn")
    }
    if let row = tree.rowOfTooMuch {
      throw refusal(
        file, .badData, row: row, "unfolds to more than \(ScenarioTree.nodeLimit) values",
        "Write out what its aliases stand for")
    }
    var asked = WrittenScenario()
    let report = asked.apply(document, from: .file(file))
    return (asked, report)
  }

  private static func refusal(
    _ file: String, _ category: Problem.Category, row: Int? = nil, _ message: Message, _ remedy: Message
  ) -> ProblemReport {
    ProblemReport(Problem(.error, category, file: file, row: row, message: message, remedy: remedy))
  }
}
