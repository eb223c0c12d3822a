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

  /// Whether, among solutions of one worth, the cheapest is sought. Only clusters with programmes answer it here; of
  /// any other problem it is asked as a coupled problem of least cost.
  package var seeksLeastCost = false

  /// What a search of a coupled problem that comes on top of another is given; nil for a search of its own.
  var secondSearch: SecondSearch?

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
  /// No solution that is worth as much costs fewer đồng; nil where that was not asked, or not found out.
  package var costBound: Int64?
}
