public import Geography
public import Investment
import Scenarios

/// What a plan reaches of its scenario's floors, ceilings and targets.
public struct RuleOutcomes {
  private let geography: Geography
  private let scenario: Scenario
  private let groups: VillageGroupMembers
  /// What the works cost, by the village each belongs to.
  private let spend: [Int64]
  /// For each service and village the year (an index) in which the village gains it.
  private let gained: (Service, Int) -> Int?

  /// - Parameter works: what is built, and what each work takes from the budget.
  init(
    _ geography: Geography, _ scenario: Scenario, works: [(element: WorkElement, cost: Money)],
    gained: @escaping (Service, Int) -> Int?
  ) {
    self.geography = geography
    self.scenario = scenario
    self.gained = gained
    groups = VillageGroupMembers(geography, scenario)
    var spend = [Int64](repeating: 0, count: geography.villages.count)
    if scenario.rules.contains(where: { $0.measure == .spend }) {
      let places = WorkPlaces(geography)
      for work in works {
        guard let village = places.village(of: work.element) else { continue }
        spend[village] = spend[village].addingSaturated(work.cost.dong)
      }
    }
    self.spend = spend
  }

  /// By what the plan says of itself.
  public init(_ plan: InvestmentPlan, _ geography: Geography) {
    let years = plan.scenario.phases.years
    var gains: [Service: [Int: Int]] = [:]
    for outcome in plan.villages {
      func note(_ service: Service, _ status: VillageOutcome.Status, _ year: Int?) {
        guard status == .planned else { return }
        gains[service, default: [:]][outcome.village] = year.flatMap { years.firstIndex(of: $0) } ?? 0
      }
      note(.mobile, outcome.mobile, outcome.mobileYear)
      note(.fixed, outcome.fixed, outcome.fixedYear)
    }
    self.init(geography, plan.scenario, works: plan.works.map { ($0.element, $0.cost) }) {
      service, village in gains[service]?[village]
    }
  }

  /// Every floor and ceiling, one a commune where the rule holds for each. A commune that lacks nothing has
  /// nothing to gain, and no floor.
  public func rules() -> [RuleOutcome] {
    scenario.rules.flatMap { rule -> [RuleOutcome] in
      let counted = rule.measure == .spend ? spend : served(rule.measure)
      let isMember = groups.members(of: rule.group)
      guard rule.eachCommune else { return outcomes(rule, counted, isMember, commune: nil) }
      return geography.communes.indices.flatMap { commune -> [RuleOutcome] in
        let own = isMember.indices.map { isMember[$0] && geography.villages[$0].commune == commune }
        var rule = rule
        if need(.villages, own) == 0 { rule.atLeast = nil }
        return outcomes(rule, counted, own, commune: commune)
      }
    }
  }

  private func outcomes(
    _ rule: ShareRule, _ counted: [Int64], _ isMember: [Bool], commune: Int?
  ) -> [RuleOutcome] {
    let part = zip(counted, isMember).reduce(Int64(0)) { $1.1 ? $0.addingSaturated($1.0) : $0 }
    let whole: Int64
    switch rule.of {
    case .plan: whole = counted.reduce(0) { $0.addingSaturated($1) }
    case .need where rule.measure == .spend: whole = PlanBudget(scenario).whole?.dong ?? .max
    case .need: whole = need(rule.measure, isMember)
    }
    func outcome(_ demand: RuleOutcome.Demand, _ share: Double) -> RuleOutcome {
      RuleOutcome(
        name: rule.name, demand: demand, share: share, measure: rule.measure, base: rule.of,
        commune: commune, part: part, whole: whole)
    }
    return (rule.atLeast.map { [outcome(.atLeast, $0)] } ?? [])
      + (rule.atMost.map { [outcome(.atMost, $0)] } ?? [])
  }

  /// Services gained in each village, or households once for each; interim services are none.
  private func served(_ measure: ShareRule.Measure) -> [Int64] {
    geography.villages.enumerated().map { index, village in
      let services = Int64(Service.allCases.count { gained($0, index) != nil })
      return services * (measure == .villages ? 1 : Int64(village.countedHouseholds))
    }
  }

  /// What the villages lack today, once for each service.
  private func need(_ measure: ShareRule.Measure, _ isMember: [Bool]) -> Int64 {
    geography.villages.enumerated().reduce(0) { sum, entry in
      guard isMember[entry.offset] else { return sum }
      let services = Int64(Service.allCases.count { entry.element.lacks($0) })
      return sum + services * (measure == .villages ? 1 : Int64(entry.element.countedHouseholds))
    }
  }

  /// Every target that names a service and, if any, a year of the plan; in the order of the scenario.
  public func targets() -> [RuleOutcome] {
    let years = scenario.phases.years
    return scenario.targets.compactMap { target in
      guard let service = Service(rawValue: target.service) else { return nil }
      let lastYear = target.by.map { years.firstIndex(of: $0) } ?? max(0, years.count - 1)
      guard let lastYear else { return nil }
      let isMember = groups.members(of: target.group)
      var need = Int64(0)
      var served = Int64(0)
      for (index, village) in geography.villages.enumerated() where isMember[index] && village.lacks(service)
      {
        let amount = target.measure == .villages ? 1 : Int64(village.countedHouseholds)
        need += amount
        if let year = gained(service, index), year <= lastYear { served += amount }
      }
      return RuleOutcome(
        name: "", service: service, demand: .atLeast, share: target.share,
        measure: target.measure == .villages ? .villages : .households, base: .need, by: target.by,
        part: served, whole: need)
    }
  }
}
