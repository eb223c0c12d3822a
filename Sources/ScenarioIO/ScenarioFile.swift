package import Diagnostics
package import Scenarios
import YAMLText

/// Reads a scenario written in YAML. Every key is optional; what is not written keeps its default.
package enum ScenarioFile {
  private static let words = YAMLFileWords(
    checkPath: "Check the path of the scenario file", nameFileInFolder: "Name the scenario file in it",
    nameSmallFile: "Name a scenario file, which is a few lines of YAML",
    writeKeys: "Write keys and values, such as budget: 300bn",
    writeOneKey: "Write at least one key, such as budget: 300bn")

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
    written(try YAMLFile.read(path, words: words), file: path)
  }

  /// Reads YAML text to which options may still be added; `file` is its name in problems.
  ///
  /// - Returns: the scenario, and what is wrong with single keys of it.
  /// - Throws: `ProblemReport` for a text that holds no scenario.
  package static func written(
    yaml: String, file: String
  ) throws(ProblemReport) -> (asked: WrittenScenario, report: ProblemReport) {
    written(try YAMLFile.read(yaml: yaml, file: file, words: words), file: file)
  }

  private static func written(
    _ document: YAMLNode, file: String
  ) -> (asked: WrittenScenario, report: ProblemReport) {
    var asked = WrittenScenario()
    let report = asked.apply(ScenarioNode(document), from: .file(file))
    return (asked, report)
  }

  private static func checked(
    _ read: (asked: WrittenScenario, report: ProblemReport)
  ) throws(ProblemReport) -> Scenario {
    var report = read.report
    report.add(ScenarioCheck.problems(read.asked))
    if report.hasErrors { throw report }
    return read.asked.scenario
  }
}

extension ScenarioNode {
  fileprivate init(_ node: YAMLNode) {
    let content: Content =
      switch node.content {
      case .scalar(let text, let isQuoted): .scalar(text, isQuoted: isQuoted)
      case .list(let items): .list(items.map { ScenarioNode($0) })
      case .mapping(let entries):
        .mapping(entries.map { Entry(key: $0.key, line: $0.line, value: ScenarioNode($0.value)) })
      }
    self.init(content, line: node.line)
  }
}
