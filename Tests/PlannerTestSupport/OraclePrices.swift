import Geography
import Scenarios

/// Prices and priority weights in an oracle's own words.
struct OraclePrices {
  private let geography: Geography
  private let scenario: Scenario

  init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    self.scenario = scenario
  }

  private func base(_ item: CostItem) -> Double { scenario.costs[item] ?? geography.costs[item].base }

  func price(route: Route) -> Int64 {
    let unit = route.construction == .buried ? base(.fibreRouteBuried) : base(.fibreRouteAerial)
    let length = route.lengthMetres / 1000 * base(.fibreLengthFactor)
    return Int64((length * (route.terrainFactor ?? base(.mountainFactor)) * unit * 1e6).rounded())
  }

  func price(site: Site) -> Int64 {
    let mast = site.kind == .light ? base(.mastLightSite) : base(.mastSite40m)
    return Int64(((mast + (site.power == .solar ? base(.solarPowerSite) : 0)) * 1e6).rounded())
  }

  func price(hop: Hop) -> Int64 {
    Int64(((hop.lengthMetres < 20_000 ? base(.microwaveHopShort) : base(.microwaveHopLong)) * 1e6).rounded())
  }

  func priceOfSatellite() -> Int64 {
    let years = 1...Int(base(.horizon))
    let annuity = years.reduce(0.0) { sum, year in
      sum + (0..<year).reduce(1.0) { value, _ in value / (1 + base(.discountRate)) }
    }
    return Int64(((base(.satelliteBackhaulCapex) + annuity * base(.satelliteBackhaulRent)) * 1e6).rounded())
  }

  func priceOfTerminal() -> Int64 { Int64((base(.communitySatelliteTerminal) * 1e6).rounded()) }

  func priceOfAccess(_ village: Village) -> Int64 {
    let lines = Double(village.countedHouseholds) * base(.fibreAccessHousehold)
    return Int64(((base(.fibreAccessNode) + lines) * 1e6).rounded())
  }

  func worth(_ village: Village, _ value: Double) -> Int64 {
    let weights = scenario.weights
    let centre = geography.communes[village.commune].coordinate
    let served = geography.villages.filter { $0.hasMobileBroadband && $0.hasFixedBroadband }
    let nearest = served.map { village.coordinate.distance(to: $0.coordinate) }.min() ?? .infinity
    var weight =
      1 + weights.remoteness
      * min(1, village.coordinate.distance(to: centre) / weights.remotenessFullAtMetres)
    weight =
      weight + weights.isolation
      * (min(weights.isolationFullAtMetres, nearest) / weights.isolationFullAtMetres)
    weight = weight + weights.ethnicMinority * (village.ethnicMinorityShare ?? 0)
    weight = weight + (village.region == .three ? weights.regionThree : 0)
    weight = weight + (village.isBorder == true ? weights.border : 0)
    weight = weight + weights.poverty * (village.povertyRate ?? 0)
    weight = weight + (village.isSpeciallyDifficult == true ? weights.speciallyDifficult : 0)
    let institutions = village.institutions.reduce(0.0) { $0 + scenario.institutions[$1] }
    return Int64(((Double(village.countedHouseholds) + institutions) * value * weight * 1000).rounded())
  }
}
