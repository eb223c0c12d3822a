import Geography
import Investment
import MILP
package import RootedDesign
import Scenarios

/// Solves a coupled design for the scenario's goal, in as many solves as the goal takes.
package struct GoalSolve {
  private let resolved: ResolvedScenario
  private let design: CoupledDesign
  private let engine: CoupledEngine
  private let parameters: EngineParameters
  private let seeksLeastCost: Bool
  private let progress: ((EngineProgress) -> Void)?
  private let start = ContinuousClock.now

  init(
    _ resolved: ResolvedScenario, _ design: CoupledDesign, solver: any Solver, _ parameters: EngineParameters,
    progress: ((EngineProgress) -> Void)?
  ) {
    self.resolved = resolved
    self.design = design
    seeksLeastCost = parameters.seeksLeastCost
    var parameters = parameters
    parameters.seeksLeastCost = false
    self.parameters = parameters
    self.progress = progress
    engine = CoupledEngine(solver: solver)
  }

  /// What the solves came to.
  package struct Result {
    package var status: EngineResult.Status
    var limit: SearchLimit?
    /// Feasible and tidied.
    package var solution: CoupledSolution?
    var measure: ObjectiveMeasure
    /// In the measure's unit: weighted households or đồng.
    var objective: Double
    var bound: Double
    var stages: [SolveStage] = []
    var usedSolver = false
    /// No solution that reaches as much costs fewer đồng; nil where that was not asked.
    var costBound: Int64?
    /// What a goal of several stages holds the last to.
    var stageRows: [CouplingRow] = []
    /// What the last solve leaves for a second question.
    var start = SecondStart()
  }

  /// The best for the goal and, where it is asked, the cheapest that reaches as much.
  func solve() throws -> Result {
    var result = try best()
    guard seeksLeastCost, resolved.scenario.goal != .leastCost, let known = result.solution,
      result.limit == nil
    else { return result }
    var problem = design.problem
    problem.rows += result.stageRows
    var best = CoupledResult(status: result.status, solution: known, bound: 0)
    best.start = result.start
    let found = try engine.cheapest(problem, best, remaining())
    guard let solution = found.solution else { return result }
    result.solution = solution
    result.costBound = found.costBound
    result.usedSolver = result.usedSolver || found.usedSolver
    result.objective = Thousandths.weightedHouseholds(solution.benefit(in: problem))
    result.bound = max(result.bound, result.objective)
    GoalSolve.restate(&result, solution, resolved, design)
    return result
  }

  private func best() throws -> Result {
    switch resolved.scenario.goal {
    case .bestValue: return try solved(design.problem)
    case .leastCost:
      var problem = design.problem
      problem.goal = .leastCost
      return try solved(problem)
    case .lexicographic: return try tierByTier()
    case .maxMin: return try worstOffFirst()
    }
  }

  private func remaining() -> EngineParameters {
    var asked = parameters
    if let limit = parameters.timeLimit {
      asked.timeLimit = max(GoalSolve.leastSeconds, limit - start.duration(to: .now) / .seconds(1))
    }
    return asked
  }

  private func solved(_ problem: CoupledProblem, startingFrom start: CoupledSolution? = nil) throws -> Result
  {
    var asked = remaining()
    asked.startingSolution = start
    let found = try engine.solve(problem, asked, progress: progress)
    let solution = found.solution
    var result = Result(
      status: found.status, limit: found.limit, solution: solution,
      measure: .weightedHouseholds, objective: 0, bound: problem.goal.reported(found.bound),
      usedSolver: found.usedSolver, start: found.start)
    switch problem.goal {
    case .mostBenefit:
      result.objective = solution.map { Thousandths.weightedHouseholds($0.benefit(in: problem)) } ?? 0
      result.bound = max(result.bound, result.objective)
    case .leastCost:
      result.measure = .dong
      result.objective = solution.map { Double($0.cost(in: problem)) } ?? 0
      if solution != nil { result.bound = min(result.bound, result.objective) }
    }
    return result
  }

  /// The most for each tier in turn, without loss to the tiers before it; last the most for all.
  private func tierByTier() throws -> Result {
    var problem = design.problem
    var stages: [SolveStage] = []
    var status = EngineResult.Status.optimal
    var limit: SearchLimit?
    var known: CoupledSolution?
    for (tier, options) in zip(resolved.scenario.tiers, design.tierOptions) {
      let staged = problem.counting(options)
      let result = try solved(staged, startingFrom: known)
      known = result.solution
      guard let solution = result.solution else { return result }
      if result.status != .optimal { (status, limit) = (.feasible, result.limit) }
      stages.append(
        SolveStage(
          name: tier.name, measure: .weightedHouseholds, objective: result.objective, bound: result.bound))
      problem.rows.append(
        CouplingRow(
          name: "tier_\(stages.count)", terms: problem.benefitTerms(of: options), sense: .atLeast,
          bound: solution.benefit(in: staged), scale: 1000))
    }
    var result = try finished(problem, stages, status, limit, startingFrom: known)
    if let solution = result.solution { GoalSolve.restate(&result, solution, resolved, design) }
    return result
  }

  /// The most for the commune worst off, then the most for all without loss to it.
  private func worstOffFirst() throws -> Result {
    let rows = WorstOffRows(
      resolved.geography, design.digraph, lastYear: resolved.scenario.phases.lastYear)
    // Where no commune can gain anything, none is worse off than another.
    guard !rows.isEmpty else { return try solved(design.problem) }
    var best = try solved(design.problem)
    guard let first = best.solution else { return best }
    var reached = rows.share(of: first)
    // No commune can have more than all of it; what lies above the ceiling is proven impossible, what lies above
    // the top was not found in its time.
    var ceiling = 1.0
    var top = 1.0
    var limit: SearchLimit?
    while reached.value < top {
      // Halves the range while it is wide, then asks for the next better share at all.
      let middle = (reached.value + top) / 2
      let isWide = top - reached.value > GoalSolve.wideRange
      let parts = GoalSolve.shareParts
      let asked = isWide ? WorstOffShare(served: Int64(middle * Double(parts)), needed: parts) : reached
      let strictly = !isWide || !(reached < asked)
      let attempt = try solved(with: rows.rows(strictly ? reached : asked, strictly: strictly))
      let next = strictly ? reached.value : asked.value
      if let solution = attempt.solution {
        best = attempt
        reached = rows.share(of: solution)
      } else {
        if attempt.status == .infeasible { ceiling = next } else { limit = attempt.limit ?? .time }
        top = next
        if strictly { break }
      }
      if let asked = parameters.timeLimit, start.duration(to: .now) / .seconds(1) > asked {
        limit = limit ?? .time
        break
      }
    }
    let stage = SolveStage(
      name: "worstOff", measure: .share, objective: reached.value, bound: max(ceiling, reached.value))
    var problem = design.problem
    problem.rows += rows.rows(reached, strictly: false)
    return try finished(
      problem, [stage], limit == nil ? .optimal : .feasible, limit, startingFrom: best.solution)
  }

  /// A solution that satisfies further rows, or the proof that there is none: the cheapest way to keep them is
  /// held against the budget, since a search for the least money is guided by what it must do.
  private func solved(with rows: [CouplingRow]) throws -> Result {
    var problem = design.problem
    problem.rows += rows
    let budget = problem.design.budget
    var cheapest = problem
    cheapest.goal = .leastCost
    cheapest.design.budget = nil
    func within(_ solution: CoupledSolution?) -> CoupledSolution? {
      solution.flatMap { budget.allows($0.cost(in: problem)) ? $0 : nil }
    }
    func isBeyond(_ bound: Double) -> Bool { budget.map { bound > Double($0) } ?? false }
    var found = CoupledResult(status: .nothingFound, bound: 0)
    // A rough answer often decides; only what lies near the budget needs a sharper one.
    for gap in GoalSolve.sharpeningGaps {
      var asked = remaining()
      asked.gap = gap
      asked.timeLimit = min(asked.timeLimit ?? .infinity, GoalSolve.secondsOfAShare)
      asked.startingSolution = found.solution
      found = try engine.solve(cheapest, asked, progress: nil)
      guard found.status == .optimal, within(found.solution) == nil, !isBeyond(found.bound) else { break }
    }
    if isBeyond(found.bound) { found.status = .infeasible }
    let solution = within(found.solution)
    if solution == nil, found.status != .infeasible { found.status = .nothingFound }
    let worth = solution.map { Thousandths.weightedHouseholds($0.benefit(in: problem)) } ?? 0
    return Result(
      status: found.status, limit: found.limit, solution: solution,
      measure: .weightedHouseholds, objective: worth, bound: everything, usedSolver: found.usedSolver)
  }

  /// Seconds one question about a share may take before a smaller share is asked about.
  private static let secondsOfAShare = 5.0
  /// What a stage is given where nothing of the limit is left: a search of no time says less than one of a
  /// millisecond, which may find that nothing is to be done.
  private static let leastSeconds = 0.001
  /// A range of shares wider than this is halved; in a narrower one the next better share is a few steps away.
  private static let wideRange = 1.0 / 1024
  /// A share asked for is written in so many parts: 64 of them in the narrowest range that is halved.
  private static let shareParts: Int64 = 65536
  /// The gaps at which least cost is asked against a budget, each only where the one before leaves it open.
  private static let sharpeningGaps = [0.05, 0.01, 0.001, 0]

  /// What serving everything at once would be worth, in weighted households.
  private var everything: Double {
    design.problem.benefits.reduce(0.0) { $0 + Thousandths.weightedHouseholds($1.first ?? 0) }
  }

  /// A gap at which any solution will do.
  static let anyGap = 1e9

  private func finished(
    _ problem: CoupledProblem, _ stages: [SolveStage], _ status: EngineResult.Status,
    _ limit: SearchLimit?, startingFrom start: CoupledSolution?
  ) throws -> Result {
    var result = try solved(problem, startingFrom: start)
    result.stageRows = Array(problem.rows.dropFirst(design.problem.rows.count))
    result.stages =
      stages + [
        SolveStage(
          name: "all", measure: .weightedHouseholds, objective: result.objective, bound: result.bound)
      ]
    if result.status == .optimal, status != .optimal {
      result.status = status
      result.limit = limit
    }
    return result
  }
}
