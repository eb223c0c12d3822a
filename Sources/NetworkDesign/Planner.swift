public import Diagnostics
public import Geography
public import Investment
public import MILP
public import PlanVerification
public import RootedDesign
public import Scenarios

/// Makes the plan of a geography under a scenario.
public struct Planner: Sendable {
  package let solver: any Solver

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
    let resolved = try ResolvedScenario(geography, scenario)
    return try plan(
      resolved, TransportDigraph(resolved), PlanVerifier(geography), since: start, isCancelled: isCancelled,
      progress: progress
    ) { _, _ in nil }
  }

  /// Solves a digraph, by the shortcut where it has an answer, and puts the solution into a plan that buys nothing
  /// for nothing.
  ///
  /// - Parameter kept: works, by identifier, that the shortcut's solutions hold whatever they are worth.
  package func plan(
    _ resolved: ResolvedScenario, _ digraph: TransportDigraph, _ verifier: PlanVerifier,
    since start: ContinuousClock.Instant, keeping kept: Set<String> = [],
    isCancelled: (@Sendable () -> Bool)?, progress: ((EngineProgress) -> Void)? = nil,
    shortcut: (DesignProblem, EngineParameters) throws -> EngineResult?
  ) throws -> Outcome {
    guard digraph.contradictions.isEmpty else { return .infeasible(conflicts: digraph.contradictions) }
    var parameters = EngineParameters()
    parameters.gap = resolved.scenario.gap
    parameters.timeLimit = resolved.scenario.timeLimit
    parameters.isCancelled = isCancelled
    parameters.seeksLeastCost = resolved.scenario.cheapest
    let posed = PosedProblem(resolved, digraph)
    var result = try posed.solve(
      resolved, solver: solver, parameters, progress: progress, shortcut: shortcut)
    guard var solution = result.solution else {
      guard result.status == .infeasible else {
        return .nothingFound(result.limit.map(SolveSummary.Limit.init) ?? .time)
      }
      return .infeasible(conflicts: [])
    }
    // What builds nothing because nothing better was found in time is no plan.
    if let limit = result.limit, solution == CoupledSolution(), result.status == .feasible {
      return .nothingFound(SolveSummary.Limit(limit))
    }
    while true {
      let plan = try PlanAssembly(resolved, digraph, solution, funding: posed.funding)
        .plan(solve: summary(result, since: start))
      let verification = verifier.verify(PlanClaim(plan, of: resolved.geography), keeping: kept)
      if verification.isValid { return .plan(plan, verification) }
      // Within the gap, or at a limit, a solution may hold what it could do without.
      guard let smaller = posed.leavingOut(verification.superfluous, of: solution, digraph) else {
        throw PlanningError.unverified(findings: verification.findings)
      }
      solution = smaller
      posed.restate(&result, smaller, resolved)
    }
  }

  private func summary(_ result: GoalSolve.Result, since start: ContinuousClock.Instant) -> SolveSummary {
    let objective = result.objective
    return SolveSummary(
      status: result.status == .optimal ? .optimal : .feasible,
      limit: result.limit.map(SolveSummary.Limit.init), measure: result.measure, objective: objective,
      bound: result.bound,
      relativeGap: abs(result.bound - objective) / max(abs(objective), 1e-9),
      seconds: start.duration(to: .now) / .seconds(1),
      solver: result.usedSolver ? solver.name : Planner.decomposition, stages: result.stages,
      costBound: result.costBound.map { Money(dong: $0) })
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
