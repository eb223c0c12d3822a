import ArgumentParser
import Diagnostics
import FileOutput
import Foundation
import GeographyIO
import MILP
import PlanReport
import PlanWords
import RootedDesign
import Scenarios
import SolverBenchmark
import SteinLib

/// Measures the planner, and other solvers beside it, with every answer checked.
struct BenchmarkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "benchmark",
      "Measures time, gap and memory over sizes, seeds and budgets, with every answer checked.",
      [
        "Without DATASET provinces are generated: every --villages with every --seed at every --budget. "
          + "Each plan is recomputed from its data without the solver. HiGHS, SCIP, CP-SAT (PyPI: highspy, "
          + "pyscipopt, ortools) and CBC (Debian: coinor-cbc) solve the exported models in the same run "
          + "where they are installed, on one thread, to the same gap, within the same time limit; an "
          + "answer that contradicts noiban's is named, and the command exits with 1. The Python that holds "
          + "them is python3, or what NOIBAN_PYTHON names (a virtual environment's, for example).",
        "With --stp the engine solves a public Steiner graph instead: the most prize a tree with the "
          + "root can collect at the budget. A budget is then a plain number, and peers run only if asked "
          + "for.",
      ],
      examples: [
        "noiban benchmark --villages 1441 --seed 1 --seed 2 --budget 300bn",
        "noiban benchmark datasets/dien-bien --budget 300bn --peers highs,cbc",
        "noiban benchmark datasets/dien-bien --budgets 30bn:600bn:30bn",
        "noiban benchmark --stp K100.1.stp --root 5 --budget 100000",
      ])
  }

  @OptionGroup var options: BenchmarkOptions

  @Option(help: .said("What to print."))
  var format: AnswerFormat = .table

  @Option(
    help: .said(
      "Also write the results: a .json or .csv file, or a folder with both and the table.", valueName: "path")
  )
  var output: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  func run() throws {
    if let output { try PathOption.check("--output", output) }
    let settings = try options.settings()
    if options.inProcess { return try solveHere(settings) }
    if let file = options.export { return try exportHere(settings, to: file) }

    // The processes it starts speak the same language.
    setenv("NOIBAN_LANG", CommandLanguage.current.rawValue, 1)
    let result: BenchmarkResult
    do {
      result = try Interruption.during(quiet: quiet) { line in
        try Benchmark(
          settings, noiban: Executable.path,
          python: ProcessInfo.processInfo.environment["NOIBAN_PYTHON"] ?? "python3",
          isCancelled: { Interruption.isRequested }, progress: { line?.show($0) }
        ).run()
      }
    } catch let failure as BenchmarkFailure {
      throw Failure(
        status: failure.exitCode.flatMap(ExitStatus.init(rawValue:)) ?? .internalFailure,
        message: failure.message)
    }
    try report(result)
  }

  /// The results, then what stands against them.
  private func report(_ result: BenchmarkResult) throws {
    if result.wasInterrupted, result.runs.isEmpty {
      throw Failure(
        status: .interrupted,
        message: "interrupted before any result. Give it more time, or a lower --time-limit.")
    }
    let delivery = Result {
      guard let output else { return }
      let kept = try BenchmarkFiles.write(result, to: output, in: CommandLanguage.current.messages)
      if !quiet { Console.warn(kept) }
    }
    switch format {
    case .table: try Console.write(BenchmarkText.table(result, in: CommandLanguage.current.messages))
    case .json: try Console.write(BenchmarkFiles.json(result.runs))
    case .csv: try Console.write(BenchmarkFiles.csv(result.runs))
    }
    if !quiet, format != .table {
      for line in result.skipped { Console.diagnose(line) }
      if result.wasInterrupted { Console.diagnose("interrupted; these are the runs made until then") }
    }
    try delivery.get()
    guard result.disagreements.isEmpty else {
      throw Failure(
        status: .internalFailure,
        message:
          "answers disagree:\(Message.lines(result.disagreements))\nPlease report this with the command.")
    }
  }

  /// One instance, solved in this process for another that measures it.
  private func solveHere(_ settings: BenchmarkSettings) throws {
    let runs = try Interruption.during {
      let isCancelled: @Sendable () -> Bool = { Interruption.isRequested }
      switch settings.sources.first {
      case .graph(let path, let root):
        let task = try BenchmarkOptions.task(path, root: root, budget: settings.graphBudgets.first ?? "")
        return [
          try GraphMeasurement(solver: .chosen).run(
            task, gap: settings.gap, timeLimit: settings.timeLimit, isCancelled: isCancelled)
        ]
      case .dataSet(let path):
        var scenario = Scenario()
        scenario.gap = settings.gap
        scenario.timeLimit = settings.timeLimit
        return try ProvinceMeasurement(solver: .chosen).runs(
          DataSetReader.read(at: path).geography, scenario, budgets: settings.budgets,
          isCancelled: isCancelled)
      case .province, nil: return []
      }
    }
    try Console.write(BenchmarkFiles.json(runs))
  }

  /// The model of a graph, written for a peer.
  private func exportHere(_ settings: BenchmarkSettings, to file: String) throws {
    guard case .graph(let path, let root) = settings.sources.first else { return }
    let task = try BenchmarkOptions.task(path, root: root, budget: settings.graphBudgets.first ?? "")
    var model = try (settings.formulations.first ?? .strong).model(of: task.problem, solver: .chosen)
    // The engine leaves out what the root itself collects; an answer counts it.
    model.objectiveConstant = task.rootPrize
    try FileWriter.write(to: file) { output in
      try MPSWriter.write(model) { try output.write($0) }
    }
  }
}
