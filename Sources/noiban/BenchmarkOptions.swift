import ArgumentParser
import Diagnostics
import Geography
import RootedDesign
import Scenarios
import SolverBenchmark
import SteinLib

/// What a benchmark is to solve, as written on the command line.
struct BenchmarkOptions: ParsableArguments {
  @Argument(help: .said("A data set's folder (default: generated provinces)."), completion: .directory)
  var dataset: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said("Villages of a generated province; repeat for more.", valueName: "n"))
  var villages: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said("Seed of a generated province; repeat for more.", valueName: "seed"))
  var seed: [String] = []

  @Option(
    parsing: .unconditional,
    help: .said("Villages without mobile broadband (default: Điện Biên's share).", valueName: "n"))
  var lackingMobile: String?

  @Option(
    parsing: .unconditional,
    help: .said("Villages without fixed broadband (default: Điện Biên's share).", valueName: "n"))
  var lackingFixed: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      "Budget, such as 300bn; a plain number for a graph; repeat for more.", valueName: "amount"))
  var budget: [String] = []

  @Option(
    help: .said(
      "A series of budgets solved in one process, against one solved alone.", valueName: "first:last:step"))
  var budgets: String?

  @Option(
    help: .said("A public Steiner graph in STP format, plain or gzipped.", valueName: "file"),
    completion: .file())
  var stp: String?

  @Option(
    parsing: .unconditional,
    help: .said("The graph's root (default: the file's Root or RootP).", valueName: "vertex"))
  var root: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      "Relative gap at which an answer counts as proven (default: 0.0001; 0 for a graph).", valueName: "gap"))
  var gap: String?

  @Option(
    parsing: .unconditional,
    help: .said("Limit of each solve (default: 60; 600 for a graph).", valueName: "seconds"))
  var timeLimit: String?

  @Option(
    help: .said(
      "highs,scip,cpsat,cbc, all or none (default: all; none for a graph).", valueName: "names"),
    completion: .list(["highs", "scip", "cpsat", "cbc", "all", "none"]))
  var peers: String?

  @Option(help: .said("The exported model peers solve; repeat for both (default: both)."))
  var formulation: [ModelFormulation] = []

  @Option(
    parsing: .unconditional, help: .said("Repeat each solve and take the median.", valueName: "k"))
  var runs: String?

  @Flag(help: .hidden)
  var inProcess = false

  @Option(help: .hidden, completion: .directory)
  var export: String?

  /// - Throws: `ProblemReport` with every problem of the options.
  func settings() throws -> BenchmarkSettings {
    var reading = BenchmarkOptionReading()
    var settings = BenchmarkSettings()
    let isGraph = stp != nil
    settings.gap = isGraph ? 0 : 0.0001
    settings.timeLimit = isGraph ? 600 : 60
    reading.apply("--gap", gap, to: "gap") { settings.gap = $0.gap }
    reading.apply("--time-limit", timeLimit, to: "timeLimit") { settings.timeLimit = $0.timeLimit ?? 60 }
    settings.repetitions = reading.report.whole("--runs", runs, 1...1000) ?? 1
    settings.formulations = formulation.isEmpty ? [.compact, .strong] : formulation
    settings.peers = reading.peers(peers, standard: isGraph ? [] : Peer.allCases)
    if isGraph { readGraph(&settings, &reading) } else { readProvinces(&settings, &reading) }
    try reading.report.throwIfErrors()
    return settings
  }

  private func readGraph(_ settings: inout BenchmarkSettings, _ reading: inout BenchmarkOptionReading) {
    guard let stp else { return }
    for (option, isGiven) in [
      ("DATASET", dataset != nil), ("--villages", !villages.isEmpty), ("--seed", !seed.isEmpty),
      ("--lacking-mobile", lackingMobile != nil), ("--lacking-fixed", lackingFixed != nil),
      ("--budgets", budgets != nil),
    ] where isGiven {
      reading.report.refuse(option, nil, "has no meaning for a graph", "Leave it out, or leave out --stp")
    }
    let root = reading.report.whole("--root", root, 1...Int.max)
    settings.sources = [.graph(path: stp, root: root)]
    settings.graphBudgets = budget
    if budget.isEmpty {
      reading.report.refuse(
        "--budget", nil, "no budget is given", "Write --budget and a number, such as 35 or 35.0")
    }
    for text in budget { _ = reading.graphBudget(text) }
  }

  private func readProvinces(_ settings: inout BenchmarkSettings, _ reading: inout BenchmarkOptionReading) {
    if root != nil {
      reading.report.refuse(
        "--root", root, "has a meaning for a graph only", "Name one with --stp, or leave --root out")
    }
    for text in budget {
      reading.apply("--budget", text, to: "budget") { settings.budgets += [$0.budget ?? .zero] }
    }
    if let budgets { settings.series = reading.series("--budgets", budgets) }
    if budget.isEmpty, budgets == nil { settings.budgets = [.billions(100), .billions(300)] }
    if let dataset {
      for (option, isGiven) in [
        ("--villages", !villages.isEmpty), ("--seed", !seed.isEmpty),
        ("--lacking-mobile", lackingMobile != nil),
        ("--lacking-fixed", lackingFixed != nil),
      ] where isGiven {
        reading.report.refuse(
          option, nil, "has no meaning for a data set that is there", "Leave out it or DATASET")
      }
      settings.sources = [.dataSet(path: (try? DataSetSearch().folder(of: dataset)) ?? dataset)]
      return
    }
    let sizes = villages.isEmpty ? ["1441"] : villages
    let seeds = seed.isEmpty ? ["1", "2", "3"] : seed
    let lackingMobile = reading.report.whole("--lacking-mobile", lackingMobile, 0...Int.max)
    let lackingFixed = reading.report.whole("--lacking-fixed", lackingFixed, 0...Int.max)
    for size in sizes {
      guard let villages = reading.report.whole("--villages", size, 1...Int.max) else { continue }
      for text in seeds {
        guard let seed = reading.report.whole("--seed", text, UInt64.min...UInt64.max) else { continue }
        settings.sources.append(
          .province(villages: villages, seed: seed, lackingMobile: lackingMobile, lackingFixed: lackingFixed))
      }
    }
  }

  /// The graph's problem at a budget.
  ///
  /// - Throws: `ProblemReport`: of the file, or of category `badUsage` for a root or a budget that it cannot
  ///   have.
  static func task(_ path: String, root: Int?, budget: String) throws -> BudgetedSteinerTree {
    var reading = BenchmarkOptionReading()
    let amount = reading.graphBudget(budget)
    try reading.report.throwIfErrors()
    let graph = try STPFile.read(at: path)
    guard let root = root ?? graph.root else {
      throw ProblemReport.refused(
        "--root", nil, "no root is given, and \(path) names none",
        "Write --root and a vertex from 1 to \(graph.vertexCount)")
    }
    guard (1...graph.vertexCount).contains(root) else {
      throw ProblemReport.refused(
        "--root", "\(root)", "\(path) has no such vertex",
        "Write a vertex from 1 to \(graph.vertexCount)")
    }
    return try BudgetedSteinerTree(graph, root: root, budget: amount ?? 0)
  }
}
