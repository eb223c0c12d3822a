import Geography
import Investment
import NetworkDesign
import RootedDesign
import Scenarios

/// The best plan that holds everything an earlier plan built.
///
/// For a plain scenario what the earlier plan reaches becomes part of the network (`FrontierContraction`), so
/// that the step is exact and the smaller the further it comes. A scenario with years or rules says the same
/// in its own words: the works are under way.
struct FrontierNesting: Sendable {
  private let session: PlanningSession

  init(_ session: PlanningSession) {
    self.session = session
  }

  /// A step from an earlier plan: the best plan at a budget, within a gap; what several budgets share is
  /// worked out once.
  func step(
    keeping earlier: InvestmentPlan, isCancelled: (@Sendable () -> Bool)?
  ) -> (_ budget: Money, _ gap: Double) throws -> Planner.Outcome {
    let kept = Set(earlier.works.map(\.element))
    let resolved = session.resolved
    guard resolved.scenario.isPlain, let rest = FrontierContraction(session.digraph, keeping: kept) else {
      let continued = continued(earlier)
      return { budget, _ in
        try session.planner.plan(
          resolved.geography, continued.atBudget(budget), isCancelled: isCancelled)
      }
    }
    var parameters = EngineParameters()
    parameters.isCancelled = isCancelled
    let prepared = PreparedDesign(rest.problem, parameters)
    return { budget, gap in
      let limited = resolved.atBudget(budget)
      return try session.plan(
        prepared == nil ? limited : limited.withinGap(gap), keeping: Set(earlier.works.map(\.id)),
        isCancelled: isCancelled
      ) { whole, parameters in
        let left = whole.budget.left(after: rest.cost)
        if let prepared { return rest.whole(try prepared.solve(budget: left, parameters)) }
        var problem = rest.problem
        problem.budget = left
        return rest.whole(try DesignEngine(solver: session.planner.solver).solve(problem, parameters))
      }
    }
  }

  /// The scenario in which an earlier plan's works are under way.
  private func continued(_ earlier: InvestmentPlan) -> Scenario {
    var continued = session.resolved.scenario
    let known = Set(continued.progress.map(\.work))
    continued.progress += earlier.works.filter { !known.contains($0.id) }.map { work in
      var progress = WorkProgress()
      progress.work = work.id
      progress.status = .underWay
      progress.year = work.year
      return progress
    }
    return continued
  }
}
