/// What the engine found for a coupled problem.
public struct CoupledResult: Sendable {
  /// What is known in the end.
  public var status: EngineResult.Status
  /// The limit that ended the search; nil where it ended by itself.
  public var limit: SearchLimit?
  /// Feasible in whole numbers (`CoupledSolution.isFeasible(in:)`).
  public var solution: CoupledSolution?
  /// For the most benefit: no solution is worth more thousandths. For the least cost: none costs fewer đồng.
  public var bound: Double
  /// The integer-programming solver took part.
  public var usedSolver = false
  /// No solution that is worth as much costs fewer đồng; nil where that was not asked.
  package var costBound: Int64?
  /// What a second question about the same network may start from.
  package var start = SecondStart()

  package init(
    status: EngineResult.Status, limit: SearchLimit? = nil, solution: CoupledSolution? = nil, bound: Double,
    usedSolver: Bool = false
  ) {
    self.status = status
    self.limit = limit
    self.solution = solution
    self.bound = bound
    self.usedSolver = usedSolver
  }
}
