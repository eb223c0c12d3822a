import Diagnostics
import Geography
import Scenarios
import SolverBenchmark
import SteinLib

/// Reads the options' values, so that a wrong one is reported like every other problem.
struct BenchmarkOptionReading {
  var report = ProblemReport()

  /// A value that a scenario has too, read in the same way.
  mutating func apply(_ option: String, _ text: String?, to path: String, _ use: (Scenario) -> Void) {
    guard let text else { return }
    var scenario = Scenario()
    let problems = ScenarioSchema.apply(option: option, text, to: path, of: &scenario)
    report.add(problems)
    if !problems.hasErrors { use(scenario) }
  }

  mutating func series(_ option: String, _ text: String) -> [Money] {
    do {
      return try BudgetRange.parse(text, option: option)
    } catch {
      report.add(error)
      return []
    }
  }

  /// A graph's budget, in millionths.
  mutating func graphBudget(_ text: String) -> Int64? {
    if let amount = FixedPoint.parse(text, places: FixedPoint.costPlaces), amount >= 0 { return amount }
    report.refuse(
      "--budget", text, "is not a budget for a graph",
      "Write a number of 0 or more in the graph's own unit, such as 35 or 35.0")
    return nil
  }

  mutating func peers(_ text: String?, standard: [Peer]) -> [Peer] {
    switch text {
    case nil: return standard
    case "all": return Peer.allCases
    case "none": return []
    case let text?:
      var peers: [Peer] = []
      for name in text.split(separator: ",", omittingEmptySubsequences: false) {
        if let peer = Peer(rawValue: name.lowercased()) {
          if !peers.contains(peer) { peers.append(peer) }
        } else {
          let known = Peer.allCases.map(\.rawValue).joined(separator: ", ")
          report.refuse(
            "--peers", String(name), "is no solver known here", "Write some of \(known), or all, or none")
        }
      }
      return peers
    }
  }
}
