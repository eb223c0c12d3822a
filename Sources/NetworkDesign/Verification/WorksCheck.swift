import Geography

/// The works of a plan, found again in the data set: that each exists, is paid at its price, and is not
/// built twice or where the network stands already.
struct WorksCheck {
  private(set) var routes: Set<Int> = []
  private(set) var sites: Set<Int> = []
  private(set) var hops: Set<Int> = []
  /// Sites fed by satellite.
  private(set) var satellites: Set<Int> = []
  /// Villages that get fibre distribution.
  private(set) var access: Set<Int> = []
  /// The works by identifier.
  private(set) var element: [String: BuiltElement] = [:]

  /// What a work is, by index into the geography.
  enum BuiltElement: Hashable {
    case route(Int)
    case site(Int)
    case hop(Int)
    case satellite(Int)
    case access(Int)
  }

  init(
    _ geography: Geography, _ claim: PlanClaim, _ catalogue: WorkCatalogue, _ ledger: VerificationLedger
  ) {
    let pricing = Pricing(geography, claim.scenario)
    for work in claim.works {
      guard let found = catalogue.elements[work.kind]?[work.id] else {
        ledger.expect(false, "work \(work.id): the data set has no \(work.kind.rawValue) of this name")
        continue
      }
      ledger.expect(
        element.updateValue(found, forKey: work.id) == nil, "work \(work.id) is listed more than once")
      let price: Money
      switch found {
      case .route(let index):
        let route = geography.routes[index]
        routes.insert(index)
        price = pricing.segment(route)
        ledger.expect(
          !geography.hasFibre(route.from) || !geography.hasFibre(route.to),
          "work \(work.id) joins two places that have fibre already")
      case .site(let index):
        sites.insert(index)
        price = pricing.site(geography.sites[index])
        ledger.expect(geography.sites[index].status == .candidate, "site \(work.id) stands already")
      case .hop(let index):
        hops.insert(index)
        price = pricing.hop(geography.hops[index])
      case .satellite(let index):
        satellites.insert(index)
        price = pricing.satelliteBackhaul()
        ledger.expect(
          claim.scenario.satelliteBackhaul && geography.sites[index].allowsSatellite,
          "work \(work.id): the scenario or the site does not allow satellite backhaul")
      case .access(let index):
        access.insert(index)
        price = pricing.access(geography.villages[index])
        ledger.expect(
          !geography.villages[index].hasFixedBroadband, "work \(work.id): the village has fibre already")
      }
      ledger.expectEqual(work.cost.dong, price.dong, "cost of work \(work.id)")
      ledger.expectEqual(
        work.opexPerYear.dong, pricing.opexPerYear(work.kind, capex: price).dong,
        "opex of work \(work.id)")
    }
    checkLocks(geography, claim.scenario, catalogue.identifiers, ledger)
  }

  private func checkLocks(
    _ geography: Geography, _ scenario: Scenario, _ identifiers: WorkIdentifiers, _ ledger: VerificationLedger
  ) {
    guard !scenario.lockIn.isEmpty || !scenario.lockOut.isEmpty else { return }
    let candidateSites = geography.sites.indices.filter { geography.sites[$0].status == .candidate }
    let candidates = Set(
      geography.routes.indices.map(identifiers.route) + geography.hops.indices.map(identifiers.hop)
        + candidateSites.map(identifiers.site))
    for id in scenario.lockIn where candidates.contains(id) {
      ledger.expect(element[id] != nil, "\(id) is locked in and not among the works")
    }
    for id in scenario.lockOut where candidates.contains(id) {
      ledger.expect(element[id] == nil, "\(id) is locked out and among the works")
    }
  }
}
