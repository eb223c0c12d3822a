import Geography
import NetworkModels
import Testing

@Suite("Modelled routes along roads")
struct RoadRoutesTests {
  private static func place(_ north: Double, _ east: Double) -> Coordinate {
    // About metres on the equator.
    Coordinate(latitude: north / 111_195, longitude: east / 111_195)
  }

  /// A trunk road to the east with a branch to the north at 4 km.
  private static let roads = [
    [place(0, 0), place(0, 4_000), place(0, 8_000)], [place(0, 4_000), place(3_000, 4_000)],
  ]

  private static func lengths(_ province: SampleProvince) -> [String: Double] {
    let (junctions, routes) = province.model.routes()
    let named = routes.map { route in
      let ends = [province.id(of: route.from, junctions), province.id(of: route.to, junctions)]
      return (ends.sorted().joined(separator: " "), route.lengthMetres)
    }
    return Dictionary(named) { first, _ in first }
  }

  private static func expect(
    _ found: [String: Double], _ wanted: [String: Double], within metres: Double = 25
  ) {
    #expect(found.keys.sorted() == wanted.keys.sorted())
    for (ends, length) in wanted {
      #expect(abs((found[ends] ?? -1_000) - length) < metres, "\(ends): \(found[ends] ?? 0), not \(length)")
    }
  }

  @Test("Three villages on a road share its trench up to the fork")
  func fork() {
    var province = SampleProvince()
    province.roads = Self.roads
    province.add(at: Self.place(10, 1_000), fixed: true)
    province.add(at: Self.place(-10, 7_000))
    province.add(at: Self.place(2_500, 4_010))
    Self.expect(
      Self.lengths(province), ["MJ0001 V1": 3_000, "MJ0001 V2": 3_000, "MJ0001 V3": 2_500], within: 50)
  }

  @Test("A fork whose roads all lead to other forks stays")
  func forksOfForks() {
    var province = SampleProvince()
    for arm in 0..<3 {
      let (north, east) = [(0.0, 3_000.0), (2_600, -1_500), (-2_600, -1_500)][arm]
      let tip = Self.place(north, east)
      province.roads.append([Self.place(0, 0), tip])
      for side in [-1_500.0, 1_500] {
        let end = Self.place(north * 1.4 + side * east / 3_000, east * 1.4 - side * north / 3_000)
        province.roads.append([tip, end])
        province.add(at: end, fixed: province.villages.isEmpty)
      }
    }
    let (junctions, routes) = province.model.routes()
    #expect(junctions.count == 4)
    #expect(routes.count == 9)
    #expect(province.reached(from: province.fibre, by: routes).count == 10)
  }

  @Test("A village on the way is passed through, one beside the road has a spur")
  func onTheWay() {
    var province = SampleProvince()
    province.roads = [Self.roads[0]]
    province.add(at: Self.place(0, 0), fixed: true)
    province.add(at: Self.place(100, 2_500))
    province.add(at: Self.place(600, 5_000))
    province.add(at: Self.place(0, 8_000))
    Self.expect(
      Self.lengths(province),
      ["V1 V2": 2_500 + 144, "MJ0001 V2": 2_500 + 144, "MJ0001 V3": 863, "MJ0001 V4": 3_000])
  }

  @Test("Roads between places that known routes join, or that all have fibre, are not laid again")
  func idleRoads() {
    var province = SampleProvince()
    province.roads = Self.roads
    province.add(at: Self.place(600, 1_000), fixed: true)
    province.add(at: Self.place(600, 7_000))
    province.add(at: Self.place(2_500, 4_010), fixed: true)
    province.routes = [Route(id: "R1", from: .village(0), to: .village(1), lengthMetres: 7_000)]
    #expect(Self.lengths(province).keys.sorted() == ["V2 V3"])
  }

  @Test("A road that stops short of another by a few metres is joined with it, one far off is not")
  func gaps() {
    var province = SampleProvince()
    province.roads = [
      [Self.place(0, 0), Self.place(0, 8_000)], [Self.place(10, 4_000), Self.place(3_000, 4_000)],
    ]
    province.add(at: Self.place(0, 2_000), fixed: true)
    province.add(at: Self.place(2_500, 4_000))
    Self.expect(Self.lengths(province), ["V1 V2": 4_500])
    province.roads[1][0] = Self.place(60, 4_000)
    Self.expect(Self.lengths(province), ["V1 V2": 3_201.6 * 1.4375])
  }

  @Test(
    "A village far from any road, and one that the road reaches by a long detour, are joined across country")
  func acrossCountry() {
    var province = SampleProvince()
    province.roads = [
      [Self.place(0, 0), Self.place(0, 9_000), Self.place(1_500, 9_000), Self.place(1_500, 0)]
    ]
    province.add(at: Self.place(0, 0), fixed: true)
    province.add(at: Self.place(1_500, 0))
    province.add(at: Self.place(-2_000, 0))
    Self.expect(Self.lengths(province), ["V1 V2": 1_500 * 1.4375, "V1 V3": 2_000 * 1.4375])
  }

  @Test("Roads of no length, of one point, given twice or of absurd extent do no harm")
  func oddRoads() {
    var province = SampleProvince()
    let far = [Coordinate(latitude: -60, longitude: -170), Coordinate(latitude: 70, longitude: 10)]
    let odd = Coordinate(latitude: .nan, longitude: 3)
    province.roads = [[], [Self.place(5, 5)], [Self.place(5, 5), Self.place(5, 5)], far, far, [odd, odd]]
    province.roads += [Self.roads[0], Self.roads[0], Array(Self.roads[0].reversed())]
    province.add(at: Self.place(0, 0), fixed: true)
    province.add(at: Self.place(0, 8_000))
    Self.expect(Self.lengths(province), ["V1 V2": 8_000])
  }
}
