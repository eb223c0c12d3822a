public import Diagnostics
public import Geography
public import Investment
public import MILP
public import PlanVerification
public import RootedDesign
public import Scenarios

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
    /// No plan satisfies the scenario; rules that nothing can satisfy whatever else is asked, in words.
    /// `ConflictSearch` finds the others.
    case infeasible(conflicts: [Message])
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
  package func plan(
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
    guard scenario.isPlain else {
      return try planCoupled(
        geography, scenario, digraph, identifiers, verifier, since: start, parameters, progress: progress)
    }
    let result =
      try shortcut(digraph.problem, parameters)
      ?? DesignEngine(solver: solver).solve(digraph.problem, parameters, progress: progress)
    guard let solution = result.solution else {
      guard result.status == .infeasible else {
        return .nothingFound(result.limit.map(SolveSummary.Limit.init) ?? .time)
      }
      return .infeasible(conflicts: [])
    }
    let objective = Benefit(thousandths: solution.benefit(in: digraph.problem))
    let summary = summary(
      GoalSolve.Result(
        status: result.status, limit: result.limit, solution: nil, problem: CoupledProblem(digraph.problem),
        measure: .weightedHouseholds, objective: objective.value, bound: result.bound / 1000,
        usedSolver: result.usedSolver), since: start)
    return try verified(
      PlanAssembly(geography, scenario, digraph, CoupledSolution(solution), identifiers), summary, verifier,
      geography)
  }

  /// Solves a scenario with years, sources, shared rules or another goal.
  private func planCoupled(
    _ geography: Geography, _ scenario: Scenario, _ digraph: TransportDigraph,
    _ identifiers: WorkIdentifiers, _ verifier: PlanVerifier, since start: ContinuousClock.Instant,
    _ parameters: EngineParameters, progress: ((EngineProgress) -> Void)?
  ) throws -> Outcome {
    let lost = try ProgressState(geography, scenario).lost
    let design = CoupledDesign(geography, scenario, digraph, lost: lost)
    let result = try GoalSolve(
      geography, scenario, design, solver: solver, parameters, progress: progress
    ).solve()
    guard let solution = result.solution else {
      guard result.status == .infeasible else {
        return .nothingFound(result.limit.map(SolveSummary.Limit.init) ?? .time)
      }
      return .infeasible(conflicts: [])
    }
    return try verified(
      PlanAssembly(geography, scenario, digraph, solution, identifiers), summary(result, since: start),
      verifier, geography)
  }

  private func summary(_ result: GoalSolve.Result, since start: ContinuousClock.Instant) -> SolveSummary {
    let objective = result.objective
    return SolveSummary(
      status: result.status == .optimal ? .optimal : .feasible,
      limit: result.limit.map(SolveSummary.Limit.init), measure: result.measure,
      objective: objective, bound: result.bound,
      relativeGap: abs(result.bound - objective) / max(abs(objective), 1e-9),
      seconds: start.duration(to: .now) / .seconds(1),
      solver: result.usedSolver ? solver.name : Planner.decomposition, stages: result.stages)
  }

  private func verified(
    _ assembly: PlanAssembly, _ summary: SolveSummary, _ verifier: PlanVerifier, _ geography: Geography
  ) throws -> Outcome {
    let plan = try assembly.plan(solve: summary)
    let verification = verifier.verify(PlanClaim(plan, of: geography))
    guard verification.isValid else { throw PlanningError.unverified(findings: verification.findings) }
    return .plan(plan, verification)
  }
}

/// A fault of the planner itself.
public enum PlanningError: Error, Sendable {
  /// The verifier refused the planner's own plan.
  case unverified(findings: [Message])
  /// The sources cannot pay for a solution that the engine says they can.
  case unpayable
}

extension SolveSummary.Limit {
  /// The limit that ended an engine's search.
  init(_ limit: SearchLimit) {
    switch limit {
    case .time: self = .time
    case .interrupted: self = .interrupted
    }
  }
}
