/// Which rule of a scenario keeps a service out of its best plan: the plan is made again without each.
struct RuleLifting {
  let plans: WholePlans
  let scenario: Scenario

  /// Scenarios with more rules than this are not searched.
  static let ruleLimit = 40

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
      switch try plans.best({ $0 = $0.without([rule]) }).holds([service]) {
      case true?: lifting.append(rule)
      case false?: break
      case nil: isComplete = false
      }
    }
    guard lifting.isEmpty else { return .rules(lifting) }
    let money: [ScenarioRule] =
      scenario.phases.years.map { .yearBudget($0) }
      + scenario.funding.map {
        .source($0.name)
      }
    let rich = try plans.best {
      $0 = $0.without(money)
      if $0.budget != nil { $0.budget = Scenario.plenty }
    }
    switch rich.holds([service]) {
    case true?: return .budget
    case false?: return isComplete ? .together : .unknown
    case nil: return .unknown
    }
  }
}
