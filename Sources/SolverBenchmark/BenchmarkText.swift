import Diagnostics
import Foundation

/// The results of a benchmark as a table that a person reads.
public enum BenchmarkText {
  /// The runs, a line each; then how each peer compares, series, and what was skipped or disagrees.
  public static func table(_ result: BenchmarkResult) -> String {
    var rows = [headings]
    rows += result.runs.map(cells)
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      let padded = zip(row, zip(widths, isNumber)).map { cell, form in
        let gap = String(repeating: " ", count: form.0 - cell.count)
        return form.1 ? gap + cell : cell + gap
      }
      return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let summary = BenchmarkSummary.lines(result)
    if !summary.isEmpty { lines += [""] + summary }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let headings = [
    "Instance", "Budget", "Solver", "Model", "Status", "Objective", "Bound", "Gap", "Seconds", "MB", "Check",
  ]
  private static let isNumber = [false, true, false, false, false, true, true, true, true, true, false]

  private static func cells(_ run: BenchmarkRun) -> [String] {
    let check: String
    if let detail = run.detail, run.status == .failed || run.agrees == false {
      check = Problem.excerpt(of: detail)
    } else if let checks = run.checks {
      check = "verified, \(checks) comparisons"
    } else {
      check = run.agrees == true ? "agrees" : ""
    }
    let seed = run.seed.map { ", seed \($0)" } ?? ""
    return [
      Problem.excerpt(of: run.instance) + (run.villages.map { ", \($0) villages" } ?? "") + seed, budget(run),
      run.solver, run.formulation ?? "", run.status.rawValue, number(run.objective, "%.1f"),
      number(run.bound, "%.1f"), number(run.relativeGap.map { $0 * 100 }, "%.3f %%"),
      String(format: "%.3f", run.seconds), run.peakMemoryBytes.map { "\($0 / 1_000_000)" } ?? "", check,
    ]
  }

  private static func number(_ value: Double?, _ format: String) -> String {
    value.map { String(format: format, $0) } ?? ""
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
