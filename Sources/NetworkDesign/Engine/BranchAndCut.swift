import MILP

/// Solves a design problem as one integer program: the strong formulation, its connectivity rows
/// separated in the solver's tree.
struct BranchAndCut {
  private let solver: any Solver

  init(solver: any Solver) {
    self.solver = solver
  }

  func solve(
    _ problem: DesignProblem, _ parameters: EngineParameters, progress: ((SolveProgress) -> Void)? = nil
  ) throws -> EngineResult {
    let formulation = StrongFormulation(problem)
    let guide = DesignGuide(problem, progress: progress)
    var asked = SolveParameters()
    asked.relativeGap = parameters.gap
    asked.timeLimit = parameters.timeLimit
    asked.isCancelled = parameters.isCancelled
    let start = GreedyConstruction(problem, problem.clusters()).solution().tidied(in: problem)
    if start.isFeasible(in: problem) { asked.startingPoint = guide.values(of: start) }

    let result = try solver.solve(formulation.model, asked, guide: guide)
    let found = result.values.map { guide.solution(of: $0).tidied(in: problem) }
    let limit: SolveSummary.Limit? =
      switch result.limit {
      case .time, .nodes: .time
      case .cancelled: .interrupted
      case nil: nil
      }
    let worth = found.map { Double($0.benefit(in: problem)) } ?? 0
    let bound = max(result.bound * 1000, worth)
    switch result.status {
    case .optimal: return EngineResult(status: .optimal, solution: found, bound: bound)
    case .feasible: return EngineResult(status: .feasible, limit: limit, solution: found, bound: bound)
    case .infeasible, .infeasibleOrUnbounded, .unbounded:
      return EngineResult(status: .infeasible, bound: -.infinity)
    case .noSolutionFound: return EngineResult(status: .nothingFound, limit: limit, bound: bound)
    }
  }
}
