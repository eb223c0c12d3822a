import Diagnostics
import Foundation
import Geography
import RootedDesign

/// The runs of a benchmark as they are made.
struct BenchmarkSession {
  let settings: BenchmarkSettings
  let own: OwnSolve
  let peerSolve: PeerSolve
  let peers: [Peer]
  let tell: (Message) -> Void
  var result = BenchmarkResult()

  private func progress(_ text: Message) {
    tell("\(result.runs.count) of \(settings.runCount(peers: peers.count)) done; \(text)")
  }

  /// One instance and how its runs are labelled.
  private struct Instance {
    /// The words by which a command names it.
    var arguments: [String]
    var title: Message
    var seed: UInt64?
  }

  mutating func run(
    _ source: BenchmarkSettings.Source, number: Int, scratch: String, isCancelled: () -> Bool
  ) throws {
    let instance: Instance
    switch source {
    case .dataSet(let path): instance = Instance(arguments: [path], title: "\(path)")
    case .province(let villages, let seed, let lackingMobile, let lackingFixed):
      let folder = scratch + "/province-\(number)"
      let title: Message = "\(count: villages) villages, seed \(seed)"
      progress("making \(title)")
      try own.make(
        villages: villages, seed: seed, lackingMobile: lackingMobile, lackingFixed: lackingFixed, at: folder)
      instance = Instance(arguments: [folder], title: title, seed: seed)
    case .graph(let path, let root):
      let rooted = root.map { ["--root", "\($0)"] } ?? []
      instance = Instance(arguments: ["--stp", path] + rooted, title: "\(path)")
    }
    let budgets =
      if case .graph = source { settings.graphBudgets } else { settings.budgets.map { "\($0.dong)" } }
    for budget in budgets where !isCancelled() {
      try compare(instance, budget: budget, scratch: scratch, isCancelled: isCancelled)
    }
    if case .graph = source { return }
    if !settings.series.isEmpty, !isCancelled() { try runSeries(instance) }
    if case .province = source { try? FileManager.default.removeItem(atPath: instance.arguments[0]) }
  }

  /// noiban at one budget, and every peer on every formulation.
  private mutating func compare(
    _ instance: Instance, budget: String, scratch: String, isCancelled: () -> Bool
  ) throws {
    var runs: [BenchmarkRun] = []
    for _ in 0..<settings.repetitions where runs.isEmpty || !isCancelled() {
      progress("\(instance.title), budget \(budget): noiban")
      runs += try own.runs(instance.arguments, budgets: [budget])
    }
    guard var answer = BenchmarkRun.merged(runs) else { return }
    answer.seed = instance.seed
    result.runs.append(answer)
    guard !peers.isEmpty else { return }
    for formulation in settings.formulations where !isCancelled() {
      let model = scratch + "/model.mps"
      progress("\(instance.title), budget \(budget): exporting the \(formulation.rawValue) model")
      try own.export(instance.arguments, budget: budget, formulation, to: model)
      for peer in peers where !isCancelled() {
        progress("\(instance.title), budget \(budget): \(peer.title) on the \(formulation.rawValue) model")
        var runs: [BenchmarkRun] = []
        for _ in 0..<settings.repetitions where runs.isEmpty || !isCancelled() {
          runs.append(peerSolve.run(peer, model: model))
        }
        // What was cut short says nothing of the peer.
        guard !isCancelled(), let run = BenchmarkRun.merged(runs) else { return }
        append(run, of: answer, formulation)
      }
    }
  }

  private mutating func append(
    _ run: BenchmarkRun, of answer: BenchmarkRun, _ formulation: ModelFormulation
  ) {
    var run = run
    run.instance = answer.instance
    run.villages = answer.villages
    run.seed = answer.seed
    run.budget = answer.budget
    run.formulation = formulation.rawValue
    if Agreement.isComparable(answer, run) {
      let contradiction = Agreement.contradiction(answer, run, gap: settings.gap)
      run.agrees = contradiction == nil
      if let contradiction {
        run.detail = contradiction.description
        result.disagreements.append(
          "\(answer.instance) at \(BenchmarkText.budget(answer)), \(formulation.rawValue) model: \(contradiction)"
        )
      }
    }
    result.runs.append(run)
  }

  /// A list of budgets in one process, and the one in the middle of it in another.
  private mutating func runSeries(_ instance: Instance) throws {
    let budgets = settings.series.map { "\($0.dong)" }
    progress("\(instance.title), budget \(budgets[budgets.count / 2]): noiban")
    var runs = try own.runs(instance.arguments, budgets: [budgets[budgets.count / 2]])
    progress("\(instance.title), \(count: budgets.count) budgets: noiban")
    runs += try own.runs(instance.arguments, budgets: budgets)
    for index in runs.indices { runs[index].seed = instance.seed }
    result.runs += runs
  }
}
