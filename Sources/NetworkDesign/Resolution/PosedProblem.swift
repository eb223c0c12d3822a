import Investment
package import MILP
package import RootedDesign

/// The problem that a scenario poses on its digraph. Here, and nowhere else, a scenario that only a budget ties
/// together parts from any other.
package enum PosedProblem {
  /// The best of the clusters' plans under one budget.
  case plain(DesignProblem)
  /// Years, sources, shared rules or another goal.
  case coupled(CoupledDesign)

  package init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) {
    self =
      resolved.scenario.isPlain ? .plain(digraph.problem) : .coupled(CoupledDesign(resolved, digraph))
  }

  /// The sources' money and who may be paid from it; nil in a scenario without sources.
  var funding: FundingClasses? {
    switch self {
    case .plain: nil
    case .coupled(let design): design.funding
    }
  }

  /// Solves for the scenario's goal.
  ///
  /// - Parameters:
  ///   - progress: told of every change of incumbent or bound (in weighted households).
  ///   - shortcut: asked first for the solution of a plain problem.
  /// - Throws: `SolverError`.
  package func solve(
    _ resolved: ResolvedScenario, solver: any Solver, _ parameters: EngineParameters,
    progress: ((EngineProgress) -> Void)? = nil,
    shortcut: (DesignProblem, EngineParameters) throws -> EngineResult? = { _, _ in nil }
  ) throws -> GoalSolve.Result {
    switch self {
    case .coupled(let design):
      return try GoalSolve(resolved, design, solver: solver, parameters, progress: progress).solve()
    case .plain(let problem):
      let found =
        try shortcut(problem, parameters)
        ?? DesignEngine(solver: solver).solve(problem, parameters, progress: progress)
      let worth = found.solution.map { Thousandths.weightedHouseholds($0.benefit(in: problem)) } ?? 0
      return GoalSolve.Result(
        status: found.status, limit: found.limit, solution: found.solution.map(CoupledSolution.init),
        measure: .weightedHouseholds, objective: worth, bound: found.boundInWeightedHouseholds,
        usedSolver: found.usedSolver)
    }
  }
}
