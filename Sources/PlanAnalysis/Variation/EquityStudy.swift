public import Diagnostics
public import Geography
public import Investment
public import MILP
import NetworkDesign
public import Scenarios

/// What a plan reaches, counted without any priority.
public struct EquityReach: Sendable, Equatable {
  /// Villages that gain mobile broadband.
  public var villagesMobile: Int
  /// Villages that gain fixed broadband.
  public var villagesFixed: Int
  /// Of villages that gain a service, each village counted once.
  public var households: Int
  /// Of them, households of ethnic minorities; nil where the share of no village reached is known.
  public var ethnicMinorityHouseholds: Int?
  /// The plain objective: households of a village once for each service it gains.
  public var householdServices: Int
  /// The plan's worth by the scenario with every rule, in weighted households.
  public var worth: Benefit
  /// Đồng, to build.
  public var capex: Money

  /// Takes every value as it is; nothing is checked here.
  public init(
    villagesMobile: Int, villagesFixed: Int, households: Int, ethnicMinorityHouseholds: Int?,
    householdServices: Int, worth: Benefit, capex: Money
  ) {
    self.villagesMobile = villagesMobile
    self.villagesFixed = villagesFixed
    self.households = households
    self.ethnicMinorityHouseholds = ethnicMinorityHouseholds
    self.householdServices = householdServices
    self.worth = worth
    self.capex = capex
  }
}

/// The plan without one rule, against the plan with every rule.
public struct EquityComparison: Sendable {
  /// What was found without a rule.
  public enum Result: Sendable {
    /// What the plan without the rule reaches, and what changes from the plan with it.
    case plan(EquityReach, SolveSummary, ServiceChange)
    case infeasible(conflicts: [Message])
    case nothingFound(SolveSummary.Limit)
  }

  /// The rule left out.
  public var rule: EquityRule
  /// What was found without it.
  public var result: Result
}

/// The price of equity: what the plan with every rule reaches, and what it would reach without each.
public struct EquityPrice: Sendable {
  /// What was asked.
  public var scenario: Scenario
  /// The data set it was made from.
  public var dataset: DatasetSummary
  /// With every rule.
  public var base: EquityReach
  /// How good the plan with every rule is proven to be.
  public var solve: SolveSummary
  /// A rule each; fewer than the scenario has where the study was interrupted.
  public var rules: [EquityComparison]
  /// How many rules the scenario has.
  public var ruleCount: Int
}

/// Works out the price of equity (Bertsimas, Farias and Trichakis 2011 call it the price of fairness).
public struct EquityStudy: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let solver: any Solver

  /// What the study came to.
  public enum Outcome: Sendable {
    case price(EquityPrice)
    /// There is no plan with every rule to compare with.
    case infeasible(conflicts: [Message])
    case nothingFound(SolveSummary.Limit)
  }

  /// - Parameter scenario: as for a plan.
  public init(_ geography: Geography, _ scenario: Scenario, solver: any Solver) {
    self.geography = geography
    self.scenario = scenario
    self.solver = solver
  }

  /// The plan with every rule and without each one in turn.
  ///
  /// - Parameters:
  ///   - isCancelled: asked often; true ends the study with the rules compared so far.
  ///   - progress: told after every plan.
  ///   - visit: handed every plan, the one with every rule under nil.
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  public func price(
    isCancelled: (@Sendable () -> Bool)? = nil, progress: ((StudyProgress) -> Void)? = nil,
    visit: ((EquityRule?, InvestmentPlan) -> Void)? = nil
  ) throws -> Outcome {
    let start = ContinuousClock.now
    let rules = EquityRule.all(in: scenario)
    func told(_ done: Int) {
      progress?(
        StudyProgress(done: done, count: rules.count + 1, seconds: start.duration(to: .now) / .seconds(1)))
    }
    func outcome(_ scenario: Scenario) throws -> Planner.Outcome {
      try PlanningSession(geography, scenario, solver: solver, isCancelled: isCancelled)
        .plan(budget: scenario.wholeBudget, isCancelled: isCancelled)
    }
    let whole: InvestmentPlan
    switch try outcome(scenario) {
    case .plan(let plan, _): whole = plan
    case .infeasible(let conflicts): return .infeasible(conflicts: conflicts)
    case .nothingFound(let limit): return .nothingFound(limit)
    }
    visit?(nil, whole)
    told(1)
    let benefit = PriorityBenefit(geography, scenario)
    let services = BroughtServices(whole)
    var comparisons: [EquityComparison] = []
    for (index, rule) in rules.enumerated() where isCancelled?() != true {
      switch try outcome(rule.removed(from: scenario)) {
      case .plan(let plan, _):
        visit?(rule, plan)
        let change = ServiceChange(from: services, to: BroughtServices(plan))
        comparisons.append(
          EquityComparison(rule: rule, result: .plan(reach(plan, benefit), plan.solve, change)))
      case .infeasible(let conflicts):
        comparisons.append(EquityComparison(rule: rule, result: .infeasible(conflicts: conflicts)))
      case .nothingFound(.interrupted): break
      case .nothingFound(let limit):
        comparisons.append(EquityComparison(rule: rule, result: .nothingFound(limit)))
      }
      told(index + 2)
    }
    return .price(
      EquityPrice(
        scenario: scenario, dataset: DatasetSummary(geography), base: reach(whole, benefit),
        solve: whole.solve, rules: comparisons, ruleCount: rules.count))
  }

  private func reach(_ plan: InvestmentPlan, _ benefit: PriorityBenefit) -> EquityReach {
    var reach = EquityReach(
      villagesMobile: plan.totals.villagesMobile, villagesFixed: plan.totals.villagesFixed,
      households: plan.totals.households,
      ethnicMinorityHouseholds: plan.totals.ethnicMinorityHouseholds, householdServices: 0, worth: .zero,
      capex: plan.totals.capex)
    for outcome in plan.villages {
      let village = geography.villages[outcome.village]
      for (status, service) in [(outcome.mobile, Service.mobile), (outcome.fixed, .fixed)]
      where status == .planned {
        reach.householdServices += village.countedHouseholds
        reach.worth += benefit.benefit(service, to: village)
      }
      if let interim = outcome.interim {
        reach.householdServices += village.countedHouseholds
        reach.worth += scenario.interim.worth(of: interim, insteadOf: benefit.benefit(.fixed, to: village))
      }
    }
    return reach
  }
}
