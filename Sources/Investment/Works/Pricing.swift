package import Geography
package import Scenarios

/// What each candidate work costs, from the data set's price list and the scenario's own prices: the one
/// place where unit costs become đồng. Every price is rounded to a whole đồng once, here.
package struct Pricing: Sendable {
  private let geography: Geography
  private let unitCosts: UnitCosts
  private let basis: Ownership.Basis
  private let horizon: OwnershipHorizon

  /// Prices with the base values of the price list, each replaced by the scenario's where it has one.
  package init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    var costs = geography.costs
    for (item, value) in scenario.costs { costs[item].base = value }
    unitCosts = costs
    basis = scenario.ownership.budgetBasis
    horizon = OwnershipHorizon(
      years: costs.base(.horizon), rate: costs.base(.discountRate), scenario.ownership)
  }

  /// What building, running and owning a work comes to, and what of that the budget pays.
  package func price(of work: WorkElement) -> WorkPrice {
    let capex = capex(of: work)
    let opex = opexPerYear(work.kind, capex: capex)
    // The rent of a backhaul is paid for the whole horizon; only its terminal wears out.
    let renewed =
      if case .backhaul(let technology, _) = work {
        Money(millions: unitCosts.base(technology.terminal))
      } else {
        capex
      }
    let presentValue = horizon.presentValue(of: work.kind, capex: capex, opexPerYear: opex, renewed: renewed)
    return WorkPrice(
      capex: capex, opexPerYear: opex, presentValue: presentValue,
      cost: basis == .capex ? capex : presentValue)
  }

  /// What a work takes from the budget: its capex, or its present value where the scenario says so.
  package func cost(of work: WorkElement) -> Money {
    basis == .capex ? capex(of: work) : price(of: work).cost
  }

  /// What building a work takes.
  package func capex(of work: WorkElement) -> Money {
    switch work {
    case .route(let index): segment(geography.routes[index])
    case .site(let index): site(geography.sites[index])
    case .hop(let index): hop(geography.hops[index])
    case .backhaul(let technology, _): backhaul(technology)
    case .access(village: let index): access(geography.villages[index])
    case .terminal: communityTerminal()
    }
  }

  /// A fibre segment: length × slack of the cable × terrain × price per kilometre.
  package func segment(_ route: Route) -> Money {
    let item: CostItem = route.construction == .aerial ? .fibreRouteAerial : .fibreRouteBuried
    let terrain = route.terrainFactor ?? unitCosts.base(.mountainFactor)
    let kilometres = route.lengthMetres / 1000 * unitCosts.base(.fibreLengthFactor)
    return Money(millions: kilometres * terrain * unitCosts.base(item))
  }

  /// Fibre distribution in a village: a cabinet, and a line for each household.
  package func access(_ village: Village) -> Money {
    Money(
      millions: unitCosts.base(.fibreAccessNode)
        + Double(village.countedHouseholds) * unitCosts.base(.fibreAccessHousehold))
  }

  /// A site with its power; its transport is a work of its own.
  package func site(_ site: Site) -> Money {
    let item: CostItem = site.kind == .mast40m ? .mastSite40m : .mastLightSite
    let solar = site.power == .solar ? unitCosts.base(.solarPowerSite) : 0
    return Money(millions: unitCosts.base(item) + solar)
  }

  /// Hops of this length and above take the price of a long one (metres).
  package static let longHopMetres = 20_000.0

  /// A microwave hop, by distance band.
  package func hop(_ hop: Hop) -> Money {
    let isLong = hop.lengthMetres >= Pricing.longHopMetres
    return Money(millions: unitCosts.base(isLong ? .microwaveHopLong : .microwaveHopShort))
  }

  /// Backhaul of one site: the terminal, and its rent over the horizon as a present value
  /// (an ordinary annuity at the discount rate), since the capacity is bought for that term.
  package func backhaul(_ technology: Backhaul) -> Money {
    Money(
      millions: unitCosts.base(technology.terminal) + horizon.annuity * unitCosts.base(technology.rent))
  }

  /// A satellite terminal that a village shares.
  package func communityTerminal() -> Money { Money(millions: unitCosts.base(.communitySatelliteTerminal)) }

  /// Yearly cost of running a work that cost `capex` to build: a share of the capex for fibre, a sum a
  /// site for sites, none for hops (part of the site's) and satellite (its rent is in the price).
  package func opexPerYear(_ kind: WorkKind, capex: Money) -> Money {
    switch kind.upkeep {
    case .share(let item): Money(roundingDong: Double(capex.dong) * unitCosts.base(item))
    case .sum(let item): Money(millions: unitCosts.base(item))
    case .none: .zero
    }
  }
}
