import ArgumentParser
import Diagnostics
import Geography
import NetworkDesign
import PlanRecords
import ProgressIO
import ScenarioIO
import Scenarios

/// What is asked of a plan: a scenario file, and options that override it.
struct ScenarioOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .said(
      "Public money available: 300bn, \"300 tỷ\", 300000000000 (VND).", valueName: "amount"))
  var budget: String?

  @Option(
    help: .said("Scenario file; options override it.", valueName: "file.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      "Relative gap at which the plan counts as optimal, 0 to 1 (default: 0.0001).", valueName: "gap"))
  var gap: String?

  @Flag(
    help: .said("Take any plan of the best worth, not the cheapest: saves the search for it."))
  var anyOptimum = false

  @Option(
    parsing: .unconditional,
    help: .said("Wall-clock limit of the search.", valueName: "seconds"))
  var timeLimit: String?

  @Option(
    help: .said(
      "A village, site, route or hop that must be in the plan; repeat for more.", valueName: "id"))
  var lockIn: [String] = []

  @Option(
    help: .said(
      "A village, site, route or hop that must not be in the plan; repeat for more.", valueName: "id"))
  var lockOut: [String] = []

  @Option(
    help: .said(
      "What has become of an earlier plan's works: id,status,spent,year (see progress.csv under --output).",
      valueName: "file.csv"), completion: .file(extensions: ["csv"]))
  var progress: String?

  @Option(
    help: .said("The earlier plan, where --progress names its proposals.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var of: String?

  /// The options that were given, by name.
  var given: [String] {
    var given: [String] = []
    func note(_ option: String, _ isGiven: Bool) { if isGiven { given.append(option) } }
    note("--budget", budget != nil)
    note("--scenario", scenario != nil)
    note("--gap", gap != nil)
    note("--any-optimum", anyOptimum)
    note("--time-limit", timeLimit != nil)
    note("--lock-in", !lockIn.isEmpty)
    note("--lock-out", !lockOut.isEmpty)
    note("--progress", progress != nil)
    note("--of", of != nil)
    return given
  }

  /// The scenario asked for, checked by itself, with where each part of it was written; warnings go to
  /// standard error unless `quiet`.
  ///
  /// - Parameter needsBudget: whether none given is a problem.
  /// - Throws: `ProblemReport` with every problem of the options and the file.
  func written(quiet: Bool, needsBudget: Bool = true) throws -> WrittenScenario {
    try PathOption.check("--scenario", scenario)
    var (asked, report) =
      try scenario.map { try ScenarioFile.written($0) } ?? (WrittenScenario(), ProblemReport())
    func apply(_ option: String, _ text: String?, to path: String) {
      guard let text else { return }
      report.add(asked.apply(option: option, text, to: path))
    }
    apply("--budget", budget, to: "budget")
    apply("--gap", gap, to: "gap")
    apply("--any-optimum", anyOptimum ? "false" : nil, to: "cheapest")
    apply("--time-limit", timeLimit, to: "timeLimit")
    for identifier in lockIn { report.add(asked.lock(identifier, isIn: true, option: "--lock-in")) }
    if let list = try report.gather({ try progressList() }) ?? nil {
      list.apply(to: &asked)
      report.add(list.warnings)
    }
    for identifier in lockOut { report.add(asked.lock(identifier, isIn: false, option: "--lock-out")) }
    if needsBudget, !hasBudget(asked.scenario), !report.hasErrors {
      report.refuse(
        "--budget", nil, "no budget is given", "Write --budget 300bn, or budget: 300bn in the scenario file")
    }
    report.add(ScenarioCheck.problems(asked))
    try report.throwIfErrors()
    if !quiet { Console.warn(report) }
    return asked
  }

  /// What --progress says; nil where it is not given.
  private func progressList() throws -> ProgressList? {
    guard let progress else {
      guard let of else { return nil }
      throw ProblemReport.refused(
        "--of", of, "is given without --progress",
        "Name the list of what has become of its works by --progress, or leave --of out")
    }
    try PathOption.check("--progress", progress)
    try PathOption.check("--of", of)
    return try ProgressFile.read(progress, of: try of.map { try PlanFile.read($0) })
  }

  /// The years have budgets of their own, and the least cost needs none.
  private func hasBudget(_ scenario: Scenario) -> Bool {
    scenario.budget != nil || !scenario.phases.budgets.isEmpty || scenario.goal == .leastCost
  }
}

extension WrittenScenario {
  /// Holds the scenario against the data set it is asked of; warnings go to standard error unless `quiet`.
  ///
  /// - Returns: the scenario, its names as identifiers of the data set.
  /// - Throws: `ProblemReport`.
  func checked(against geography: Geography, quiet: Bool) throws -> WrittenScenario {
    let report = ScenarioGeographyCheck.problems(self, geography)
    try report.throwIfErrors()
    if !quiet { Console.warn(report) }
    var checked = self
    checked.scenario = try ScenarioGeographyCheck.named(scenario, geography)
    return checked
  }
}
