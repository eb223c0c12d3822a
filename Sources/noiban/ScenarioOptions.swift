import ArgumentParser
import Diagnostics
import NetworkDesign
import ScenarioIO

/// What is asked of a plan: a scenario file, and options that override it.
struct ScenarioOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Public money available: 300bn, \"300 tỷ\", 300000000000 (VND).", valueName: "amount"))
  var budget: String?

  @Option(help: ArgumentHelp("Scenario file; options override it.", valueName: "file.yaml"))
  var scenario: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Relative gap at which the plan counts as optimal, 0 to 1 (default: 0.0001).", valueName: "gap"))
  var gap: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Wall-clock limit of the search.", valueName: "seconds"))
  var timeLimit: String?

  @Option(
    help: ArgumentHelp(
      "A village, site, route or hop that must be in the plan; repeat for more.", valueName: "id"))
  var lockIn: [String] = []

  @Option(
    help: ArgumentHelp(
      "A village, site, route or hop that must not be in the plan; repeat for more.", valueName: "id"))
  var lockOut: [String] = []

  /// The scenario asked for, with a budget.
  ///
  /// - Throws: `ProblemReport` with every problem of the options, or of the file.
  func read() throws -> Scenario {
    try PathOption.check("--scenario", scenario)
    var asked = try scenario.map { try ScenarioFile.read($0) } ?? Scenario()
    var report = ProblemReport()
    func apply(_ option: String, _ text: String?, to path: String) {
      guard let text else { return }
      report.add(ScenarioSchema.apply(option: option, text, to: path, of: &asked))
    }
    apply("--budget", budget, to: "budget")
    apply("--gap", gap, to: "gap")
    apply("--time-limit", timeLimit, to: "timeLimit")
    add(lockIn, "--lock-in", to: &asked.lockIn, &report)
    add(lockOut, "--lock-out", to: &asked.lockOut, &report)
    if asked.budget == nil, !report.hasErrors {
      report.add(
        Problem(
          .error, .badUsage, file: "--budget", message: "no budget is given",
          remedy: "Write --budget 300bn, or budget: 300bn in the scenario file"))
    }
    try report.throwIfErrors()
    return asked
  }

  private func add(
    _ identifiers: [String], _ option: String, to list: inout [String], _ report: inout ProblemReport
  ) {
    for identifier in identifiers where !list.contains(identifier) {
      if identifier.isEmpty {
        report.add(
          Problem(
            .error, .badUsage, file: option, value: identifier, message: "is not an identifier",
            remedy: "Take an identifier from the data set's tables"))
      }
      list.append(identifier)
    }
  }

  /// Names the scenario file, not the option, for an identifier that was locked there.
  func placed(_ report: ProblemReport) -> ProblemReport {
    guard let scenario else { return report }
    let given = ["--lock-in": lockIn, "--lock-out": lockOut]
    let keys = ["--lock-in": "lockIn", "--lock-out": "lockOut"]
    return ProblemReport(
      report.problems.map { problem in
        guard let key = keys[problem.file], let value = problem.value,
          given[problem.file]?.contains(value) == false
        else { return problem }
        var placed = problem
        placed.file = scenario
        placed.column = key
        placed.category = .badData
        return placed
      })
  }
}
