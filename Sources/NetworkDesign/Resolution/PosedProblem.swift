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

  /// What rows and goals are about.
  private var problem: CoupledProblem {
    switch self {
    case .plain(let problem): CoupledProblem(problem)
    case .coupled(let design): design.problem
    }
  }

  /// A solution without the first of some works that can be left out of it; nil where none can.
  func leavingOut(
    _ works: [WorkElement], of solution: CoupledSolution, _ digraph: TransportDigraph
  ) -> CoupledSolution? {
    guard !works.isEmpty else { return nil }
    let parts = digraph.partsOfWorks()
    let cost = solution.cost(in: problem)
    for work in works {
      guard let part = parts[work], let smaller = solution.leavingOut(part, in: problem) else { continue }
      if smaller.cost(in: problem) < cost { return smaller }
    }
    return nil
  }

  /// Says of a result what another solution, which is no worse, comes to.
  func restate(_ result: inout GoalSolve.Result, _ solution: CoupledSolution, _ resolved: ResolvedScenario) {
    result.solution = solution
    switch result.measure {
    case .dong:
      result.objective = Double(solution.cost(in: problem))
      result.bound = min(result.bound, result.objective)
    case .weightedHouseholds, .share:
      result.objective = Thousandths.weightedHouseholds(solution.benefit(in: problem))
      result.bound = max(result.bound, result.objective)
    }
    result.costBound = result.costBound.map { min($0, solution.cost(in: problem)) }
    if case .coupled(let design) = self { GoalSolve.restate(&result, solution, resolved, design) }
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
        usedSolver: found.usedSolver, costBound: found.costBound)
    }
  }
}
