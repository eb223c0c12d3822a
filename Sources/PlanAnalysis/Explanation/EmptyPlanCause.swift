public import Geography
public import Investment
public import MILP
import NetworkDesign
public import Scenarios

/// Why the best plan builds nothing although something could be built: ceilings that only such a plan keeps.
public struct EmptyPlanCause: Sendable, Equatable {
  /// Names of the rules.
  public var ceilings: [String]
  /// Whether something could be built without any one of them; else only without all.
  public var isEachEnough: Bool

  /// The ceilings that leave an empty plan; nil where the plan builds something, or nothing could be built without
  /// them either.
  ///
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  public init?(
    _ plan: InvestmentPlan, _ geography: Geography, solver: any Solver,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws {
    let ceilings = plan.scenario.rules.indices.filter { plan.scenario.rules[$0].atMost != nil }
    guard plan.works.isEmpty, plan.solve.limit == nil, !ceilings.isEmpty else { return nil }
    func builds(without left: [Int]) throws -> Bool {
      var scenario = plan.scenario
      for index in left { scenario.rules[index].atMost = nil }
      scenario.rules.removeAll { $0.atMost == nil && $0.atLeast == nil }
      scenario.cheapest = false
      let outcome = try Planner(solver: solver).plan(geography, scenario, isCancelled: isCancelled)
      guard case .plan(let other, _) = outcome else { return false }
      return !other.works.isEmpty
    }
    let single = try ceilings.filter { try builds(without: [$0]) }
    if single.isEmpty, try !builds(without: ceilings) { return nil }
    isEachEnough = !single.isEmpty
    self.ceilings = (single.isEmpty ? ceilings : single).map { plan.scenario.rules[$0].name }
  }
}
