import Geography
import MILP

/// Which rule of a scenario keeps a service out of its best plan: the plan is made again without each.
struct RuleLifting {
  private let geography: Geography
  private let scenario: Scenario
  private let planner: Planner
  private let isCancelled: (@Sendable () -> Bool)?

  /// Scenarios with more rules than this are not searched.
  static let ruleLimit = 40
  /// Seconds one plan may take.
  static let seconds = 20.0

  init(
    _ geography: Geography, _ scenario: Scenario, solver: any Solver, isCancelled: (@Sendable () -> Bool)?
  ) {
    self.geography = geography
    self.scenario = scenario
    planner = Planner(solver: solver)
    self.isCancelled = isCancelled
  }

  /// Rules that are not money by itself; lifting one leaves the budget as it is.
  private var rules: [ScenarioRule] {
    scenario.demands.filter {
      switch $0 {
      case .budget, .lockOut: false
      default: true
      }
    }
  }

  /// - Returns: `rules`, `budget`, `together`, or `unknown` where a limit came first.
  /// - Throws: `SolverError`, `PlanningError`.
  func cause(of service: BroughtService) throws -> LeftService.Cause {
    guard rules.count <= RuleLifting.ruleLimit else { return .unknown }
    var lifting: [ScenarioRule] = []
    var isComplete = true
    for rule in rules {
      switch try holds(service, scenario.without([rule])) {
      case true?: lifting.append(rule)
      case false?: break
      case nil: isComplete = false
      }
    }
    guard lifting.isEmpty else { return .rules(lifting) }
    let money: [ScenarioRule] = scenario.phases.years.map { .yearBudget($0) } + scenario.funding.map {
      .source($0.name)
    }
    var rich = scenario.without(money)
    if rich.budget != nil { rich.budget = Scenario.plenty }
    switch try holds(service, rich) {
    case true?: return .budget
    case false?: return isComplete ? .together : .unknown
    case nil: return .unknown
    }
  }

  /// Whether the best plan of a scenario brings the service; nil where a limit came before the proof.
  private func holds(_ service: BroughtService, _ scenario: Scenario) throws -> Bool? {
    if isCancelled?() == true { return nil }
    var timed = scenario
    timed.timeLimit = min(scenario.timeLimit ?? .infinity, RuleLifting.seconds)
    switch try planner.plan(geography, timed, isCancelled: isCancelled) {
    case .plan(let plan, _):
      let isBrought = BroughtServices(plan).all.contains(service)
      return isBrought || plan.solve.status == .optimal ? isBrought : nil
    case .infeasible: return false
    case .nothingFound: return nil
    }
  }
}
