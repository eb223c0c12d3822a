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
      let results = concurrentMap(parts.count) { index in
        Swift.Result { try solve(parts[index], parameters) }
      }
      return CoupledResult(try results.map { try $0.get() }, of: parts)
    }
    return try CoupledRun(solver, parameters, progress).solve(problem)
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
  }
}
