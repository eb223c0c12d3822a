import Geography

/// Which village gains which service from the works, and whether the plan says the same.
struct ServiceCheck {
  private(set) var reach: NetworkReach
  /// Index of each village by identifier.
  let villageIndex: [String: Int]
  /// The sites that serve enough of a village's households to count, by village.
  private let coveringSites: [Int: [Int]]

  init(
    _ geography: Geography, _ claim: PlanClaim, _ works: WorksCheck, _ catalogue: WorkCatalogue,
    _ ledger: VerificationLedger
  ) {
    reach = NetworkReach(
      geography, routes: works.routes, sites: works.sites, hops: works.hops, satellites: works.satellites)
    let reach = self.reach
    for site in works.sites {
      ledger.expect(
        reach.sites.contains(site) || geography.sites[site].status == .existing,
        "site \(geography.sites[site].id) is built without transport")
    }
    for route in works.routes {
      ledger.expect(
        reach.routes.contains(route),
        "route \(geography.routes[route].id) is built without a link to the existing network")
    }
    for hop in works.hops {
      ledger.expect(
        reach.hops.contains(hop), "hop \(geography.hops[hop].id) lacks a mast at an end, or transport")
    }
    for site in works.satellites {
      ledger.expect(
        works.sites.contains(site), "satellite backhaul of \(geography.sites[site].id) has no site to feed")
    }

    var covering: [Int: [Int]] = [:]
    for entry in catalogue.candidateCoverage
    where entry.householdShare >= claim.scenario.requiredHouseholdShare {
      covering[entry.village, default: []].append(entry.site)
    }
    coveringSites = covering

    villageIndex = catalogue.villageIndex
    let identifiers = catalogue.identifiers
    var isListed = [Bool](repeating: false, count: geography.villages.count)
    for entry in claim.villages {
      guard let index = villageIndex[entry.id] else {
        ledger.expect(false, "village \(entry.id): the data set has no such village")
        continue
      }
      ledger.expect(!isListed[index], "village \(entry.id) is listed more than once")
      isListed[index] = true
      let village = geography.villages[index]
      let isLockedOut = claim.scenario.lockOut.contains(identifiers.village(index))
      let gainsMobile = !isLockedOut && isCovered(index, by: reach.sites)
      let gainsFixed = works.access.contains(index) && reach.places.contains(.village(index))
      check(entry.id, .mobile, entry.mobile, has: village.hasMobileBroadband, gains: gainsMobile, ledger)
      check(entry.id, .fixed, entry.fixed, has: village.hasFixedBroadband, gains: gainsFixed, ledger)
      if works.access.contains(index) {
        ledger.expect(gainsFixed, "village \(entry.id) gets fibre distribution, but no fibre reaches it")
        ledger.expect(!isLockedOut, "village \(entry.id) is locked out and gets fibre")
      }
      if claim.scenario.lockIn.contains(identifiers.village(index)) {
        ledger.expect(
          entry.mobile != .unserved && entry.fixed != .unserved,
          "village \(entry.id) is locked in and does not get every service it lacks")
      }
    }
    ledger.expectEqual(isListed.count { $0 }, geography.villages.count, "number of villages listed")
  }

  /// Whether one of the sites serves enough of a village's households.
  func isCovered(_ village: Int, by sites: Set<Int>) -> Bool {
    coveringSites[village]?.contains(where: sites.contains) ?? false
  }

  private func check(
    _ id: String, _ service: Service, _ claimed: VillageOutcome.Status, has: Bool, gains: Bool,
    _ ledger: VerificationLedger
  ) {
    let status: VillageOutcome.Status = has ? .existing : gains ? .planned : .unserved
    ledger.expectEqual(claimed.rawValue, status.rawValue, "\(service.rawValue) broadband of village \(id)")
  }
}
