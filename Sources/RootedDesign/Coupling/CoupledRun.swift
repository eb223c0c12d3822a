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
    let network = CoupledReduction.network(problem)
    let unit: EngineProgress.Unit = problem.goal == .mostBenefit ? .weightedHouseholds : .millionDong
    var search = CoupledSearch(network, solver, parameters, stop: stop) { incumbent, bound, nodes in
      report(unit, incumbent: incumbent, bound: bound, nodes: nodes)
    }
    try search.run()
    if let solution = search.best, !solution.isFeasible(in: problem) {
      throw SolverError.failed("the coupled engine's point breaks a rule of its problem")
    }
    let status: EngineResult.Status =
      search.isInfeasible
      ? .infeasible : search.best == nil ? .nothingFound : search.isProven ? .optimal : .feasible
    var result = CoupledResult(
      status: status, limit: status == .optimal || status == .infeasible ? nil : stop.limit,
      solution: search.best,
      bound: problem.bound(search.provenBound, search.best), usedSolver: true)
    result.start = SecondStart(cuts: search.bindingCuts, money: search.moneyPrices)
    return result
  }

  private func report(_ unit: EngineProgress.Unit, incumbent: Double?, bound: Double, nodes: Int) {
    progress?(
      EngineProgress(
        unit: unit, incumbent: incumbent, bound: bound, clustersDone: 0, clusterCount: 0, nodes: nodes,
        seconds: start.duration(to: .now) / .seconds(1)))
  }
}

extension CoupledProblem {
  /// What a solution is worth to the goal: thousandths or đồng.
  func worth(_ solution: CoupledSolution) -> Double {
    Double(goal == .mostBenefit ? solution.benefit(in: self) : solution.cost(in: self))
  }

  /// A bound in thousandths or đồng, no worse than what is certain anyway and no better than a solution in
  /// hand.
  func bound(_ bound: Double, _ solution: CoupledSolution?) -> Double {
    switch goal {
    case .mostBenefit:
      let everything = benefits.reduce(0.0) { $0 + Double($1.first ?? 0) }
      return max(min(bound, everything), solution.map(worth) ?? -.infinity)
    case .leastCost:
      return min(max(bound, 0), solution.map(worth) ?? .infinity)
    }
  }
}
