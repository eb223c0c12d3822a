import Geography
import Investment
import MILP
import NetworkDesign
import PlanVerification
import RootedDesign
import Scenarios

/// The best plan that holds everything an earlier plan built.
///
/// For a plain scenario what the earlier plan reaches becomes part of the network (`FrontierContraction`), so
/// that the step is exact and the smaller the further it comes. A scenario with years or rules says the same
/// in its own words: the works are under way.
struct FrontierNesting: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let solver: any Solver
  private let planner: Planner
  private let identifiers: WorkIdentifiers
  private let verifier: PlanVerifier
  /// Nil for a scenario that is not plain.
  private let digraph: TransportDigraph?

  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  init(_ geography: Geography, _ scenario: Scenario, solver: any Solver) throws {
    self.geography = geography
    self.scenario = scenario
    self.solver = solver
    planner = Planner(solver: solver)
    identifiers = WorkIdentifiers(geography)
    verifier = PlanVerifier(geography)
    digraph = scenario.isPlain ? try TransportDigraph(geography, scenario) : nil
  }

  /// A step from an earlier plan: the best plan at a budget, within a gap; what several budgets share is
  /// worked out once.
  func step(
    keeping earlier: InvestmentPlan, isCancelled: (@Sendable () -> Bool)?
  ) -> (_ budget: Money, _ gap: Double) throws -> Planner.Outcome {
    let kept = Set(earlier.works.map(\.element))
    guard let digraph, let rest = FrontierContraction(digraph, keeping: kept) else {
      let continued = continued(earlier)
      return { budget, _ in
        try planner.plan(geography, continued.atBudget(budget), isCancelled: isCancelled)
      }
    }
    var parameters = EngineParameters()
    parameters.isCancelled = isCancelled
    let prepared = PreparedDesign(rest.problem, parameters)
    return { budget, gap in
      var scenario = scenario
      scenario.budget = budget
      scenario.gap = prepared == nil ? scenario.gap : gap
      var digraph = digraph
      digraph.problem.budget = budget.dong
      return try planner.plan(
        geography, scenario, digraph, identifiers, verifier, since: .now, isCancelled: isCancelled
      ) { whole, parameters in
        let left = whole.budget - rest.cost
        if let prepared { return rest.whole(try prepared.solve(budget: left, parameters)) }
        var problem = rest.problem
        problem.budget = left
        return rest.whole(try DesignEngine(solver: solver).solve(problem, parameters))
      }
    }
  }

  /// The scenario in which an earlier plan's works are under way.
  private func continued(_ earlier: InvestmentPlan) -> Scenario {
    var continued = scenario
    let known = Set(scenario.progress.map(\.work))
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
