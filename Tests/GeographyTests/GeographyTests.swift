import Geography
import Testing

@Suite("Value types of a province")
struct GeographyTests {
  @Test("Money saturates instead of overflowing")
  func money() {
    let most = Money(dong: .max)
    let least = Money(dong: .min)
    #expect(most + Money(dong: 1) == most)
    #expect(least - Money(dong: 1) == least)
    #expect(Money(dong: 1) - least == most)
    #expect(Money.billions(.max) == most)
    #expect(Money.billions(-.max) == least)
    #expect(Money(roundingDong: .infinity) == most)
    #expect(Money(roundingDong: -1e300) == least)
    #expect(Money(roundingDong: .nan) == .zero)
    #expect([most, most, Money(dong: -5)].total() == Money(dong: .max - 5))
  }

  @Test("Amounts convert to the units of investment tables")
  func moneyUnits() {
    #expect(Money(millions: 1.5).dong == 1_500_000)
    #expect(Money(roundingDong: 2.5).dong == 3)
    #expect(Money.billions(300).dong == 300_000_000_000)
    #expect(Money.billions(300).billions == 300)
    #expect(Money(dong: 250_000).millions == 0.25)
    #expect(Money(dong: 1) < Money(dong: 2))
  }

  @Test(
    "Distances on the mean sphere",
    arguments: [
      (Coordinate(latitude: 0, longitude: 0), Coordinate(latitude: 0, longitude: 1), 111_195.08),
      (Coordinate(latitude: 0, longitude: 0), Coordinate(latitude: 0, longitude: 180), 20_015_114.4),
      (Coordinate(latitude: 21.4, longitude: 103), Coordinate(latitude: 21.4, longitude: 103), 0),
      (Coordinate(latitude: 21, longitude: 103), Coordinate(latitude: 22, longitude: 103), 111_195.08),
    ] as [(Coordinate, Coordinate, Double)])
  func distance(_ from: Coordinate, _ to: Coordinate, _ metres: Double) {
    #expect(abs(from.distance(to: to) - metres) < 0.1)
    #expect(from.distance(to: to) == to.distance(to: from))
  }

  @Test("A price list is complete or is none")
  func priceList() throws {
    var ranges = Dictionary(
      uniqueKeysWithValues: CostItem.allCases.map { ($0, CostRange(low: 1, base: 2, high: 3)) })
    #expect(try #require(UnitCosts(ranges)).base(.horizon) == 2)
    ranges[.horizon] = nil
    #expect(UnitCosts(ranges) == nil)
  }

  @Test("A place is looked up in its own table, and only a junction lacks fibre among the nodes")
  func places() throws {
    let commune = Commune(
      code: "03158", name: "Sín Thầu", type: "xã", areaKm2: 516.42, population: 6_058, households: 1_206,
      region: .three, isBorder: true, oldDistrict: "", coordinate: Coordinate(latitude: 22, longitude: 102),
      elevation: ElevationRange(minimum: 0, mean: 0, maximum: 0))
    let nodes = [Node.Kind.communeCentre, .fibreNode, .junction].enumerated().map { index, kind in
      Node(
        id: "N\(index)", kind: kind, commune: 0,
        coordinate: Coordinate(latitude: Double(index), longitude: 0),
        elevationMetres: 0)
    }
    let village = Village(
      id: "V", name: "Bản Mẫu", commune: 0, coordinate: Coordinate(latitude: 9, longitude: 0),
      elevationMetres: 0, households: 1, population: 1, ethnicMinorityShare: 0, povertyRate: 0,
      region: .three, isBorder: true, isSpeciallyDifficult: false, hasMobileBroadband: true,
      hasFixedBroadband: false)
    let prices = Dictionary(
      uniqueKeysWithValues: CostItem.allCases.map { ($0, CostRange(low: 0, base: 0, high: 0)) })
    let geography = Geography(
      name: "tiny", communes: [commune], villages: [village], nodes: nodes, routes: [], sites: [],
      coverage: [], hops: [], costs: try #require(UnitCosts(prices)))
    #expect((0...2).map { geography.hasFibre(.node($0)) } == [true, true, false])
    #expect(!geography.hasFibre(.village(0)))
    #expect(geography.id(of: .village(0)) == "V")
    #expect(geography.id(of: .node(1)) == "N1")
    #expect(geography.coordinate(of: .node(2)).latitude == 2)
    #expect(geography.coordinate(of: .village(0)).latitude == 9)
  }
}
