public import Geography
public import RootedDesign

/// What a benchmark solves, and how.
public struct BenchmarkSettings: Sendable {
  /// Where an instance comes from.
  public enum Source: Sendable, Equatable {
    /// A folder with a data set.
    case dataSet(path: String)
    /// A province made by `noiban generate`; nil keeps the proportions of Điện Biên.
    case province(villages: Int, seed: UInt64, lackingMobile: Int?, lackingFixed: Int?)
    /// A file in STP format, with the root it is to have; nil for its own.
    case graph(path: String, root: Int?)
  }

  public var sources: [Source] = []
  /// For data sets and provinces, each solved by itself.
  public var budgets: [Money] = []
  /// For data sets and provinces, all solved in one process after one another.
  public var series: [Money] = []
  /// For graphs, as written.
  public var graphBudgets: [String] = []
  /// Relative gap at which an answer counts as proven, for every solver.
  public var gap = 0.0001
  /// Wall-clock seconds for each solve, of every solver.
  public var timeLimit = 60.0
  public var peers: [Peer] = []
  public var formulations: [ModelFormulation] = [.compact, .strong]
  /// How many times each solve is repeated.
  public var repetitions = 1

  public init() {}

  /// How many entries the result will have with this many of the peers installed.
  func runCount(peers: Int) -> Int {
    sources.reduce(0) { sum, source in
      let answers = 1 + peers * formulations.count
      if case .graph = source { return sum + graphBudgets.count * answers }
      return sum + budgets.count * answers + (series.isEmpty ? 0 : series.count + 1)
    }
  }
}
