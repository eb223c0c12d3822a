import MILP

/// One run of the coupled engine under its limits.
struct CoupledRun {
  private let solver: any Solver
  private let parameters: EngineParameters
  private let progress: ((EngineProgress) -> Void)?
  private let stop: StopSignal
  private let start = ContinuousClock.now

  init(
    _ solver: any Solver, _ parameters: EngineParameters, _ progress: ((EngineProgress) -> Void)?
  ) {
    self.solver = solver
    self.parameters = parameters
    self.progress = progress
    stop = StopSignal(parameters)
  }

  func solve(_ problem: CoupledProblem) throws -> CoupledResult {
    let network = CoupledNetwork(problem)
    let formulation = CoupledFormulation(network, funding: .exhaustion)
    let guide = CoupledGuide(network, formulation) { reached in
      report(incumbent: reached.incumbent, bound: reached.bound, nodes: reached.nodes)
    }
    var asked = SolveParameters()
    asked.relativeGap = parameters.gap
    asked.timeLimit = stop.secondsLeft
    asked.isCancelled = parameters.isCancelled
    let result = try solver.solve(formulation.model, asked, guide: guide)
    return try CoupledResult(result, CoupledPoint(network), problem)
  }

  private func report(incumbent: Double?, bound: Double, nodes: Int = 0) {
    progress?(
      EngineProgress(
        incumbent: incumbent, bound: bound, clustersDone: 0, clusterCount: 0, nodes: nodes,
        seconds: start.duration(to: .now) / .seconds(1)))
  }
}

extension CoupledResult {
  /// What a solver found, in the problem's own terms.
  ///
  /// - Throws: `SolverError.failed` where the solver's point is no solution.
  init(_ result: SolveResult, _ point: CoupledPoint, _ problem: CoupledProblem) throws {
    limit =
      switch result.limit {
      case .time, .nodes: .time
      case .cancelled: .interrupted
      case nil: nil
      }
    solution = result.values.map { point.solution(of: $0).tidied(in: problem) }
    if let solution, !solution.isFeasible(in: problem) {
      throw SolverError.failed("the coupled engine's point breaks a rule of its problem")
    }
    usedSolver = true
    bound = problem.bound(result.bound, solution)
    status =
      switch result.status {
      case .optimal: .optimal
      case .feasible: .feasible
      case .infeasible, .infeasibleOrUnbounded, .unbounded: .infeasible
      case .noSolutionFound: .nothingFound
      }
  }
}

extension CoupledProblem {
  /// What a solution is worth to the goal: thousandths or đồng.
  func worth(_ solution: CoupledSolution) -> Double {
    Double(goal == .mostBenefit ? solution.benefit(in: self) : solution.cost(in: self))
  }

  /// A bound on the model's objective (weighted households, million đồng) in thousandths or đồng, no better
  /// than what is certain anyway and no worse than a solution in hand.
  func bound(_ bound: Double, _ solution: CoupledSolution?) -> Double {
    switch goal {
    case .mostBenefit:
      let everything = benefits.reduce(0.0) { $0 + Double($1.first ?? 0) }
      return max(min(bound * 1000, everything), solution.map(worth) ?? -.infinity)
    case .leastCost:
      return min(max(bound * 1e6, 0), solution.map(worth) ?? .infinity)
    }
  }
}
