import Geography
import MILP

/// Plans of one geography under one scenario at several budgets, by the fastest road the scenario allows.
struct FrontierSeries: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let planner: Planner
  private let session: PlanningSession?

  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  init(
    _ geography: Geography, _ scenario: Scenario, solver: any Solver, isCancelled: (@Sendable () -> Bool)?
  ) throws {
    self.geography = geography
    self.scenario = scenario
    planner = Planner(solver: solver)
    session =
      scenario.isPlain
      ? try PlanningSession(geography, scenario, solver: solver, isCancelled: isCancelled) : nil
  }

  /// The same series solved until plan and bound meet, where that takes no longer; else itself.
  func exact(solver: any Solver, isCancelled: (@Sendable () -> Bool)?) throws -> FrontierSeries {
    guard scenario.gap > 0, session?.reusesClusters == true else { return self }
    var exact = scenario
    exact.gap = 0
    return try FrontierSeries(geography, exact, solver: solver, isCancelled: isCancelled)
  }

  /// The plan at a budget, verified from the data.
  ///
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  func plan(budget: Money, isCancelled: (@Sendable () -> Bool)?) throws -> Planner.Outcome {
    if let session { return try session.plan(budget: budget, isCancelled: isCancelled) }
    var scenario = scenario
    scenario.budget = budget
    return try planner.plan(geography, scenario, isCancelled: isCancelled)
  }
}
