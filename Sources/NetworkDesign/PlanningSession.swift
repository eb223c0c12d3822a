public import Geography
import Investment
public import MILP
import PlanVerification
import RootedDesign
public import Scenarios

/// Plans of one geography under one scenario at many budgets: what no budget changes is worked out once.
public struct PlanningSession: Sendable {
  private let planner: Planner
  private let geography: Geography
  private let scenario: Scenario
  private let digraph: TransportDigraph
  private let prepared: PreparedDesign?
  private let identifiers: WorkIdentifiers
  private let verifier: PlanVerifier

  /// - Parameter scenario: its budget plays no part.
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  public init(
    _ geography: Geography, _ scenario: Scenario, solver: any Solver,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws {
    planner = Planner(solver: solver)
    self.geography = geography
    self.scenario = scenario
    identifiers = WorkIdentifiers(geography)
    verifier = PlanVerifier(geography)
    digraph = try TransportDigraph(geography, scenario)
    var parameters = EngineParameters()
    parameters.isCancelled = isCancelled
    let isPlain = scenario.isPlain && scenario.progress.isEmpty && digraph.contradictions.isEmpty
    prepared = isPlain ? PreparedDesign(digraph.problem, parameters) : nil
  }

  /// Whether what is worked out once serves every budget: no cluster is too wide for a programme.
  public var reusesClusters: Bool { prepared != nil }

  /// The plan at a budget, verified from the data.
  ///
  /// - Throws: `SolverError`, `PlanningError`.
  public func plan(budget: Money, isCancelled: (@Sendable () -> Bool)? = nil) throws -> Planner.Outcome {
    var scenario = scenario
    scenario.budget = budget
    guard scenario.isPlain, scenario.progress.isEmpty else {
      return try planner.plan(geography, scenario, isCancelled: isCancelled)
    }
    var digraph = digraph
    digraph.problem.budget = budget.dong
    return try planner.plan(
      geography, scenario, digraph, identifiers, verifier, since: .now, isCancelled: isCancelled
    ) {
      try prepared?.solve(budget: $0.budget, $1)
    }
  }
}
