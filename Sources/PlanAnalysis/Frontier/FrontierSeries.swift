import Geography
import MILP
import NetworkDesign
import Scenarios

extension Scenario {
  /// The scenario with another budget; with years, the budget of each is changed in proportion.
  func atBudget(_ budget: Money) -> Scenario {
    var scenario = self
    scenario.budget = budget
    guard !phases.budgets.isEmpty, let base = wholeBudget?.dong, base > 0 else { return scenario }
    // Sums up to each year are scaled, so that rounding never adds up.
    var before = Int128(0)
    var scaled = Int64(0)
    for index in phases.budgets.indices {
      before += Int128(phases.budgets[index].amount.dong)
      let sum = Int64(clamping: before * Int128(budget.dong) / Int128(base))
      scenario.phases.budgets[index].amount = Money(dong: sum - scaled)
      scaled = sum
    }
    return scenario
  }
}

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

  /// The same, solved until plan and bound meet where every cluster has a programme, which takes no longer.
  static func exactly(
    _ geography: Geography, _ scenario: Scenario, solver: any Solver, isCancelled: (@Sendable () -> Bool)?
  ) throws -> FrontierSeries {
    var exact = scenario
    exact.gap = 0
    let series = try FrontierSeries(geography, exact, solver: solver, isCancelled: isCancelled)
    guard scenario.gap > 0, series.session?.reusesClusters != true else { return series }
    return try FrontierSeries(geography, scenario, solver: solver, isCancelled: isCancelled)
  }

  /// The plan at a budget, verified from the data; without one, under the scenario's own.
  ///
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  func plan(budget: Money?, isCancelled: (@Sendable () -> Bool)?) throws -> Planner.Outcome {
    guard let budget else { return try planner.plan(geography, scenario, isCancelled: isCancelled) }
    return try session?.plan(budget: budget, isCancelled: isCancelled)
      ?? planner.plan(geography, scenario.atBudget(budget), isCancelled: isCancelled)
  }
}
