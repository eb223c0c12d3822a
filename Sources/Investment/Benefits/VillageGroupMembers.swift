package import Geography
package import Scenarios

/// Which villages of a geography belong to a group of a scenario.
///
/// A commune is named by its code or its name, whatever the case and however the letters are composed; a name
/// that two communes bear stands for both. Remoteness and isolation are those of `PriorityBenefit`, so that a
/// group and the priority weights measure with one rule.
package struct VillageGroupMembers: Sendable {
  private let geography: Geography
  private let priority: PriorityBenefit

  package init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    priority = PriorityBenefit(geography, scenario)
  }

  /// For each village, in the geography's order, whether it satisfies every condition of the group. What nobody
  /// knows of a village satisfies none.
  package func members(of group: VillageGroup) -> [Bool] {
    let communes =
      group.communes.isEmpty ? nil : VillageGroupMembers.communes(named: group.communes, geography)
    let villages = group.villages.isEmpty ? nil : Set(group.villages)
    let regions = group.regions.isEmpty ? nil : Set(group.regions)
    return geography.villages.map { village in
      if let communes, !communes.contains(village.commune) { return false }
      if let villages, !villages.contains(village.id) { return false }
      if let regions, !(village.region.map { regions.contains($0.rawValue) } ?? false) { return false }
      if let border = group.border, border != village.isBorder { return false }
      if let asked = group.speciallyDifficult, asked != village.isSpeciallyDifficult { return false }
      if let least = group.ethnicMinorityAtLeast, !(village.ethnicMinorityShare.map { $0 >= least } ?? false)
      {
        return false
      }
      if let least = group.povertyAtLeast, !(village.povertyRate.map { $0 >= least } ?? false) {
        return false
      }
      // The two that are not free to compute come last.
      if let least = group.remotenessAtLeast, priority.remoteness(village) < least { return false }
      if let least = group.isolationAtLeast, priority.isolation(village) < least { return false }
      return true
    }
  }

  /// Indices of the communes that bear one of these names or codes.
  static func communes(named names: [String], _ geography: Geography) -> Set<Int> {
    let wanted = Set(names.map(key))
    return Set(
      geography.communes.indices.filter { index in
        let commune = geography.communes[index]
        return wanted.contains(key(commune.code)) || wanted.contains(key(commune.name))
      })
  }

  /// What two spellings of one commune share. Strings compare by canonical equivalence, so composed and
  /// decomposed letters are the same without more ado.
  package static func key(_ name: String) -> String { name.lowercased() }
}
