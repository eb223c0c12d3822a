public import Geography

/// Builds small geographies for tests, one line a thing.
public struct TinyGeography {
  public var geography: Geography
  private var places: [String: Place] = [:]
  private var siteIndex: [String: Int] = [:]
  private var villageIndex: [String: Int] = [:]

  /// One commune at 21.5 N 103 E, the price list of `TinyGeography.prices`.
  public init(prices: UnitCosts = TinyGeography.prices()) {
    let commune = Commune(
      code: "00001", name: "Mường Thử", type: "xã", areaKm2: 200, population: 5000, households: 1000,
      region: .three, isBorder: false, oldDistrict: "Huyện Thử",
      coordinate: Coordinate(latitude: 21.5, longitude: 103),
      elevation: ElevationRange(minimum: 500, mean: 800, maximum: 1200))
    geography = Geography(
      name: "tiny", communes: [commune], villages: [], nodes: [], routes: [], sites: [], coverage: [],
      hops: [], costs: prices)
  }

  /// A price list in whole million đồng: fibre 100 a kilometre with no slack and flat ground, access 50 a
  /// village and 1 a household, mast 1,000, light site 400, solar 300, hops 150 and 250, satellite 60
  /// with no rent.
  public static func prices(_ changes: [CostItem: Double] = [:]) -> UnitCosts {
    var base: [CostItem: Double] = [
      .fibreRouteAerial: 100, .fibreRouteBuried: 300, .fibreLengthFactor: 1, .mountainFactor: 1,
      .fibreAccessNode: 50, .fibreAccessHousehold: 1, .fibreOpex: 0.05, .mastSite40m: 1000,
      .mastLightSite: 400, .solarPowerSite: 300, .siteOpex: 100, .microwaveHopShort: 150,
      .microwaveHopLong: 250, .satelliteBackhaulCapex: 60, .satelliteBackhaulRent: 0, .discountRate: 0.08,
      .horizon: 10,
    ]
    base.merge(changes) { _, new in new }
    guard let costs = UnitCosts(base.mapValues { CostRange(low: $0, base: $0, high: $0) }) else {
      fatalError("the test's price list lacks an item")
    }
    return costs
  }

  @discardableResult
  public mutating func village(
    _ id: String, households: Int = 50, mobile: Bool = false, fixed: Bool = false, east: Double = 0,
    north: Double = 0, minority: Double = 0, name: String? = nil
  ) -> TinyGeography {
    let index = geography.villages.count
    geography.villages.append(
      Village(
        id: id, name: name ?? "Bản \(id)", commune: 0, coordinate: TinyGeography.point(east, north),
        elevationMetres: 800, households: households, population: households * 5,
        ethnicMinorityShare: minority, povertyRate: 0, region: .one, isBorder: false,
        isSpeciallyDifficult: false, hasMobileBroadband: mobile, hasFixedBroadband: fixed))
    places[id] = .village(index)
    villageIndex[id] = index
    return self
  }

  public mutating func node(_ id: String, _ kind: Node.Kind, east: Double = 0, north: Double = 0) {
    places[id] = .node(geography.nodes.count)
    geography.nodes.append(
      Node(
        id: id, kind: kind, commune: 0, coordinate: TinyGeography.point(east, north), elevationMetres: 800))
  }

  public mutating func route(_ id: String, _ from: String, _ to: String, metres: Double) {
    guard let start = places[from], let end = places[to] else { fatalError("no place \(from) or \(to)") }
    geography.routes.append(Route(id: id, from: start, to: end, lengthMetres: metres, terrainFactor: 1))
  }

  public mutating func site(
    _ id: String, _ status: Site.Status = .candidate, kind: Site.Kind = .light, power: Site.Power = .grid,
    at place: String? = nil, satellite: Bool = true, east: Double = 0, north: Double = 0
  ) {
    siteIndex[id] = geography.sites.count
    geography.sites.append(
      Site(
        id: id, status: status, kind: kind, power: power, place: place.flatMap { places[$0] }, commune: 0,
        coordinate: TinyGeography.point(east, north), elevationMetres: 900, allowsSatellite: satellite))
  }

  public mutating func covers(_ site: String, _ village: String, share: Double = 1) {
    guard let site = siteIndex[site], let village = villageIndex[village] else {
      fatalError("no site or village of this name")
    }
    geography.coverage.append(Coverage(site: site, village: village, householdShare: share))
  }

  public mutating func hop(_ id: String, _ from: String, _ to: String, metres: Double = 5000) {
    guard let start = siteIndex[from], let end = siteIndex[to] else { fatalError("no site of this name") }
    geography.hops.append(Hop(id: id, from: start, to: end, lengthMetres: metres))
  }

  /// A point so many kilometres east and north of the commune's centre, about.
  static func point(_ east: Double, _ north: Double) -> Coordinate {
    Coordinate(latitude: 21.5 + north / 111, longitude: 103 + east / 103)
  }
}
