import DesignTestSupport
public import Geography
public import Scenarios

/// Random geographies of two communes and scenarios with years, sources and shared rules over them.
public struct RandomRules {
  public let geography: Geography
  public var scenario: Scenario

  public init(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 77_777)
    var geography = TinyGeography.random(seed: seed)
    // Free distribution could be declined by the oracle, and not by the planner.
    geography.costs[.fibreAccessNode].base = 50
    var second = geography.communes[0]
    second.code = "00002"
    second.name = "Mường Hai"
    geography.communes.append(second)
    for index in geography.villages.indices {
      geography.villages[index].commune = Int.random(in: 0...1, using: &random)
      geography.villages[index].region = random.chance(0.5) ? .three : .one
      if random.chance(0.3) { geography.villages[index].institutions = [.communeOffice] }
      if random.chance(0.2) { geography.villages[index].institutions.insert(.school) }
    }
    self.geography = geography
    scenario = Scenario()
    scenario.gap = 0
    scenario.budget = .billions(Int64.random(in: 1...3, using: &random))
  }

  private static func share(_ random: inout SeededGenerator) -> Double {
    [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 1].randomElement(using: &random) ?? 0.5
  }

  static func group(_ geography: Geography, _ random: inout SeededGenerator) -> VillageGroup {
    var group = VillageGroup()
    switch Int.random(in: 0...3, using: &random) {
    case 0: group.regions = ["III"]
    case 1: group.communes = ["00002"]
    case 2: group.ethnicMinorityAtLeast = 0.5
    default: group.villages = [geography.villages[0].id]
    }
    return group
  }

  public mutating func addShareRule(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var rule = ShareRule()
    rule.name = "rule \(scenario.rules.count + 1)"
    rule.measure = ShareRule.Measure.allCases.randomElement(using: &random) ?? .spend
    rule.of = random.chance(0.5) ? .plan : .need
    rule.eachCommune = random.chance(0.3)
    if !rule.eachCommune || random.chance(0.3) { rule.group = RandomRules.group(geography, &random) }
    if random.chance(0.6) { rule.atLeast = RandomRules.share(&random) * 0.6 }
    if rule.atLeast == nil || random.chance(0.2) {
      rule.atMost = max(rule.atLeast ?? 0, RandomRules.share(&random))
    }
    scenario.rules.append(rule)
  }

  public mutating func addYears(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...3, using: &random)
    scenario.budget = random.chance(0.3) ? scenario.budget : nil
    scenario.phases.budgets = (0..<count).map { year in
      YearAmount(
        year: 2026 + year,
        amount: Money(
          dong: (Int64([0, 200, 500, 700, 1200].randomElement(using: &random) ?? 500)) * 1_000_000))
    }
    scenario.phases.carryOver = random.chance(0.5)
    scenario.phases.laterWorth = random.chance(0.2) ? 0 : 0.08
  }

  public mutating func addFunding(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let years = scenario.phases.years
    for index in 0..<Int.random(in: 2...3, using: &random) {
      var source = FundingSource()
      source.name = "source \(index + 1)"
      func amount(_ random: inout SeededGenerator) -> Money {
        Money(dong: (Int64([100, 300, 600, 1000].randomElement(using: &random) ?? 300)) * 1_000_000 + 7)
      }
      if years.isEmpty {
        if random.chance(0.8) { source.cap = amount(&random) }
      } else {
        source.caps = years.map { YearAmount(year: $0, amount: amount(&random)) }
      }
      if index > 0, random.chance(0.5) { source.works = ["fibreSegment", "fibreAccess"] }
      if index > 0, random.chance(0.4) { source.group = RandomRules.group(geography, &random) }
      source.shareAtMost = [1, 1, 0.7, 0.5, 1.0 / 3].randomElement(using: &random) ?? 1
      scenario.funding.append(source)
    }
  }

  public mutating func addTarget(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var target = CoverageTarget()
    target.service = random.chance(0.5) ? "mobile" : "fixed"
    target.measure = random.chance(0.5) ? .villages : .households
    target.share = RandomRules.share(&random)
    if random.chance(0.3) { target.group = RandomRules.group(geography, &random) }
    if !scenario.phases.budgets.isEmpty, random.chance(0.5) { target.by = scenario.phases.years.first }
    scenario.targets.append(target)
  }

  public mutating func addTiers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    scenario.goal = .lexicographic
    for index in 0..<Int.random(in: 1...2, using: &random) {
      var tier = PriorityTier()
      tier.name = "tier \(index + 1)"
      tier.group = RandomRules.group(geography, &random)
      scenario.tiers.append(tier)
    }
  }

  public mutating func addInterim(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    scenario.interim.fixedWireless = [0, 0.5, 0.6].randomElement(using: &random) ?? 0.6
    scenario.interim.satelliteTerminal = [0.3, 0.6, 0.7].randomElement(using: &random) ?? 0.3
    scenario.institutions.school = 20
    scenario.institutions.communeOffice = 30
  }

  public mutating func addPoints(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    scenario.requiredPoints.communeOffices = random.chance(0.5)
    if random.chance(0.6) { scenario.requiredPoints.points = [geography.villages[0].id] }
    scenario.requiredPoints.disjointRoutes = random.chance(0.6)
  }

  public mutating func addProgress(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let works = OracleWork.all(geography, scenario).filter {
      if case .terminal = $0 { false } else { true }
    }
    for work in works.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)) {
      var entry = WorkProgress()
      entry.work = work.id(in: geography)
      entry.status = WorkProgress.Status.allCases.randomElement(using: &random) ?? .done
      if random.chance(0.6) {
        entry.spent = Money(
          dong: (Int64([0, 90, 500].randomElement(using: &random) ?? 90)) * 1_000_000)
      }
      entry.year = random.chance(0.5) ? scenario.phases.years.last : nil
      scenario.progress.append(entry)
    }
  }

  /// Says of what was lost which source bears it, of some.
  public mutating func addBearers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for index in scenario.progress.indices where scenario.progress[index].status == .dropped {
      if random.chance(0.5) {
        scenario.progress[index].borneBy = scenario.funding.randomElement(using: &random)?.name ?? ""
      }
    }
  }

  /// Locks in routes, hops and sites: a ring, a mast fed twice, a second link to a place that is on fibre.
  public mutating func addLocks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids =
      geography.routes.filter { $0.from != $0.to }.map(\.id) + geography.hops.map(\.id)
      + geography.sites.map(\.id)
    scenario.lockIn = Array(ids.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
  }
}
