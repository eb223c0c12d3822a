/// How an engine is to work.
public struct EngineParameters: Sendable {
  /// Relative gap, against the incumbent, at which a solution counts as proven.
  public var gap = 0.0001
  /// Wall-clock limit in seconds.
  public var timeLimit: Double?
  /// Asked about every tenth of a second.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Whether clusters may be solved by their own programmes; without, the branch and cut solves all.
  public var usesClusterProgrammes = true

  /// A solution of a coupled problem that is in hand already, to be bettered.
  public var startingSolution: CoupledSolution?

  /// The default gap, without limits.
  public init() {}
}

/// What an engine found.
public struct EngineResult: Sendable {
  /// What is known of a problem in the end.
  public enum Status: Sendable {
    /// A solution within the gap.
    case optimal
    /// A solution; a limit came before the proof.
    case feasible
    case infeasible
    /// A limit came before any solution.
    case nothingFound
  }

  /// What is known in the end.
  public var status: Status
  /// What ended the search before its proof; nil where nothing did.
  public var limit: SearchLimit?
  /// Feasible, exact in whole đồng and thousandths.
  public var solution: DesignSolution?
  /// No solution is worth more thousandths of a weighted household.
  public var bound: Double
  /// The integer-programming solver took part; without it, the decomposition alone proved the result.
  public var usedSolver = false
}
