import Diagnostics
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlanReport
import Scenarios

/// What other budgets would bring, for the reports of a plan.
struct ReportFrontier {
  let quiet: Bool

  /// A search that takes longer is not repeated for every budget unasked.
  private static let longestSearch = 3.0

  /// The frontier at budgets around the plan's own, where it is quickly found and says something: under a
  /// scenario that one budget ties together and nothing else. Nil elsewhere, for a plan whose search took long,
  /// and for one whose search was ended early, since whoever ended it waits for no ten more.
  ///
  /// It depends on nothing but the plan, so that a saved one has the frontier it was made with.
  ///
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  func around(_ plan: InvestmentPlan, of geography: Geography) throws -> Frontier? {
    guard plan.scenario.isPreparable, plan.solve.limit == nil, let budget = plan.totals.budget else {
      return nil
    }
    guard plan.solve.seconds <= ReportFrontier.longestSearch else {
      if !quiet {
        Console.diagnose(
          "the reports leave out other budgets, as the plan took long; see noiban report --budgets")
      }
      return nil
    }
    return try at(FrontierBudgets.around(budget), plan.scenario, geography)
  }

  /// The frontier at some budgets, however long it takes; Ctrl-C ends it with the budgets done, none of them
  /// being nil.
  ///
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  func at(_ budgets: [Money], _ scenario: Scenario, _ geography: Geography) throws -> Frontier? {
    let frontier = try Interruption.during(quiet: quiet) { progress in
      try FrontierStudy(geography, scenario, solver: .chosen).frontier(
        at: budgets, isCancelled: { Interruption.isRequested }, progress: { progress?.show($0) })
    }
    if !quiet, frontier.points.count < budgets.count, Interruption.isRequested {
      Console.diagnose(
        "interrupted; the reports show \(count: frontier.points.count) of \(count: budgets.count) other budgets"
      )
    }
    return frontier.points.isEmpty ? nil : frontier
  }
}
