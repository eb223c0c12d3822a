import MILP

/// The search for the best solution of a coupled problem on its network: relaxation, exchanges, fixing by reduced
/// costs, branch and cut on what is left.
struct CoupledSearch {
  private let problem: CoupledProblem
  private let network: CoupledNetwork
  private let formulation: CoupledFormulation
  private let decoder: CoupledPoint
  private let solver: any Solver
  private let parameters: EngineParameters
  private let stop: StopSignal
  private var separator: CoupledSeparator
  private let progress: (Double?, Double, Int) -> Void
  /// 1 where the model maximises, else −1: `sign × objective` is to be great.
  private let sign: Double
  /// Thousandths or đồng in a unit of the model's objective.
  private let unit: Double

  /// The best solution so far, its point, and its objective times the sign.
  private(set) var best: CoupledSolution?
  private var bestPoint: [Double]?
  private var bestWorth = -Double.infinity
  /// The bound in thousandths or đồng.
  var provenBound: Double { sign * bound * unit }
  /// No solution has a greater objective times the sign.
  private(set) var bound = Double.infinity
  private(set) var isInfeasible = false
  /// The cuts that bind at the relaxation's optimum, as rows of the formulation.
  private(set) var bindingCuts: [Constraint] = []
  /// What the relaxation says of money; nil where nothing limits it.
  private(set) var moneyPrices: MoneyPrices?

  /// Rounds of disturbance in the first search by exchanges.
  private static let rounds = 0
  /// Passes over the years at most; they end earlier where one gains nothing. And the points looked at in each
  /// year's part, a cap on a search that only improves: what it misses the tree still finds or excludes.
  private static let passes = 3
  private static let yearPoints = 200
  /// A year's part is solved to this part of the gap: over twenty years the parts' gaps add up to the whole.
  private static let gapDivisor = 20.0

  init(
    _ network: CoupledNetwork, _ solver: any Solver, _ parameters: EngineParameters, stop: StopSignal,
    progress: @escaping (Double?, Double, Int) -> Void
  ) {
    problem = network.problem
    self.network = network
    formulation = CoupledFormulation(network, funding: .exhaustion)
    decoder = CoupledPoint(network)
    self.solver = solver
    self.parameters = parameters
    self.stop = stop
    self.progress = progress
    separator = CoupledSeparator(network, formulation)
    sign = network.problem.goal == .mostBenefit ? 1 : -1
    unit = formulation.unit
  }

  /// Solutions that are worth no more than this need not be found: they are within the gap of the best.
  private var target: Double {
    best == nil ? -.infinity : bestWorth + parameters.gap * abs(bestWorth)
  }

  /// Whether solutions are sought beside the tree. A second search whose solution in hand is this near to the
  /// relaxation gains more by branching: on the shipped province over five years it took a fifth of its time, and
  /// found nothing.
  private var seeksSolutions: Bool {
    parameters.secondSearch == nil || bound - bestWorth > SecondSearch.near * abs(bestWorth)
  }

  /// Whether the best is proven.
  var isProven: Bool { best != nil && bound <= target + Rounding.sum * max(1, abs(bestWorth)) }

  mutating func run() throws {
    let nothing = [Double?](repeating: nil, count: formulation.model.variableCount)
    guard let core = CoreModel(formulation.model, fixed: nothing) else {
      isInfeasible = true
      return
    }
    guard let simplex = solver as? any LinearProgramSolver else {
      return try searchTree(core.model, core)
    }
    let relaxation = CoupledRelaxation(
      core: core, sign: sign, stop: stop, isCancelled: parameters.isCancelled,
      knownCuts: parameters.secondSearch?.cuts ?? [])
    let end = try relaxation.solve(simplex, &separator) { [progress, sign] in progress(nil, sign * $0, 0) }
    switch end {
    case .infeasible: isInfeasible = true
    case .stopped: break
    case .optimum(let optimum):
      bound = optimum.objective
      if problem.goal == .mostBenefit {
        moneyPrices = MoneyPrices(formulation, value: optimum.provenByPrices * unit, prices: optimum.prices)
      }
      bindingCuts = (core.model.constraintCount..<optimum.model.constraintCount).map {
        core.lifted(optimum.model.constraint(at: $0))
      }
      if let start = parameters.startingSolution, start.isFeasible(in: problem),
        let point = decoder.point(of: start)
      {
        _ = keep(point)
      }
      if parameters.secondSearch != nil, isProven { return report() }
      var exchange = CoupledExchange(
        network, formulation, known: separator.exhaustions, prices: optimum.prices, solver,
        gap: parameters.gap, stop: stop)
      if seeksSolutions {
        search(near: core.expanded(optimum.values), rounds: CoupledSearch.rounds, &exchange)
      }
      if parameters.secondSearch == nil { try improveByYears(core, optimum, &exchange) }
      report()
      guard !isProven, !stop.isRaised else { return }
      try prove(core, optimum, &exchange, simplex)
    }
  }

  private func report(nodes: Int = 0) { progress(best == nil ? nil : sign * bestWorth, sign * bound, nodes) }

  // MARK: Solutions

  private mutating func search(near whole: [Double], rounds: Int?, _ exchange: inout CoupledExchange) {
    var separator = separator
    let target = sign > 0 ? bound / (1 + parameters.gap) : bound * (1 + parameters.gap)
    let found = exchange.solution(near: whole, rounds: rounds, target: target * unit) {
      separator.violatedExhaustion(atIntegral: $0)
    }
    self.separator = separator
    if let found { _ = keep(found) }
  }

  /// Takes a point of the formulation for the best solution where it is better.
  ///
  /// - Returns: whether it is feasible.
  private mutating func keep(_ point: [Double]) -> Bool {
    let solution = decoder.solution(of: point).tidied(in: problem)
    guard solution.isFeasible(in: problem) else { return false }
    let worth = sign * problem.worth(solution) / unit
    guard worth > bestWorth else { return true }
    bestWorth = worth
    best = solution
    bestPoint = decoder.point(of: solution) ?? point
    return true
  }

  /// Opens one year after another, with the rest as in the best solution: the last year decides what is built
  /// at all, an earlier one what comes before it.
  private mutating func improveByYears(
    _ core: CoreModel, _ optimum: CoupledRelaxation.Optimum, _ exchange: inout CoupledExchange
  ) throws {
    guard problem.yearCount > 1 else { return }
    for _ in 0..<CoupledSearch.passes {
      let before = bestWorth
      for year in (0..<problem.yearCount).reversed() where !stop.isRaised && !isProven {
        try open(year, core, optimum)
      }
      guard bestWorth > before, !isProven, !stop.isRaised, let point = bestPoint else { return }
      search(near: point, rounds: 0, &exchange)
    }
  }

  private mutating func open(
    _ year: Int, _ core: CoreModel, _ optimum: CoupledRelaxation.Optimum
  ) throws {
    guard let known = bestPoint.flatMap({ core.restricted($0) }) else { return }
    let size = formulation.columns.blockSize
    let spare = bound - bestWorth
    let fixed = core.columns.indices.map { index -> Double? in
      guard Int(core.columns[index]) / size == year else { return known[index] }
      return abs(optimum.reducedCosts[index]) <= spare ? nil : known[index]
    }
    guard let inner = CoreModel(optimum.model, fixed: fixed) else { return }
    let effort = Effort(points: CoupledSearch.yearPoints)
    let isCancelled = parameters.isCancelled
    var asked = SolveParameters()
    asked.relativeGap = parameters.gap / CoupledSearch.gapDivisor
    asked.timeLimit = stop.secondsLeft
    asked.isCancelled = { effort.isSpent || isCancelled?() == true }
    asked.startingPoint = inner.restricted(known)
    let guide = CoupledGuide(separator, core, inner, effort: effort) { _ in }
    if let values = try solver.solve(inner.model, asked, guide: guide).values {
      _ = keep(core.expanded(inner.expanded(values)))
    }
  }

  // MARK: What is left

  /// Columns whose other value costs more than the bound has to spare over the target (Dantzig, Fulkerson and
  /// Johnson 1954).
  private func fixings(_ core: CoreModel, _ optimum: CoupledRelaxation.Optimum) -> [Double?] {
    guard best != nil else { return [Double?](repeating: nil, count: core.columns.count) }
    // A hair more than the spare, against rounding in the duals.
    let spare = bound - target + Rounding.duals * max(1, abs(bestWorth))
    return core.columns.indices.map { index in
      if optimum.values[index] < Rounding.atBound, optimum.reducedCosts[index] < -spare { return 0 }
      if optimum.values[index] > 1 - Rounding.atBound, optimum.reducedCosts[index] > spare { return 1 }
      return nil
    }
  }

  private mutating func prove(
    _ core: CoreModel, _ optimum: CoupledRelaxation.Optimum, _ exchange: inout CoupledExchange,
    _ simplex: any LinearProgramSolver
  ) throws {
    guard let rest = CoreModel(optimum.model, fixed: fixings(core, optimum)) else {
      if best == nil { isInfeasible = true } else { bound = min(bound, target) }
      return
    }
    var state = self
    var searching = exchange
    let owner = CoupledTree.Owner(
      cuts: { point, isIntegral in
        let whole = core.expanded(rest.expanded(point))
        let broken =
          isIntegral ? state.separator.violated(atIntegral: whole) : state.separator.cuts(at: whole)
        return broken.map { rest.restricted(core.restricted($0)) }
      },
      offer: { point, isIntegral in
        let whole = core.expanded(rest.expanded(point))
        if isIntegral {
          guard state.keep(whole.map { $0.rounded() }) else {
            throw SolverError.failed("the coupled engine's point breaks a rule of its problem")
          }
        } else if state.seeksSolutions {
          state.search(near: whole, rounds: nil, &searching)
        }
        return state.target
      },
      progress: { bound, nodes in
        state.bound = min(state.bound, bound)
        state.report(nodes: nodes)
      },
      isStopped: { state.stop.isRaised })
    var tree = CoupledTree(
      rest.model, sign: sign, target: target, nodeLimit: parameters.secondSearch?.nodeLimit, stop: stop,
      isCancelled: parameters.isCancelled, owner: owner)
    let isDone = try tree.run(simplex)
    self = state
    exchange = searching
    if isDone, best == nil {
      isInfeasible = true
    } else {
      bound = min(bound, max(tree.bound, target))
    }
  }

  /// The branch and cut of a solver that shows no relaxation.
  private mutating func searchTree(_ model: Model, _ core: CoreModel) throws {
    guard let rest = CoreModel(model, fixed: [Double?](repeating: nil, count: model.variableCount)) else {
      isInfeasible = true
      return
    }
    var asked = SolveParameters()
    asked.relativeGap = parameters.gap
    asked.timeLimit = stop.secondsLeft
    asked.isCancelled = parameters.isCancelled
    let guide = CoupledGuide(separator, core, rest) { [progress] in
      progress($0.incumbent, $0.bound, $0.nodes)
    }
    let result = try solver.solve(rest.model, asked, guide: guide)
    if let values = result.values { _ = keep(core.expanded(rest.expanded(values))) }
    isInfeasible = result.status == .infeasible
    bound = min(bound, sign * result.bound)
  }
}
