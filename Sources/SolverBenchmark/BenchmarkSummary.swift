import Diagnostics
import Foundation

/// What a benchmark comes to, in sentences.
enum BenchmarkSummary {
  static func lines(_ result: BenchmarkResult) -> [Message] {
    peers(result) + series(result)
      + result.skipped + result.disagreements.map { Message("Disagreement: \($0)") }
      + (result.wasInterrupted ? ["Interrupted: these are the runs made until then."] : [])
  }

  /// Which question a run answers.
  private struct Question: Hashable {
    var instance: String
    var seed: UInt64?
    var budget: Double

    init(_ run: BenchmarkRun) {
      instance = run.instance
      seed = run.seed
      budget = run.budget
    }
  }

  private struct Opponent: Hashable {
    var solver: String
    var formulation: String
  }

  /// For each peer and model: how many answers it proved, and its time as a multiple of noiban's.
  private static func peers(_ result: BenchmarkResult) -> [Message] {
    var own: [Question: BenchmarkRun] = [:]
    for run in result.runs where run.formulation == nil && run.seriesLength == nil {
      own[Question(run)] = run
    }
    var order: [Opponent] = []
    var runs: [Opponent: [BenchmarkRun]] = [:]
    for run in result.runs {
      guard let formulation = run.formulation else { continue }
      let opponent = Opponent(solver: run.solver, formulation: formulation)
      if runs[opponent] == nil { order.append(opponent) }
      runs[opponent, default: []].append(run)
    }
    return order.map { opponent in
      let answers = runs[opponent] ?? []
      let proven = answers.filter { $0.status == .optimal }
      let ratios = proven.compactMap { run in
        own[Question(run)].flatMap { $0.status == .optimal ? run.seconds / max($0.seconds, 1e-3) : nil }
      }
      let agreeing = answers.count { $0.agrees == true }
      let line: Message =
        "\(opponent.solver) on the \(opponent.formulation) model: \(proven.count) of \(answers.count) proven, "
        + "\(agreeing) agree with noiban"
      if let median = Statistics.median(ratios), let least = ratios.min(), let most = ratios.max() {
        return
          "\(line); time over noiban's where both proved it: median \(decimal: times(median)), \(decimal: times(least)) to "
          + "\(decimal: times(most))"
      }
      return line
    }
  }

  /// For each series: its whole time against the one solve made by itself.
  private static func series(_ result: BenchmarkResult) -> [Message] {
    var lines: [Message] = []
    var index = 0
    while index < result.runs.count {
      guard let length = result.runs[index].seriesLength else {
        index += 1
        continue
      }
      let members = result.runs[index...].prefix(length)
      let total = members.reduce(0) { $0 + $1.seconds }
      let line: Message =
        "\(count: members.count) budgets in one process: \(decimal: String(format: "%.3f", total)) s"
      if index > 0 {
        let alone = result.runs[index - 1]
        lines.append(
          "\(line), \(decimal: times(total / max(alone.seconds, 1e-3))) the \(decimal: String(format: "%.3f", alone.seconds)) s of "
            + "\(BenchmarkText.budget(alone)) alone")
      } else {
        lines.append(line)
      }
      index += members.count
    }
    return lines
  }

  private static func times(_ ratio: Double) -> String {
    ratio >= 100 ? String(format: "%.0fx", ratio) : String(format: "%.1fx", ratio)
  }
}
