import Geography
import Investment
import MILP
import NetworkDesign
import RootedDesign
import Scenarios

/// Plans made one by one, for scenarios and geographies whose clusters cannot be prepared once.
struct WholePlans {
  private let geography: Geography
  private let scenario: Scenario
  private let solver: any Solver
  private let isCancelled: (@Sendable () -> Bool)?

  /// Seconds one plan may take.
  static let seconds = 20.0
  /// A plan this close to its bound counts as proven here, where the scenario asks for no wider gap: without
  /// a rule the proof may take long, and the answer is of one village.
  static let gap = 0.001
  /// The bracket of a search over budgets, as a share of its upper end: about seven plans.
  static let width = 1.0 / 128

  init(
    _ geography: Geography, _ scenario: Scenario, solver: any Solver, isCancelled: (@Sendable () -> Bool)?
  ) {
    self.geography = geography
    self.scenario = scenario
    self.solver = solver
    self.isCancelled = isCancelled
  }

  /// What the best plan of a scenario is: a plan, none at all, or unknown where a limit came before its proof.
  enum Found {
    case plan(InvestmentPlan)
    case infeasible
    case unknown

    /// Whether the best plan brings all the services; an infeasible scenario brings none.
    func holds(_ services: [BroughtService]) -> Bool? {
      switch self {
      case .plan(let plan):
        let all = BroughtServices(plan).all
        return services.allSatisfy(all.contains)
      case .infeasible: return false
      case .unknown: return nil
      }
    }
  }

  /// The best plan under a changed scenario.
  ///
  /// - Throws: `SolverError`, `PlanningError`.
  func best(_ change: (inout Scenario) -> Void) throws -> Found {
    guard isCancelled?() != true else { return .unknown }
    var asked = scenario
    change(&asked)
    asked.cheapest = false
    asked.timeLimit = min(scenario.timeLimit ?? .infinity, WholePlans.seconds)
    let isEnough = max(scenario.gap, WholePlans.gap)
    switch try Planner(solver: solver).plan(geography, asked, isCancelled: isCancelled) {
    case .plan(let plan, _): return plan.solve.relativeGap <= isEnough ? .plan(plan) : .unknown
    case .infeasible: return .infeasible
    case .nothingFound: return .unknown
    }
  }

  /// The worth of the best plan in which nothing serves some options; nil where there is none or a limit came
  /// before its proof.
  ///
  /// - Throws: `SolverError`.
  func worth(without options: [Int32], _ network: PlannedNetwork) throws -> Benefit? {
    var digraph = network.digraph
    let removed = Set(options)
    guard !digraph.problem.requiredOptions.contains(where: removed.contains) else { return nil }
    for option in removed { digraph.problem.options[Int(option)].suppliers = [] }
    var parameters = EngineParameters()
    parameters.gap = scenario.gap
    parameters.timeLimit = min(scenario.timeLimit ?? .infinity, WholePlans.seconds)
    parameters.isCancelled = isCancelled
    let result = try PosedProblem(network.resolved, digraph).solve(
      network.resolved, solver: solver, parameters)
    guard result.status == .optimal, let solution = result.solution else { return nil }
    return Benefit(thousandths: solution.final.benefit(in: digraph.problem))
  }
}
