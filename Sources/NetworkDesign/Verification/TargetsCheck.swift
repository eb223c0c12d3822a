import Geography

/// That every coverage target is reached by its year.
struct TargetsCheck {
  private let evidence: Evidence

  init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  func run() {
    let scenario = evidence.scenario
    guard !scenario.targets.isEmpty else { return }
    let groups = VillageGroupMembers(evidence.geography, scenario)
    for (number, target) in scenario.targets.enumerated() {
      let name = "target \(number + 1) (\(target.service))"
      guard let service = Service(rawValue: target.service) else {
        evidence.ledger.expect(false, "\(name): there is no such service")
        continue
      }
      let year: Int
      if let by = target.by {
        guard let index = scenario.phases.years.firstIndex(of: by) else {
          evidence.ledger.expect(false, "\(name): its year \(by) is none of the plan's years")
          continue
        }
        year = index
      } else {
        year = evidence.history.lastYear
      }
      let isMember = groups.members(of: target.group)
      var need = Int64(0)
      var gained = Int64(0)
      for (index, village) in evidence.geography.villages.enumerated()
      where isMember[index] && village.lacks(service) {
        let amount = target.measure == .villages ? 1 : Int64(village.households)
        need += amount
        if let first = evidence.gains.year(service, index), first <= year { gained += amount }
      }
      let asked = ExactShare(target.share).ceiling(of: need)
      evidence.ledger.expect(
        Int128(gained) >= asked,
        "\(name): \(gained) of \(need) \(target.measure.rawValue) gain it"
          + (target.by.map { " by \($0)" } ?? "") + ", \(asked) are asked")
    }
  }
}
