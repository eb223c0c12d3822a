import Geography
import NetworkModels
import Testing

@Suite("Modelled sites, coverage and hops")
struct ModelledRadioTests {
  private static let seeds = Array(1...8) as [UInt64]

  @Test("Every lacking village has a candidate that serves it, shares are shares", arguments: seeds)
  func coverage(_ seed: UInt64) {
    let province = SampleProvince(seed: seed, villages: 200)
    let candidates = province.model.candidateSites()
    let sites = province.sites + candidates
    #expect(Set(sites.map(\.id)).count == sites.count)
    #expect(candidates.contains { $0.kind == .mast40m })
    let rows = province.model.coverage(sites: sites)
    #expect(Set(rows.map { [$0.site, $0.village] }).count == rows.count)
    var best = Array(repeating: 0.0, count: province.villages.count)
    for row in rows {
      #expect((0...1).contains(row.householdShare))
      let isServed = province.villages[row.village].hasMobileBroadband
      #expect((sites[row.site].status == .existing) == isServed)
      let reach = sites[row.site].kind == .light ? 1_700.0 : 5_500
      let distance = sites[row.site].coordinate.distance(to: province.villages[row.village].coordinate)
      #expect(distance <= reach + 1)
      #expect(abs(row.householdShare - (1 - 0.5 * (distance / reach) * (distance / reach))) < 0.006)
      best[row.village] = max(best[row.village], row.householdShare)
    }
    for (index, village) in province.villages.enumerated() where !village.hasMobileBroadband {
      #expect(best[index] == 1)
    }
  }

  @Test("Hops keep the limits, and none is offered twice", arguments: seeds)
  func hops(_ seed: UInt64) {
    let province = SampleProvince(seed: seed, villages: 200)
    let sites = province.sites + province.model.candidateSites()
    let hops = province.model.hops(sites: sites)
    #expect(hops.count > 50)
    #expect(Set(hops.map { Set([$0.from, $0.to]) }).count == hops.count)
    for hop in hops {
      let distance = sites[hop.from].coordinate.distance(to: sites[hop.to].coordinate)
      let isToExisting = sites[hop.to].status == .existing
      #expect(sites[hop.from].status == .candidate)
      #expect(distance > 149 && distance <= (isToExisting ? 30_000 : 12_000))
      #expect(abs(hop.lengthMetres - distance) < 1)
    }
  }

  @Test("The order of rows decides nothing", arguments: seeds)
  func orderOfRows(_ seed: UInt64) {
    let province = SampleProvince(seed: seed, villages: 150)
    #expect(Self.told(province) == Self.told(province.shuffled(seed: seed &+ 7)))
  }

  private static func told(_ province: SampleProvince) -> [String] {
    let model = province.model
    let sites = province.sites + model.candidateSites()
    let candidates = model.candidateSites().map {
      "\($0.id) \($0.kind) \(province.id(of: $0.place ?? .node(0)))"
    }
    let coverage = model.coverage(sites: sites).map {
      "\(sites[$0.site].id) \(province.villages[$0.village].id) \($0.householdShare)"
    }
    let hops = model.hops(sites: sites).map {
      "\($0.id) \(sites[$0.from].id) \(sites[$0.to].id) \($0.lengthMetres)"
    }
    return candidates + coverage.sorted() + hops
  }

  @Test("A candidate that is given is not modelled again, and gives its village service")
  func givenCandidate() {
    var province = SampleProvince()
    province.add(at: Coordinate(latitude: 21, longitude: 103))
    province.add(at: Coordinate(latitude: 21.5, longitude: 103))
    province.sites = [
      Site(
        id: "MS1", status: .candidate, kind: .light, commune: 0, coordinate: province.villages[0].coordinate,
        elevationMetres: 0)
    ]
    let candidates = province.model.candidateSites()
    #expect(candidates.map(\.place) == [.village(1)])
    #expect(candidates.map(\.id) == ["MMS0001"])
    #expect(
      province.model.coverage(sites: province.sites + candidates)
        == [
          Coverage(site: 0, village: 0, householdShare: 1), Coverage(site: 1, village: 1, householdShare: 1),
        ])
  }

  @Test("A mast that serves others and not the village shadows it; one that serves nobody says nothing")
  func shadow() {
    var province = SampleProvince()
    province.add(at: Coordinate(latitude: 21, longitude: 103))
    province.addTower(at: Coordinate(latitude: 21.02, longitude: 103))
    #expect(province.model.hops(sites: province.sites + province.model.candidateSites()).count == 1)
    province.add(at: Coordinate(latitude: 21.03, longitude: 103), mobile: true)
    #expect(province.model.hops(sites: province.sites + province.model.candidateSites()).isEmpty)
  }

  @Test("The curve of the Earth ends what antennas see")
  func curve() {
    var province = SampleProvince()
    province.add(at: Coordinate(latitude: 21, longitude: 103))
    province.addTower(at: Coordinate(latitude: 21.2, longitude: 103))
    province.addTower(at: Coordinate(latitude: 21, longitude: 103.3))
    let hops = province.model.hops(sites: province.sites + province.model.candidateSites())
    #expect(hops.map(\.to) == [0], "31 km are beyond the limit")
  }

  @Test("Many villages on one point get one pole, which serves them all")
  func onePoint() {
    var province = SampleProvince()
    for _ in 0..<50 { province.add(at: Coordinate(latitude: 0, longitude: 0)) }
    let candidates = province.model.candidateSites()
    #expect(candidates.map(\.kind) == [.light])
    #expect(province.model.coverage(sites: candidates).count == 50)
    #expect(province.model.hops(sites: candidates).isEmpty)
  }
}
