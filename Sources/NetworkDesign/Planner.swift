public import Geography
public import MILP

/// Makes the plan of a geography under a scenario.
public struct Planner: Sendable {
  private let solver: any Solver

  /// What a result proven without the solver names instead of it.
  public static let decomposition = "noiban decomposition"

  /// A planner that solves with the solver handed in.
  public init(solver: any Solver) {
    self.solver = solver
  }

  /// What a solve came to.
  public enum Outcome: Sendable {
    /// A plan, verified from the data; `PlanVerification.isValid` is always true here.
    case plan(InvestmentPlan, PlanVerification)
    /// No plan satisfies the scenario; the rules that conflict, in words.
    case infeasible(conflicts: [String])
    /// A limit came before any plan.
    case nothingFound(SolveSummary.Limit)
  }

  /// Solves one scenario, whose budget must be set.
  ///
  /// - Parameters:
  ///   - isCancelled: asked about every tenth of a second; true ends the search with the best plan.
  ///   - progress: told of every change of incumbent or bound (in weighted households).
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography (an unknown identifier),
  ///   `SolverError`, `PlanningError`.
  public func plan(
    _ geography: Geography, _ scenario: Scenario, isCancelled: (@Sendable () -> Bool)? = nil,
    progress: ((EngineProgress) -> Void)? = nil
  ) throws -> Outcome {
    let start = ContinuousClock.now
    let digraph = try TransportDigraph(geography, scenario)
    return try plan(
      geography, scenario, digraph, WorkIdentifiers(geography), PlanVerifier(geography), since: start,
      isCancelled: isCancelled, progress: progress
    ) { _, _ in nil }
  }

  /// Solves a digraph, by the shortcut where it has an answer, and puts the solution into a plan.
  func plan(
    _ geography: Geography, _ scenario: Scenario, _ digraph: TransportDigraph,
    _ identifiers: WorkIdentifiers, _ verifier: PlanVerifier, since start: ContinuousClock.Instant,
    isCancelled: (@Sendable () -> Bool)?, progress: ((EngineProgress) -> Void)? = nil,
    shortcut: (DesignProblem, EngineParameters) throws -> EngineResult?
  ) throws -> Outcome {
    guard digraph.contradictions.isEmpty else { return .infeasible(conflicts: digraph.contradictions) }
    var parameters = EngineParameters()
    parameters.gap = scenario.gap
    parameters.timeLimit = scenario.timeLimit
    parameters.isCancelled = isCancelled
    let result =
      try shortcut(digraph.problem, parameters)
      ?? DesignEngine(solver: solver).solve(digraph.problem, parameters, progress: progress)
    guard let solution = result.solution else {
      guard result.status == .infeasible else { return .nothingFound(result.limit ?? .time) }
      return .infeasible(conflicts: conflicts(scenario, digraph.problem))
    }

    let objective = Benefit(thousandths: solution.benefit(in: digraph.problem))
    let bound = result.bound / 1000
    let elapsed = start.duration(to: .now)
    let summary = SolveSummary(
      status: result.status == .optimal ? .optimal : .feasible, limit: result.limit,
      objective: objective.value,
      bound: bound, relativeGap: max(0, bound - objective.value) / max(objective.value, 1e-9),
      seconds: elapsed / .seconds(1), solver: result.usedSolver ? solver.name : Planner.decomposition)
    let plan = PlanAssembly(geography, scenario, digraph, solution, identifiers).plan(solve: summary)
    let verification = verifier.verify(PlanClaim(plan, of: geography))
    guard verification.isValid else { throw PlanningError.unverified(findings: verification.findings) }
    return .plan(plan, verification)
  }

  /// The rules that leave no plan: what is locked in costs more than the budget, since every other rule
  /// only bounds from above. Names what the locks need at least, where that can be had without a search.
  private func conflicts(_ scenario: Scenario, _ problem: DesignProblem) -> [String] {
    let budget = scenario.budget?.dong ?? 0
    let rule =
      problem.leastCostOfRequirements().map {
        "budget: \(budget) đồng, less than the \($0) đồng that what is locked in costs at least"
      } ?? "budget: \(budget) đồng, less than what is locked in costs together"
    return [rule] + scenario.lockIn.map { "lockIn: \($0)" }
  }
}

/// A fault of the planner itself.
public enum PlanningError: Error, Sendable {
  /// The verifier refused the planner's own plan.
  case unverified(findings: [String])
}
