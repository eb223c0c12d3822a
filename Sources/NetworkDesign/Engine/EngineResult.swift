/// How an engine is to work.
struct EngineParameters: Sendable {
  /// Relative gap, against the incumbent, at which a solution counts as proven.
  var gap = 0.0001
  /// Wall-clock limit in seconds.
  var timeLimit: Double?
  /// Asked about every tenth of a second.
  var isCancelled: (@Sendable () -> Bool)?
}

/// What an engine found.
struct EngineResult: Sendable {
  enum Status: Sendable {
    /// A solution within the gap.
    case optimal
    /// A solution; a limit came before the proof.
    case feasible
    case infeasible
    /// A limit came before any solution.
    case nothingFound
  }

  var status: Status
  var limit: SolveSummary.Limit?
  /// Feasible, exact in whole đồng and thousandths.
  var solution: DesignSolution?
  /// No solution is worth more thousandths of a weighted household.
  var bound: Double
}
