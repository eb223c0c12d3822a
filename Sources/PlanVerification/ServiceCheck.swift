import Diagnostics
import Geography
import Investment
import Scenarios

/// Which village gains which service from the works, and whether the plan says the same.
struct ServiceCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    checkTransport()
    let geography = evidence.geography
    let gains = evidence.gains
    let lockedIn = Set(evidence.scenario.lockIn)
    let built = evidence.history.built[evidence.history.lastYear]
    var isListed = [Bool](repeating: false, count: geography.villages.count)
    for entry in evidence.claim.villages {
      guard let index = evidence.catalogue.villageIndex[entry.id] else {
        ledger.expect(false, "village \(entry.id): the data set has no such village")
        continue
      }
      ledger.expect(!isListed[index], "village \(entry.id) is listed more than once")
      isListed[index] = true
      let village = geography.villages[index]
      let gainsFixed = gains.year(.fixed, index) != nil
      check(
        entry.id, .mobile, entry.mobile, has: village.hasMobileBroadband,
        gains: gains.year(.mobile, index) != nil)
      check(entry.id, .fixed, entry.fixed, has: village.hasFixedBroadband, gains: gainsFixed)
      if built.access.contains(index), !evidence.standing.contains(.access(village: index)) {
        ledger.expect(gainsFixed, "village \(entry.id) gets fibre distribution, but no fibre reaches it")
        ledger.expect(
          !evidence.barred.villages.contains(index), "village \(entry.id) is locked out and gets fibre")
      }
      if !lockedIn.isEmpty, lockedIn.contains(evidence.catalogue.identifiers.village(index)) {
        ledger.expect(
          entry.mobile != .unserved && entry.fixed != .unserved,
          "village \(entry.id) is locked in and does not get every service it lacks")
      }
    }
    ledger.expectEqual(isListed.count { $0 }, geography.villages.count, "number of villages listed")
  }

  /// That nothing is built to no purpose: each work is joined to the network at the end of the plan, or stands
  /// already.
  private func checkTransport() {
    let geography = evidence.geography
    let reach = evidence.history.final
    let stands = evidence.standing.contains
    let built = evidence.history.built[evidence.history.lastYear]
    for site in built.sites {
      ledger.expect(
        reach.sites.contains(site) || geography.sites[site].status == .existing || stands(.site(site)),
        "site \(geography.sites[site].id) is built without transport")
    }
    for route in built.routes {
      ledger.expect(
        reach.routes.contains(route) || stands(.route(route)),
        "route \(geography.routes[route].id) is built without a link to the existing network")
    }
    for hop in built.hops {
      ledger.expect(
        reach.hops.contains(hop) || stands(.hop(hop)),
        "hop \(geography.hops[hop].id) lacks a mast at an end, or transport")
    }
    for (site, technology) in built.fed {
      ledger.expect(
        built.sites.contains(site) || stands(.backhaul(technology, site: site)),
        "\(technology.name) of \(geography.sites[site].id) has no site to feed")
    }
  }

  private func check(
    _ id: String, _ service: Service, _ claimed: VillageOutcome.Status, has: Bool, gains: Bool
  ) {
    let status: VillageOutcome.Status = has ? .existing : gains ? .planned : .unserved
    ledger.expectEqual(claimed.rawValue, status.rawValue, "\(service.broadband) of village \(id)")
  }
}
