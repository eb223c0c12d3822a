package import Diagnostics
import Foundation

/// The results of a benchmark as a table that a person reads.
package enum BenchmarkText {
  /// The runs, a line each; then how each peer compares, series, and what was skipped or disagrees.
  package static func table(_ result: BenchmarkResult, in translation: Translation = .none) -> String {
    var rows = [headings.map { $0.text(translation) }]
    rows += result.runs.map { cells($0, translation) }
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      let padded = zip(row, zip(widths, isNumber)).map { cell, form in
        let gap = String(repeating: " ", count: form.0 - cell.count)
        return form.1 ? gap + cell : cell + gap
      }
      return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let summary = BenchmarkSummary.lines(result).map { $0.text(translation) }
    if !summary.isEmpty { lines += [""] + summary }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let headings: [Message] = [
    "Instance", "Budget", "Solver", "Model", "Status", "Objective", "Bound", "Gap", "Seconds", "MB", "Check",
  ]
  private static let isNumber = [false, true, false, false, false, true, true, true, true, true, false]

  private static func cells(_ run: BenchmarkRun, _ translation: Translation) -> [String] {
    let check: Message
    if let detail = run.detail, run.status == .failed || run.agrees == false {
      check = "\(Problem.excerpt(of: detail))"
    } else if let checks = run.checks {
      check = "verified, \(count: checks) comparisons"
    } else {
      check = run.agrees == true ? "agrees" : ""
    }
    func number(_ value: Double?, _ format: String) -> String {
      value.map { translation.decimal(String(format: format, $0)) } ?? ""
    }
    return [
      instance(run).text(translation), translation.decimal(budget(run)), run.solver, run.formulation ?? "",
      run.status.rawValue,
      number(run.objective, "%.1f"),
      number(run.bound, "%.1f"), number(run.relativeGap.map { $0 * 100 }, "%.3f %%"),
      number(run.seconds, "%.3f"), run.peakMemoryBytes.map { "\($0 / 1_000_000)" } ?? "",
      check.text(translation),
    ]
  }

  private static func instance(_ run: BenchmarkRun) -> Message {
    let name = Problem.excerpt(of: run.instance)
    return switch (run.villages, run.seed) {
    case (nil, _): "\(name)"
    case (let villages?, nil): "\(name), \(count: villages) villages"
    case (let villages?, let seed?): "\(name), \(count: villages) villages, seed \(seed)"
    }
  }

  /// Billions of đồng for a data set, the plain number for a graph.
  static func budget(_ run: BenchmarkRun) -> String {
    guard run.villages != nil else {
      let text = "\(run.budget)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    return String(format: "%.1fbn", run.budget / 1e9)
  }
}
