import Geography
import Investment
import PlannerTestSupport
import Scenarios
import Testing

/// In which commune money counts.
@Suite struct WorkCommunesTests {
  /// V1 has most households of all, V2 and V3 together more than V1.
  private static func geography() -> Geography {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.village("V1", households: 100, east: 1)
    tiny.village("V2", households: 70, east: 5)
    tiny.village("V3", households: 60, east: 6)
    tiny.route("R1", "N", "V1", metres: 1000)
    tiny.route("R2", "V1", "V2", metres: 4000)
    var geography = tiny.geography
    var second = geography.communes[0]
    second.code = "00002"
    second.name = "Mường Hai"
    geography.communes.append(second)
    geography.villages[1].commune = 1
    geography.villages[2].commune = 1
    return geography
  }

  private static func proposal(_ id: String, _ villages: [String]) -> PlanClaim.ProposalClaim {
    PlanClaim.ProposalClaim(
      rank: 1, id: id, villages: villages, works: [], capex: .zero, opexPerYear: .zero, benefit: .zero,
      households: 0, funding: [:])
  }

  private static func work(_ id: String, of proposal: String) -> PlanClaim.WorkClaim {
    PlanClaim.WorkClaim(id: id, kind: .fibreSegment, cost: .zero, opexPerYear: .zero, proposal: proposal)
  }

  @Test func moneyCountsWhereMostHouseholdsLiveAndNotWhereTheLargestVillageIs() {
    let geography = Self.geography()
    #expect(geography.communes(of: [0, 1, 2]) == [1, 0])
    #expect(geography.communes(of: [0, 1]) == [0, 1])
    #expect(geography.communes(of: []) == [])
    let homes = WorkCommunes(
      [Self.proposal("P-R1", ["V1", "V2", "V3"]), Self.proposal("P-R2", [])], geography)
    #expect(homes.commune(of: Self.work("R1", of: "P-R1"), .route(0)) == 1)
    // A proposal that serves nobody counts where its works are.
    #expect(homes.commune(of: Self.work("R1", of: "P-R2"), .route(0)) == 0)
    #expect(homes.commune(of: Self.work("R2", of: "P-R2"), .route(1)) == 1)
  }
}
