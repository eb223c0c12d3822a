public import Diagnostics
import Foundation
public import NetworkDesign
import Yams

/// Reads a scenario written in YAML. Every key is optional; what is not written keeps its default.
public enum ScenarioFile {
  /// No scenario is larger: a bigger file is something else.
  private static let sizeLimit = 1_000_000

  /// Reads a file.
  ///
  /// - Throws: `ProblemReport` with every problem of the file, each with its line and key.
  public static func read(_ path: String) throws(ProblemReport) -> Scenario {
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
      throw refusal(path, .badData, "is not UTF-8 text", "Save the file as UTF-8")
    }
    return try read(yaml: text, file: path)
  }

  /// Reads YAML text; `file` is its name in problems.
  ///
  /// - Throws: `ProblemReport` with every problem of the text. A syntax error or a key that stands twice
  ///   hides the problems that depend on the rest.
  public static func read(yaml: String, file: String) throws(ProblemReport) -> Scenario {
    let root: Node?
    do {
      root = try Parser(yaml: yaml).singleRoot()
    } catch let error as YamlError {
      throw ProblemReport(ScenarioSyntax.problem(error, file: file))
    } catch {
      throw refusal(file, .badData, "is not YAML", "Write keys and values, such as budget: 300bn")
    }
    guard let root, !scenarioNode(root).isNull else {
      throw refusal(file, .badData, "the file is empty", "Write at least one key, such as budget: 300bn")
    }
    var scenario = Scenario()
    let report = ScenarioSchema.apply(scenarioNode(root), to: &scenario, from: .file(file))
    if report.hasErrors { throw report }
    return scenario
  }

  private static func refusal(
    _ file: String, _ category: Problem.Category, _ message: String, _ remedy: String
  ) -> ProblemReport {
    ProblemReport(Problem(.error, category, file: file, message: message, remedy: remedy))
  }

  /// A scenario nests three deep. What lies deeper is wrong wherever it stands, and is left out here so
  /// that aliases of aliases cannot unfold without end.
  private static func scenarioNode(_ node: Node, depth: Int = 0) -> ScenarioNode {
    let line = node.mark?.line
    guard depth <= 3 else { return ScenarioNode(.list([]), line: line) }
    switch node {
    case .scalar(let scalar):
      return ScenarioNode(.scalar(scalar.string, isQuoted: scalar.style != .plain), line: line)
    case .sequence(let sequence):
      return ScenarioNode(.list(sequence.map { scenarioNode($0, depth: depth + 1) }), line: line)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        ScenarioNode.Entry(
          key: key.scalar?.string ?? "…", line: key.mark?.line, value: scenarioNode(value, depth: depth + 1))
      }
      return ScenarioNode(.mapping(entries), line: line)
    case .alias:
      return ScenarioNode(.scalar("", isQuoted: true), line: line)
    }
  }
}
