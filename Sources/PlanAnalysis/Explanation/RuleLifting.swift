import NetworkDesign
import Scenarios

/// Which rule of a scenario keeps a service out of its best plan: the plan is made again without each, once for
/// all services asked about.
final class RuleLifting {
  private let plans: WholePlans
  private let scenario: Scenario
  private let progress: ((StudyProgress) -> Void)?
  private let start = ContinuousClock.now
  /// What is brought without each rule, and with all the money asked for; nil until it is asked.
  private var without: [(rule: ScenarioRule, found: WholePlans.Found)]?
  private var withMoney: WholePlans.Found?

  /// Scenarios with more rules than this are not searched.
  static let ruleLimit = 40

  init(_ plans: WholePlans, _ scenario: Scenario, progress: ((StudyProgress) -> Void)?) {
    self.plans = plans
    self.scenario = scenario
    self.progress = progress
  }

  /// The rules that could keep a service out though works lead there; what is locked out bars works.
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
    let found = try liftedPlans()
    let lifting = found.filter { $0.found.holds([service]) == true }.map(\.rule)
    guard lifting.isEmpty else { return .rules(lifting) }
    let rich = try richPlan()
    switch rich.holds([service]) {
    case true?: return .budget
    case false?:
      let isComplete = found.allSatisfy { $0.found.holds([service]) != nil }
      return isComplete ? .together : .unknown
    case nil: return .unknown
    }
  }

  private func liftedPlans() throws -> [(rule: ScenarioRule, found: WholePlans.Found)] {
    if let without { return without }
    let rules = self.rules
    var found: [(rule: ScenarioRule, found: WholePlans.Found)] = []
    for rule in rules {
      progress?(
        StudyProgress(
          done: found.count, count: rules.count + 1, seconds: start.duration(to: .now) / .seconds(1)))
      found.append((rule, try plans.best { $0 = $0.without([rule]) }))
    }
    without = found
    return found
  }

  /// The plan where money is no object: every year, every source and the budget as a whole.
  private func richPlan() throws -> WholePlans.Found {
    if let withMoney { return withMoney }
    let money =
      scenario.phases.years.map(ScenarioRule.yearBudget)
      + scenario.funding.map { ScenarioRule.source($0.name) }
    let found = try plans.best {
      $0 = $0.without(money)
      if $0.budget != nil { $0.budget = Scenario.plenty }
    }
    withMoney = found
    return found
  }
}
