public import Geography

/// What each candidate work costs, from the data set's price list and the scenario's own prices: the one
/// place where unit costs become đồng. Every price is rounded to a whole đồng once, here.
public struct Pricing: Sendable {
  private let geography: Geography
  private let unitCosts: UnitCosts

  /// Prices with the base values of the price list, each replaced by the scenario's where it has one.
  public init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    var costs = geography.costs
    for (item, value) in scenario.costs { costs[item].base = value }
    unitCosts = costs
  }

  /// A fibre segment: length × slack of the cable × terrain × price per kilometre.
  public func segment(_ route: Route) -> Money {
    let item: CostItem = route.construction == .aerial ? .fibreRouteAerial : .fibreRouteBuried
    let terrain = route.terrainFactor ?? unitCosts.base(.mountainFactor)
    let kilometres = route.lengthMetres / 1000 * unitCosts.base(.fibreLengthFactor)
    return Money(millions: kilometres * terrain * unitCosts.base(item))
  }

  /// Fibre distribution in a village: a cabinet, and a line for each household.
  public func access(_ village: Village) -> Money {
    Money(
      millions: unitCosts.base(.fibreAccessNode)
        + Double(village.households) * unitCosts.base(.fibreAccessHousehold))
  }

  /// A site with its power; its transport is a work of its own.
  public func site(_ site: Site) -> Money {
    let item: CostItem = site.kind == .mast40m ? .mastSite40m : .mastLightSite
    let solar = site.power == .solar ? unitCosts.base(.solarPowerSite) : 0
    return Money(millions: unitCosts.base(item) + solar)
  }

  /// Hops of this length and above take the price of a long one (metres).
  public static let longHopMetres = 20_000.0

  /// A microwave hop, by distance band.
  public func hop(_ hop: Hop) -> Money {
    let isLong = hop.lengthMetres >= Pricing.longHopMetres
    return Money(millions: unitCosts.base(isLong ? .microwaveHopLong : .microwaveHopShort))
  }

  /// Satellite backhaul of one site: the terminal, and its rent over the horizon as a present value
  /// (an ordinary annuity at the discount rate), since the capacity is bought for that term.
  public func satelliteBackhaul() -> Money {
    let rate = unitCosts.base(.discountRate)
    var factor = 0.0
    var discount = 1.0
    for _ in 0..<Int(unitCosts.base(.horizon)) {
      discount /= 1 + rate
      factor += discount
    }
    return Money(
      millions: unitCosts.base(.satelliteBackhaulCapex) + factor * unitCosts.base(.satelliteBackhaulRent))
  }

  /// Yearly cost of running a work that cost `capex` to build: a share of the capex for fibre, a sum a
  /// site for sites, none for hops (part of the site's) and satellite (its rent is in the price).
  public func opexPerYear(_ kind: Work.Kind, capex: Money) -> Money {
    switch kind {
    case .fibreSegment, .fibreAccess:
      Money(roundingDong: Double(capex.dong) * unitCosts.base(.fibreOpex))
    case .site: Money(millions: unitCosts.base(.siteOpex))
    case .microwaveHop, .satelliteBackhaul: .zero
    }
  }
}
