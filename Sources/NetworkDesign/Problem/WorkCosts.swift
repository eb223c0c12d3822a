import Geography

/// What each candidate work takes from the budget under a scenario: its price, or the present value of owning
/// it, or what was spent on it.
struct WorkCosts {
  private let geography: Geography
  private let pricing: Pricing
  private let progress: ProgressState
  private let basis: Ownership.Basis

  init(_ geography: Geography, _ scenario: Scenario, _ progress: ProgressState) {
    self.geography = geography
    self.progress = progress
    pricing = Pricing(geography, scenario)
    basis = scenario.ownership.budgetBasis
  }

  /// What building it takes.
  func capex(of work: WorkElement) -> Money {
    switch work {
    case .route(let index): pricing.segment(geography.routes[index])
    case .hop(let index): pricing.hop(geography.hops[index])
    case .site(let index): pricing.site(geography.sites[index])
    case .satellite: pricing.satelliteBackhaul()
    case .access(let index): pricing.access(geography.villages[index])
    case .terminal: pricing.communityTerminal()
    }
  }

  func opexPerYear(of work: WorkElement) -> Money {
    pricing.opexPerYear(work.kind, capex: capex(of: work))
  }

  func presentValue(of work: WorkElement) -> Money {
    pricing.presentValue(work.kind, capex: capex(of: work))
  }

  func cost(of work: WorkElement) -> Money {
    let price = basis == .capex ? capex(of: work) : presentValue(of: work)
    return progress.cost(of: work, price: price)
  }
}
