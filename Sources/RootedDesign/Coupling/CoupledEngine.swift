public import MILP

/// Solves a coupled problem exactly.
public struct CoupledEngine: Sendable {
  private let solver: any Solver

  /// An engine that asks the solver for relaxations and for integer programs.
  public init(solver: any Solver) {
    self.solver = solver
  }

  /// - Parameter progress: told of every change of incumbent or bound.
  /// - Throws: `InvalidDesign` for a graph that is no design problem, `SolverError` where the solver fails; never
  ///   for a problem without a solution.
  public func solve(
    _ problem: CoupledProblem, _ parameters: EngineParameters, progress: ((EngineProgress) -> Void)? = nil
  ) throws -> CoupledResult {
    if let plain = problem.plain {
      let result = try DesignEngine(solver: solver).solve(plain, parameters, progress: progress)
      return CoupledResult(result)
    }
    try problem.design.validate()
    if let parts = problem.parts() {
      var own = parameters
      // A solution in hand is one of the whole.
      own.startingSolution = nil
      let results = concurrentMap(parts.count) { [own] index in
        Swift.Result { try solve(parts[index], own) }
      }
      return CoupledResult(try results.map { try $0.get() }, of: parts)
    }
    return try CoupledRun(solver, parameters, progress).solve(problem)
  }

  /// A result, or one as good that costs less: the cheapest of its worth, within the gap of its own bound. What a
  /// limit ended is left as it is.
  ///
  /// - Throws: `SolverError`.
  package func cheapest(
    _ problem: CoupledProblem, _ result: CoupledResult, _ parameters: EngineParameters
  ) throws -> CoupledResult {
    guard let known = result.solution, result.limit == nil else { return result }
    let found = try LeastCostStage(solver: solver, parameters).cheapest(
      problem, from: known, start: result.start)
    var cheapest = result
    cheapest.solution = found.solution
    cheapest.costBound = found.costBound
    cheapest.bound = max(result.bound, Double(found.solution.benefit(in: problem)))
    cheapest.usedSolver = result.usedSolver || found.usedSolver
    return cheapest
  }

  private func solve(_ part: CoupledPart, _ parameters: EngineParameters) throws -> CoupledResult {
    if part.isIdle {
      return CoupledResult(status: .optimal, solution: CoupledSolution(), bound: 0)
    }
    return try CoupledRun(solver, parameters, nil).solve(part.problem)
  }
}

extension CoupledProblem {
  /// The design problem it is, where nothing couples beyond the budget; nil elsewhere.
  var plain: DesignProblem? {
    guard yearCount == 1, goal == .mostBenefit, rows.isEmpty, funding == nil, doublyLinkedNodes.isEmpty else {
      return nil
    }
    var plain = design
    for option in plain.options.indices { plain.options[option].benefit = benefit(of: option, in: 0) }
    return plain
  }
}

extension CoupledResult {
  /// A result of one year.
  init(_ result: EngineResult) {
    self.init(
      status: result.status, limit: result.limit,
      solution: result.solution.map { CoupledSolution($0) }, bound: result.bound,
      usedSolver: result.usedSolver)
    costBound = result.costBound
  }
}
