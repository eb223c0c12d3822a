public import Geography
public import MILP
package import PlanVerification
package import RootedDesign
public import Scenarios

/// Plans of one geography under one scenario at many budgets: what no budget changes is worked out once.
public struct PlanningSession: Sendable {
  package let planner: Planner
  package private(set) var resolved: ResolvedScenario
  package let digraph: TransportDigraph
  package let verifier: PlanVerifier
  private let prepared: PreparedDesign?

  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  public init(
    _ geography: Geography, _ scenario: Scenario, solver: any Solver,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws {
    planner = Planner(solver: solver)
    resolved = try ResolvedScenario(geography, scenario)
    digraph = TransportDigraph(resolved)
    verifier = PlanVerifier(geography)
    var parameters = EngineParameters()
    parameters.isCancelled = isCancelled
    prepared = digraph.prepared(resolved, parameters)
  }

  /// Whether what is worked out once serves every budget: no cluster is too wide for a programme.
  public var reusesClusters: Bool { prepared != nil }

  /// The same, solved until plan and bound meet where every cluster has a programme, which takes no longer.
  package var exact: PlanningSession {
    guard reusesClusters else { return self }
    var exact = self
    exact.resolved = resolved.withinGap(0)
    return exact
  }

  /// The same for worths alone: as exact, whatever the plans cost.
  package var exactInWorth: PlanningSession {
    var exact = exact
    exact.resolved = exact.resolved.atAnyCost
    return exact
  }

  /// The plan at a budget, verified from the data; without one, under the scenario's own. With years, the
  /// budget of each is changed in proportion.
  ///
  /// - Throws: `SolverError`, `PlanningError`.
  public func plan(budget: Money?, isCancelled: (@Sendable () -> Bool)? = nil) throws -> Planner.Outcome {
    try plan(budget.map(resolved.atBudget) ?? resolved, isCancelled: isCancelled) {
      try prepared?.solve(budget: $0.budget, $1)
    }
  }

  /// The plan under the session's scenario with other limits, by the shortcut where it has an answer.
  ///
  /// - Parameter kept: works, by identifier, that the shortcut's solutions hold whatever they are worth.
  package func plan(
    _ limited: ResolvedScenario, keeping kept: Set<String> = [], isCancelled: (@Sendable () -> Bool)?,
    shortcut: (DesignProblem, EngineParameters) throws -> EngineResult?
  ) throws -> Planner.Outcome {
    var digraph = digraph
    digraph.limit(to: limited.spending)
    return try planner.plan(
      limited, digraph, verifier, since: .now, keeping: kept, isCancelled: isCancelled, shortcut: shortcut)
  }
}

extension TransportDigraph {
  /// Its problem prepared for every budget; nil where the scenario does not allow it, nothing satisfies the
  /// scenario, or a cluster is too wide for a programme.
  package func prepared(_ resolved: ResolvedScenario, _ parameters: EngineParameters) -> PreparedDesign? {
    guard resolved.scenario.isPreparable, contradictions.isEmpty else { return nil }
    return PreparedDesign(problem, parameters)
  }
}
