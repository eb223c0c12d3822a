import Geography

/// That every floor and ceiling is kept, compared without rounding.
struct RulesCheck {
  private let evidence: Evidence

  init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  func run() {
    let rules = evidence.scenario.rules
    guard !rules.isEmpty else { return }
    let geography = evidence.geography
    let groups = VillageGroupMembers(geography, evidence.scenario)
    let spend = rules.contains { $0.measure == .spend } ? spendByVillage() : []
    for rule in rules {
      let counted = rule.measure == .spend ? spend : servedByVillage(rule.measure)
      let isMember = groups.members(of: rule.group)
      guard rule.eachCommune else {
        check(rule, "rule \(rule.name)", counted, isMember, hasFloor: true)
        continue
      }
      for (index, commune) in geography.communes.enumerated() {
        let own = isMember.indices.map { isMember[$0] && geography.villages[$0].commune == index }
        // A commune that lacks nothing has nothing to gain, and no floor.
        check(
          rule, "rule \(rule.name) in \(commune.name)", counted, own, hasFloor: need(.villages, own) > 0)
      }
    }
  }

  private func check(
    _ rule: ShareRule, _ name: String, _ counted: [Int64], _ isMember: [Bool], hasFloor: Bool
  ) {
    let part = sum(counted, isMember)
    let whole: Int64
    switch rule.of {
    case .plan: whole = counted.reduce(0) { $0.addingSaturated($1) }
    case .need where rule.measure == .spend: whole = evidence.budget?.dong ?? .max
    case .need: whole = need(rule.measure, isMember)
    }
    let unit = rule.measure == .spend ? "đồng" : rule.measure.rawValue
    func holds(_ share: Double, _ compare: (Int128, Int128) -> Bool) -> Bool {
      compare(Int128(part) * 1_000_000, Int128(whole) * ExactShare(share).millionths)
    }
    if let least = rule.atLeast, hasFloor {
      evidence.ledger.expect(
        holds(least, >=), "\(name): \(part) of \(whole) \(unit), below the share of \(least) asked")
    }
    if let most = rule.atMost {
      evidence.ledger.expect(
        holds(most, <=), "\(name): \(part) of \(whole) \(unit), above the share of \(most) allowed")
    }
  }

  private func sum(_ counted: [Int64], _ isMember: [Bool]) -> Int64 {
    zip(counted, isMember).reduce(0) { $1.1 ? $0.addingSaturated($1.0) : $0 }
  }

  /// What the works cost, by the village each belongs to.
  private func spendByVillage() -> [Int64] {
    let places = WorkPlaces(evidence.geography)
    var spend = [Int64](repeating: 0, count: evidence.geography.villages.count)
    for work in evidence.works.all {
      guard let village = places.village(of: work.element) else { continue }
      spend[village] = spend[village].addingSaturated(work.claim.cost.dong)
    }
    return spend
  }

  /// Services gained in each village, or households once for each; interim services are none.
  private func servedByVillage(_ measure: ShareRule.Measure) -> [Int64] {
    evidence.geography.villages.enumerated().map { index, village in
      let services = Int64(Service.allCases.count { evidence.gains.year($0, index) != nil })
      return services * (measure == .villages ? 1 : Int64(village.households))
    }
  }

  /// What the villages lack today, once for each service.
  private func need(_ measure: ShareRule.Measure, _ isMember: [Bool]) -> Int64 {
    evidence.geography.villages.enumerated().reduce(0) { sum, entry in
      guard isMember[entry.offset] else { return sum }
      let services = Int64(Service.allCases.count { entry.element.lacks($0) })
      return sum + services * (measure == .villages ? 1 : Int64(entry.element.households))
    }
  }
}
