import Diagnostics
import Geography
import Investment
import Scenarios

/// That the groups of a scenario name communes and villages that the data set has. A rule on nobody is kept by
/// every plan, and says that the scenario was written for other data.
struct NamesCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let scenario = evidence.scenario
    check(scenario.tiers.map(\.group), of: "tiers")
    check(scenario.targets.map(\.group), of: "targets")
    check(scenario.rules.map(\.group), of: "rules")
    check(scenario.funding.map(\.group), of: "funding")
  }

  private func check(_ groups: [VillageGroup], of key: String) {
    guard groups.contains(where: { !$0.communes.isEmpty || !$0.villages.isEmpty }) else { return }
    let communes = Set(
      evidence.geography.communes.flatMap { [$0.name, $0.code] }.map(VillageGroupMembers.key))
    for (index, group) in groups.enumerated() {
      let path = "\(key)[\(index)].group"
      for name in group.communes where !communes.contains(VillageGroupMembers.key(name)) {
        evidence.ledger.expect(
          false, "\(path) of the scenario names commune \(name), which the data set does not have")
      }
      for id in group.villages where evidence.catalogue.villageIndex[id] == nil {
        evidence.ledger.expect(
          false, "\(path) of the scenario names village \(id), which the data set does not have")
      }
    }
  }
}
