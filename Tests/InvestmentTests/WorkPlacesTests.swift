import Geography
import Investment
import PlannerTestSupport
import Testing

/// The village each kind of work belongs to.
@Suite struct WorkPlacesTests {
  private static func places() -> WorkPlaces {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode, east: -4)
    tiny.village("V0", east: 0)
    tiny.village("V1", east: 10)
    tiny.village("V2", east: 10)
    tiny.route("R0", "N0", "V0", metres: 4000)
    tiny.route("R1", "N0", "V2", metres: 15000)
    tiny.route("R2", "N0", "V1", metres: 15000)
    tiny.route("R3", "V1", "V2", metres: 1000)
    tiny.site("S0", at: "V2", east: 1)
    tiny.site("S1", east: 9)
    tiny.site("S2", at: "N0", east: 4)
    tiny.hop("H0", "S1", "S2")
    return WorkPlaces(tiny.geography)
  }

  @Test func aSegmentBelongsToTheVillageNearestToItsMiddle() {
    let places = Self.places()
    #expect(places.village(ofRoute: 0) == 0)
    #expect(places.village(ofRoute: 2) == 0)
    #expect(places.village(of: .route(2)) == 0)
  }

  @Test func ofVillagesEquallyNearTheFirstIsTaken() {
    let places = Self.places()
    // V1 and V2 share one place.
    #expect(places.village(ofSite: 1) == 1)
    #expect(places.village(ofRoute: 3) == 1)
  }

  @Test func aSiteBelongsToTheVillageAtItsPlaceThenToTheNearest() {
    let places = Self.places()
    #expect(places.village(ofSite: 0) == 2)
    #expect(places.village(of: .satellite(site: 0)) == 2)
    #expect(places.village(ofSite: 2) == 0)
    #expect(places.village(of: .site(2)) == 0)
  }

  @Test func aHopBelongsToTheVillageNearestToItsMiddle() {
    #expect(Self.places().village(ofHop: 0) == 1)
    #expect(Self.places().village(of: .hop(0)) == 1)
  }

  @Test func whatIsInAVillageBelongsToIt() {
    let places = Self.places()
    #expect(places.village(of: .access(village: 2)) == 2)
    #expect(places.village(of: .terminal(village: 1)) == 1)
  }

  @Test func withoutVillagesNothingBelongsAnywhere() {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    tiny.node("N1", .junction, east: 3)
    tiny.route("R0", "N0", "N1", metres: 3000)
    #expect(WorkPlaces(tiny.geography).village(ofRoute: 0) == nil)
  }
}
