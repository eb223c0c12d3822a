import Diagnostics
import Geography
import Investment
import Scenarios

/// The works of a plan, found again in the data set.
struct FoundWorks {
  struct Found {
    var claim: PlanClaim.WorkClaim
    var element: WorkElement
    /// Index of the year it is built in; the last where the plan names none of its years.
    var year: Int
  }

  private(set) var all: [Found] = []
  /// The same by identifier.
  private(set) var named: [String: Found] = [:]
  /// Every work claimed by identifier, the first of each, found or not.
  let claimed: [String: PlanClaim.WorkClaim]

  init(_ claim: PlanClaim, _ catalogue: WorkCatalogue, _ ledger: VerificationLedger) {
    let years = claim.scenario.phases.years
    let position = Dictionary(years.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    claimed = Dictionary(claim.works.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for work in claim.works {
      guard let found = catalogue.work(work.kind, work.id) else {
        ledger.expect(false, "work \(work.id): the data set has no \(work.kind.rawValue) of this name")
        continue
      }
      let isNew = named[work.id] == nil
      ledger.expect(isNew, "work \(work.id) is listed more than once")
      if isNew {
        let year = work.year.flatMap { position[$0] } ?? max(0, years.count - 1)
        let own = Found(claim: work, element: found, year: year)
        all.append(own)
        named[work.id] = own
      }
    }
  }

  /// That none is built where the network stands already or where the scenario forbids it, but for what is there
  /// or demanded, and that locks are kept.
  func check(_ evidence: Evidence) {
    let geography = evidence.geography
    let scenario = evidence.scenario
    let ledger = evidence.ledger
    let lockedIn = Set(scenario.lockIn)
    for work in all {
      let id = work.claim.id
      let stands = evidence.standing.contains(work.element)
      switch work.element {
      case .route(let index):
        let route = geography.routes[index]
        ledger.expect(
          stands || lockedIn.contains(id) || !geography.hasFibre(route.from) || !geography.hasFibre(route.to),
          "work \(id) joins two places that have fibre already")
      case .site(let index):
        ledger.expect(stands || geography.sites[index].status == .candidate, "site \(id) stands already")
      case .backhaul(let technology, site: let index):
        ledger.expect(
          stands || technology.mayFeed(geography.sites[index], in: scenario),
          "work \(id): the scenario or the site does not allow \(technology.name)")
      case .access(village: let index), .terminal(village: let index):
        ledger.expect(
          stands || !geography.villages[index].hasFixedBroadband, "work \(id): the village has fibre already")
      case .hop: break
      }
    }
    checkLocks(geography, scenario, evidence.catalogue, ledger)
  }

  private func checkLocks(
    _ geography: Geography, _ scenario: Scenario, _ catalogue: WorkCatalogue, _ ledger: VerificationLedger
  ) {
    func isCandidate(_ id: String) -> Bool {
      if case .site(let index)? = catalogue.work(.site, id), geography.sites[index].status == .candidate {
        return true
      }
      return catalogue.work(.fibreSegment, id) != nil || catalogue.work(.microwaveHop, id) != nil
    }
    func isKnown(_ id: String) -> Bool {
      catalogue.villageIndex[id] != nil || catalogue.work(.site, id) != nil || isCandidate(id)
    }
    // A lock on nothing is kept by every plan, and says that the scenario was written for other data.
    for (key, ids) in [("lockIn", scenario.lockIn), ("lockOut", scenario.lockOut)] {
      for id in ids where !isKnown(id) {
        ledger.expect(
          false,
          "\(key) of the scenario names \(id), and no village, site, route or hop of the data set has this "
            + "identifier")
      }
    }
    for id in scenario.lockIn where isCandidate(id) {
      ledger.expect(named[id] != nil, "\(id) is locked in and not among the works")
    }
    for id in scenario.lockOut where isCandidate(id) {
      ledger.expect(named[id] == nil, "\(id) is locked out and among the works")
    }
  }
}
