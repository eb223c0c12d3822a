import Diagnostics
import Geography
import Investment
import Scenarios

extension ScenarioGeographyCheck {
  /// - Parameter members: of each rule's group; nil where it has a problem of its own.
  static func checkRules(
    _ rules: [ShareRule], _ members: [[Bool]?], _ geography: Geography, _ findings: inout ScenarioFindings
  ) {
    for (index, rule) in rules.enumerated() {
      guard let own = members[index], rule.of == .plan || rule.measure == .spend else { continue }
      if rule.eachCommune {
        checkEachCommune(rule, own, "rules[\(index)]", geography, &findings)
      } else if rule.of == .plan, let most = rule.atMost, most < 1, own.allSatisfy({ $0 }) {
        findings.add(
          "rules[\(index)].atMost", value: ScenarioNode.text(of: most),
          "every village is in the group, so its share of the plan is always 1",
          "Narrow the group, or take the ceiling out")
      }
    }
    ScenarioCheck.checkFloors(rules, &findings) { one, other in
      guard let one = members[one], let other = members[other] else { return false }
      return !zip(one, other).contains { $0 && $1 }
    }
  }

  private static func checkEachCommune(
    _ rule: ShareRule, _ members: [Bool], _ path: String, _ geography: Geography,
    _ findings: inout ScenarioFindings
  ) {
    var inNeed: Set<Int> = []
    var present: Set<Int> = []
    for (village, isMember) in zip(geography.villages, members) where isMember {
      present.insert(village.commune)
      if Service.allCases.contains(where: { village.lacks($0) }) { inNeed.insert(village.commune) }
    }
    // A commune that lacks nothing is held to no floor.
    if let least = rule.atLeast, ScenarioCheck.exceedsOne(least * Double(inNeed.count)) {
      let sum = ScenarioCheck.percent(least * Double(inNeed.count))
      findings.add(
        "\(path).atLeast", value: ScenarioNode.text(of: least),
        "\(count: inNeed.count) communes lack a service, and together would ask for \(sum) of the \(rule.measure.rawValue)",
        "Write at most \(ScenarioNode.text(of: (1e4 / Double(inNeed.count)).rounded(.down) / 1e4))")
    }
    if rule.of == .plan, let most = rule.atMost, members.allSatisfy({ $0 }),
      ScenarioCheck.fallsShortOfOne(most * Double(present.count))
    {
      findings.add(
        "\(path).atMost", value: ScenarioNode.text(of: most),
        "\(count: present.count) communes have villages, and together could hold only "
          + "\(ScenarioCheck.percent(most * Double(present.count))) of the \(rule.measure.rawValue)",
        "Write at least \(ScenarioNode.text(of: (1e4 / Double(present.count)).rounded(.up) / 1e4))")
    }
  }

  /// - Parameter members: of each source's group; nil where it has a problem of its own.
  static func checkSources(
    _ scenario: Scenario, _ members: [[Bool]?], _ geography: Geography, _ findings: inout ScenarioFindings
  ) {
    // What belongs to whom is looked up once, and only where a source is particular about it.
    guard scenario.funding.contains(where: { $0.group != VillageGroup() || !$0.works.isEmpty }) else {
      return
    }
    let places = WorkPlaces(geography)
    var villages: [WorkKind: Set<Int>] = [:]
    for work in geography.candidateWorks where scenario.offers(work, geography) {
      if let village = places.village(of: work) { villages[work.kind, default: []].insert(village) }
    }
    for (index, source) in scenario.funding.enumerated() {
      guard let own = members[index] else { continue }
      let isPayer = WorkKind.allCases.contains { kind in
        source.pays(for: kind) && (villages[kind] ?? []).contains { own[$0] }
      }
      if !isPayer {
        findings.add(
          "funding[\(index)]", value: source.name,
          "no work of the kinds it may pay for belongs to a village of its group", "Widen works or group")
      }
    }
  }
}

extension Scenario {
  /// Whether a plan of this scenario could hold a candidate work, by its kind alone.
  fileprivate func offers(_ work: WorkElement, _ geography: Geography) -> Bool {
    switch work {
    case .backhaul(let technology, let site): technology.mayFeed(geography.sites[site], in: self)
    case .terminal: interim.satelliteTerminal > 0
    case .route, .site, .hop, .access: true
    }
  }
}
