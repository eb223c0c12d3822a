public import MILP

/// Solves a design problem exactly.
///
/// Reductions come first. A problem all of whose clusters have programmes is decomposed. Else dual ascent
/// bounds it, finds a first solution and fixes arcs out, after which it is reduced and looked at again;
/// what is left goes to a branch and cut over the plans of its small clusters and the arcs of the rest.
public struct DesignEngine: Sendable {
  private let solver: any Solver

  /// An engine that asks the solver for what programmes cannot do.
  public init(solver: any Solver) {
    self.solver = solver
  }

  /// - Parameter progress: told of the incumbent and bound, in weighted households.
  /// - Throws: `InvalidDesign` for a graph that is no design problem, `SolverError` where the solver fails; never
  ///   for a problem without a solution.
  public func solve(
    _ problem: DesignProblem, _ parameters: EngineParameters, progress: ((EngineProgress) -> Void)? = nil
  ) throws -> EngineResult {
    try problem.validate()
    let run = EngineRun(solver, parameters, progress)
    let reduced = ReducedProblem(problem)
    var result = try run.solve(reduced.problem, round: 0)
    result.solution = result.solution.map { reduced.lifted($0).tidied(in: problem) }
    guard parameters.seeksLeastCost, result.costBound == nil, let known = result.solution, result.limit == nil
    else { return result }
    let stage = LeastCostStage(solver: solver, run.remaining)
    let found = try stage.cheapest(CoupledProblem(problem), from: CoupledSolution(known))
    result.solution = found.solution.final
    result.costBound = found.costBound
    result.bound = max(result.bound, Double(found.solution.final.benefit(in: problem)))
    result.usedSolver = result.usedSolver || found.usedSolver
    return result
  }
}

extension EngineResult {
  /// What a solver found, with its solution in the problem's own terms.
  init(_ result: SolveResult, solution: DesignSolution?, in problem: DesignProblem) {
    limit =
      switch result.limit {
      case .time, .nodes: .time
      case .cancelled: .interrupted
      case nil: nil
      }
    self.solution = solution
    usedSolver = true
    let worth = solution.map { Double($0.benefit(in: problem)) } ?? -.infinity
    let everything = problem.options.reduce(Int64(0)) { $0.addingSaturated($1.benefit) }
    bound = max(min(Thousandths.of(result.bound), Double(everything)), worth)
    status =
      switch result.status {
      case .optimal: .optimal
      case .feasible: .feasible
      case .infeasible, .infeasibleOrUnbounded, .unbounded: .infeasible
      case .noSolutionFound: .nothingFound
      }
  }
}
