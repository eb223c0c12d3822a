import ArgumentParser
import Diagnostics
import FileOutput
import Foundation
import GLPKSolver
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

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  @OptionGroup var options: BenchmarkOptions

  @Option(help: .said("What to print."))
  var format: Format = .table

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
    let line = BenchmarkProgressLine(quiet: quiet)
    let result: BenchmarkResult
    do {
      result = try Interruption.during {
        try Benchmark(
          settings, noiban: executable,
          python: ProcessInfo.processInfo.environment["NOIBAN_PYTHON"] ?? "python3",
          isCancelled: { Interruption.isRequested }, progress: { line?.show($0) }
        ).run()
      }
      line?.clear()
    } catch let failure as BenchmarkFailure {
      line?.clear()
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
    var unwritten: (any Error)?
    do {
      if let output { try BenchmarkFiles.write(result, to: output, in: CommandLanguage.current.messages) }
    } catch {
      unwritten = error
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
    if let unwritten { throw unwritten }
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
          try GraphMeasurement(solver: GLPKSolver()).run(
            task, gap: settings.gap, timeLimit: settings.timeLimit, isCancelled: isCancelled)
        ]
      case .dataSet(let path):
        var scenario = Scenario()
        scenario.gap = settings.gap
        scenario.timeLimit = settings.timeLimit
        return try ProvinceMeasurement(solver: GLPKSolver()).runs(
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
    var model = try (settings.formulations.first ?? .strong).model(of: task.problem, solver: GLPKSolver())
    // The engine leaves out what the root itself collects; an answer counts it.
    model.objectiveConstant = task.rootPrize
    try FileWriter.write(to: file) { output in
      try MPSWriter.write(model) { try output.write($0) }
    }
  }

  /// This program, to be started again.
  private var executable: String {
    let own = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: own)) ?? CommandLine.arguments[0]
  }
}

/// One line on a terminal that says what is being solved and disappears in the end.
private final class BenchmarkProgressLine {
  private let clock = ContinuousClock()
  private let start = ContinuousClock.now

  /// Nil where there is nobody to look.
  init?(quiet: Bool) {
    guard !quiet, Console.diagnosticsAreOnTerminal else { return nil }
  }

  func show(_ message: Message) {
    let seconds = Int(start.duration(to: clock.now) / .seconds(1))
    put("\r\u{1B}[K\(Problem.excerpt(of: said("\(seconds) s: \(message)")))")
  }

  func clear() { put("\r\u{1B}[K") }

  private func put(_ text: String) { Console.writeDiagnostics(text) }
}
