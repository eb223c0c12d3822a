import DesignTestSupport
public import Geography
public import Scenarios

extension Scenario {
  /// A scenario that asks a few things at once.
  public static func random(seed: UInt64, of geography: Geography) -> Scenario {
    var random = SeededGenerator(seed: seed &* 7919)
    var scenario = Scenario()
    scenario.gap = [0, 0.0001, 0.05].randomElement(using: &random) ?? 0
    scenario.budget = Money(millions: Double.random(in: 200...2500, using: &random).rounded())
    if random.chance(0.4) {
      scenario.interim.fixedWireless = [0.6, 0.35].randomElement(using: &random) ?? 0.6
      scenario.interim.satelliteTerminal = [0.0, 0.35, 0.5].randomElement(using: &random) ?? 0
    }
    if random.chance(0.3) { scenario.ownership.budgetBasis = .presentValue }
    if random.chance(0.5) { addPhases(&scenario, &random) }
    if random.chance(0.4) { addFunding(&scenario, &random) }
    if random.chance(0.4) { addRules(&scenario, &random) }
    if random.chance(0.3) {
      var target = CoverageTarget()
      target.service = random.chance(0.5) ? "mobile" : "fixed"
      target.share = 0.3
      target.measure = random.chance(0.5) ? .villages : .households
      target.by = random.chance(0.5) ? scenario.phases.years.randomElement(using: &random) : nil
      scenario.targets = [target]
    }
    if random.chance(0.3) { addProgress(&scenario, &random, geography) }
    if random.chance(0.2) {
      scenario.requiredPoints.points = ["V0"]
      scenario.requiredPoints.disjointRoutes = random.chance(0.5)
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      scenario.goal = .leastCost
      var target = CoverageTarget()
      target.share = 0.5
      scenario.targets.append(target)
    case 1:
      scenario.goal = .lexicographic
      var first = PriorityTier()
      first.name = "minority"
      first.group.ethnicMinorityAtLeast = 0.5
      var second = PriorityTier()
      second.name = "named"
      second.group.villages = ["V0", "V1"]
      scenario.tiers = [first, second]
    case 2: scenario.goal = .maxMin
    default: break
    }
    return scenario
  }

  private static func addPhases(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
    let whole = scenario.budget ?? .zero
    scenario.phases.carryOver = random.chance(0.5)
    scenario.phases.budgets = (0..<Int.random(in: 1...3, using: &random)).map { year in
      YearAmount(
        year: 2026 + year,
        amount: Money(roundingDong: Double(whole.dong) * Double.random(in: 0...1, using: &random)))
    }
    if random.chance(0.7) { scenario.budget = nil }
  }

  private static func addFunding(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
    var central = FundingSource()
    central.name = "central"
    central.works = random.chance(0.5) ? ["fibreSegment", "fibreAccess"] : []
    central.group.ethnicMinorityAtLeast = random.chance(0.3) ? 0.5 : nil
    central.shareAtMost = random.chance(0.5) ? 0.7 : 1
    var province = FundingSource()
    province.name = "province"
    province.shareAtLeast = random.chance(0.3) ? 0.3 : 0
    for (index, share) in [0.5, 0.8].enumerated() {
      var source = index == 0 ? central : province
      if scenario.phases.years.isEmpty {
        if random.chance(0.8) {
          source.cap = Money(roundingDong: Double(scenario.budget?.dong ?? 0) * share)
        }
      } else {
        source.caps = scenario.phases.budgets.compactMap { budget in
          random.chance(0.8)
            ? YearAmount(year: budget.year, amount: Money(roundingDong: Double(budget.amount.dong) * share))
            : nil
        }
      }
      scenario.funding.append(source)
    }
  }

  private static func addRules(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
    var rule = ShareRule()
    rule.name = "minority"
    rule.measure = ShareRule.Measure.allCases.randomElement(using: &random) ?? .spend
    rule.of = ShareRule.Base.allCases.randomElement(using: &random) ?? .plan
    rule.group.ethnicMinorityAtLeast = 0.5
    if random.chance(0.5) { rule.atLeast = 0.2 } else { rule.atMost = 0.6 }
    rule.eachCommune = random.chance(0.3)
    scenario.rules = [rule]
  }

  private static func addProgress(
    _ scenario: inout Scenario, _ random: inout SeededGenerator, _ geography: Geography
  ) {
    for (index, route) in geography.routes.prefix(2).enumerated() where random.chance(0.6) {
      var entry = WorkProgress()
      entry.work = route.id
      entry.status = WorkProgress.Status.allCases.randomElement(using: &random) ?? .done
      entry.spent = random.chance(0.5) ? Money(millions: Double(30 + 40 * index)) : nil
      entry.year = random.chance(0.3) ? scenario.phases.years.last : nil
      scenario.progress.append(entry)
    }
  }
}

extension Geography {
  /// The same villages over two communes, every other one in each.
  public func inTwoCommunes() -> Geography {
    var geography = self
    var second = geography.communes[0]
    second.code = "00002"
    second.name = "Mường Hai"
    geography.communes.append(second)
    for index in geography.villages.indices where index.isMultiple(of: 2) {
      geography.villages[index].commune = 1
    }
    return geography
  }
}
