import Geography
import Investment
import PlannerTestSupport
import Scenarios
import Testing

@Suite struct VillageGroupMembersTests {
  /// Four villages in two communes. V1 has both services, V2 lies 6 km from it and 6 km from the centre of
  /// the first commune, V3 and V4 are in the second.
  private func geography() -> Geography {
    var tiny = TinyGeography()
    tiny.node("N1", .communeCentre)
    tiny.village("V1", mobile: true, fixed: true)
    tiny.village("V2", east: 6, minority: 0.5)
    tiny.village("V3", east: 20, minority: 0.9)
    tiny.village("V4", east: 0.5)
    var geography = tiny.geography
    var second = geography.communes[0]
    second.code = "00002"
    second.name = "Nậm Pồ"
    second.coordinate = geography.villages[2].coordinate
    geography.communes.append(second)
    geography.villages[2].commune = 1
    geography.villages[3].commune = 1
    geography.villages[2].region = .three
    geography.villages[2].povertyRate = 0.4
    geography.villages[3].isBorder = true
    geography.villages[3].isSpeciallyDifficult = true
    return geography
  }

  private func members(_ change: (inout VillageGroup) -> Void) -> [String] {
    let geography = geography()
    var group = VillageGroup()
    change(&group)
    let isMember = VillageGroupMembers(geography, Scenario()).members(of: group)
    return geography.villages.indices.filter { isMember[$0] }.map { geography.villages[$0].id }
  }

  @Test func withoutAConditionEveryVillageBelongs() {
    #expect(members { _ in } == ["V1", "V2", "V3", "V4"])
  }

  @Test func aCommuneIsNamedByCodeOrNameInAnyCaseAndComposition() {
    #expect(members { $0.communes = ["00002"] } == ["V3", "V4"])
    #expect(members { $0.communes = ["nậm pồ"] } == ["V3", "V4"])
    #expect(members { $0.communes = ["NA\u{323}\u{302}M PO\u{302}\u{300}"] } == ["V3", "V4"])
    #expect(members { $0.communes = ["Mường Thử", "00002"] } == ["V1", "V2", "V3", "V4"])
    #expect(members { $0.communes = ["Nam Po"] } == [])
  }

  @Test func everyConditionIsHeld() {
    #expect(members { $0.villages = ["V4", "V2"] } == ["V2", "V4"])
    #expect(members { $0.regions = ["III", "II"] } == ["V3"])
    #expect(members { $0.border = true } == ["V4"])
    #expect(members { $0.border = false } == ["V1", "V2", "V3"])
    #expect(members { $0.speciallyDifficult = true } == ["V4"])
    #expect(members { $0.ethnicMinorityAtLeast = 0.5 } == ["V2", "V3"])
    #expect(members { $0.povertyAtLeast = 0.4 } == ["V3"])
    #expect(
      members {
        $0.communes = ["00002"]
        $0.ethnicMinorityAtLeast = 0.5
      } == ["V3"])
  }

  @Test func remotenessAndIsolationAreThoseOfTheWeights() {
    // 6 km of the 15 at which a village is fully remote, and of the 10 at which it is fully isolated. V4 is
    // 19.5 km from the centre of its commune.
    #expect(members { $0.remotenessAtLeast = 0.39 } == ["V2", "V4"])
    #expect(members { $0.remotenessAtLeast = 0.41 } == ["V4"])
    #expect(members { $0.isolationAtLeast = 0.59 } == ["V2", "V3"])
    #expect(members { $0.isolationAtLeast = 0.61 } == ["V3"])
  }
}
