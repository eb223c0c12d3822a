import Geography
public import MILP

public struct CoupledResult: Sendable {
  public var status: EngineResult.Status = .nothingFound; public var limit: SolveSummary.Limit?;
  public var solution: CoupledSolution?; public var bound = 0.0; public var usedSolver = false
}
public struct CoupledEngine: Sendable {
  let solver: any Solver
  public init(solver: any Solver) { self.solver = solver }
  public func solve(_ p: CoupledProblem, _ q: EngineParameters, progress: ((EngineProgress) -> Void)? = nil)
    throws -> CoupledResult
  { CoupledResult() }
}
