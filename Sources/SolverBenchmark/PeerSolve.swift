import Diagnostics
import Foundation

/// Has a peer solve an exported model, on one thread, in a process of its own.
struct PeerSolve {
  let python: String
  let script: PeerScript
  let child: ChildProcess
  let gap: Double
  let timeLimit: Double

  /// The answer with the objective turned back into a maximisation, as the exported files minimise; its
  /// instance and budget are left to the caller.
  func run(_ peer: Peer, model: String) -> BenchmarkRun {
    do {
      // A peer that does not heed its limit is stopped after twice the time and a minute for reading.
      let result = try child.run(
        peer.needsPython ? python : "cbc", arguments(peer, model), limit: timeLimit * 2 + 60)
      guard let answer = peer.needsPython ? pythonAnswer(result) : CBCAnswer(result.output, gap: gap)?.answer
      else { return failure(peer, reason(result)) }
      return BenchmarkRun(
        instance: "", budget: 0, solver: answer.solver, status: answer.status,
        objective: answer.objective.map { -$0 }, bound: answer.bound.map { -$0 }, seconds: answer.seconds,
        peakMemoryBytes: answer.peakMemoryBytes ?? result.peakMemoryBytes)
    } catch {
      return failure(peer, error.message.description)
    }
  }

  private func arguments(_ peer: Peer, _ model: String) -> [String] {
    if peer.needsPython { return [script.path, peer.rawValue, model, "\(gap)", "\(timeLimit)"] }
    return [
      model, "-ratioGap", "\(gap)", "-sec", "\(timeLimit)", "-timeMode", "elapsed", "-threads", "1", "-solve",
    ]
  }

  private func pythonAnswer(_ result: ChildProcess.Result) -> BenchmarkRun? {
    // A library may print lines of its own before the answer.
    guard result.exitCode == 0, let line = result.output.split(separator: "\n").last else { return nil }
    return BenchmarkField.runs(String(line))?.first
  }

  private func reason(_ result: ChildProcess.Result) -> String {
    if result.wasStopped { return "stopped: it did not end within its limit" }
    let said = result.diagnostics.split(separator: "\n").last ?? result.output.split(separator: "\n").last
    let end = result.exitCode.map { "exit code \($0)" } ?? "ended by a signal"
    return end + (said.map { ": \($0)" } ?? "")
  }

  private func failure(_ peer: Peer, _ reason: String) -> BenchmarkRun {
    BenchmarkRun(instance: "", budget: 0, solver: peer.title, status: .failed, seconds: 0, detail: reason)
  }
}

/// The answer in what `cbc` prints of a minimisation.
struct CBCAnswer {
  let answer: BenchmarkRun

  /// Nil where the text holds no result.
  init?(_ text: String, gap: Double) {
    var version = ""
    var verdict: String?
    var numbers: [String: Double] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if line.hasPrefix("Result - ") { verdict = String(line.dropFirst("Result - ".count)) }
      guard parts.count == 2 else { continue }
      if parts[0] == "Version" { version = " " + parts[1] }
      if let number = Double(parts[1]) { numbers[parts[0]] = number }
    }
    guard let verdict else { return nil }
    let isOptimal = verdict.hasPrefix("Optimal")
    let isInfeasible = verdict.contains("infeasible")
    let objective = isInfeasible || verdict.contains("No feasible") ? nil : numbers["Objective value"]
    // Where the gap let it stop, CBC prints no bound; what it has proven is the gap.
    let bound = numbers["Lower bound"] ?? (isOptimal ? objective.map { $0 - gap * abs($0) } : nil)
    answer = BenchmarkRun(
      instance: "", budget: 0, solver: "CBC" + version,
      status: isOptimal
        ? .optimal : isInfeasible ? .infeasible : objective == nil ? .nothingFound : .feasible,
      objective: objective, bound: bound, seconds: numbers["Time (Wallclock seconds)"] ?? 0)
  }
}
