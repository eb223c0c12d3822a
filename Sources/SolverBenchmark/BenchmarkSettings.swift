package import Geography
import NetworkDesign
package import RootedDesign

/// What a benchmark solves, and how.
package struct BenchmarkSettings: Sendable {
  /// Where an instance comes from.
  package enum Source: Sendable, Equatable {
    /// A folder with a data set.
    case dataSet(path: String)
    /// A province made by `noiban generate`; nil keeps the proportions of Điện Biên.
    case province(villages: Int, seed: UInt64, lackingMobile: Int?, lackingFixed: Int?)
    /// A file in STP format, with the root it is to have; nil for its own.
    case graph(path: String, root: Int?)
  }

  package var sources: [Source] = []
  /// For data sets and provinces, each solved by itself.
  package var budgets: [Money] = []
  /// For data sets and provinces, all solved in one process after one another.
  package var series: [Money] = []
  /// For graphs, as written.
  package var graphBudgets: [String] = []
  /// Relative gap at which an answer counts as proven, for every solver.
  package var gap = 0.0001
  /// Wall-clock seconds for each solve, of every solver.
  package var timeLimit = 60.0
  package var peers: [Peer] = []
  package var formulations: [ModelFormulation] = [.compact, .strong]
  /// How many times each solve is repeated.
  package var repetitions = 1

  package init() {}

  /// How many entries the result will have with this many of the peers installed.
  func runCount(peers: Int) -> Int {
    sources.reduce(0) { sum, source in
      let answers = 1 + peers * formulations.count
      if case .graph = source { return sum + graphBudgets.count * answers }
      return sum + budgets.count * answers + (series.isEmpty ? 0 : series.count + 1)
    }
  }
}
