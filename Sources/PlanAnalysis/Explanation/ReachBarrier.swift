import Geography
import Investment
import NetworkDesign
import Scenarios

/// Why no works could bring a service that a village lacks: the scenario forbids them, or the data set has
/// none.
struct ReachBarrier {
  private let geography: Geography
  private let scenario: Scenario
  private let identifiers: WorkIdentifiers

  init(_ network: PlannedNetwork) {
    geography = network.geography
    scenario = network.scenario
    identifiers = network.identifiers
  }

  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  func cause(village: Int, _ service: Service) throws -> LeftService.Cause {
    func isReachable(_ change: (inout Scenario) -> Void) throws -> Bool {
      var changed = scenario
      // What is required could contradict what is lifted, and has no part in reach.
      changed.lockIn = []
      changed.requiredPoints = RequiredPoints()
      changed.progress.removeAll { $0.status != .dropped }
      change(&changed)
      let wanted = TransportDigraph.OptionElement(village: village, service: service)
      return try TransportDigraph(geography, changed).options.contains(wanted)
    }
    func release(_ scenario: inout Scenario) {
      scenario.lockOut = []
      scenario.progress = []
      scenario.satelliteBackhaul = true
    }
    guard try isReachable(release) else {
      return .unreachable(service == .mobile ? mobileLink(village) : fibreLink(village))
    }
    if try isReachable({ $0.lockOut = [] }) {
      let single = try scenario.lockOut.filter { id in
        try isReachable { $0.lockOut.removeAll { $0 == id } }
      }
      guard single.isEmpty else { return .lockedOut(single, isEach: true) }
      return .lockedOut(
        try needed(scenario.lockOut) { kept in try isReachable { $0.lockOut = kept } }, isEach: false)
    }
    if try isReachable({ $0.progress = [] }) {
      let dropped = scenario.progress.filter { $0.status == .dropped }.map(\.work)
      return .dropped(
        try needed(dropped) { kept in
          try isReachable { $0.progress.removeAll { !kept.contains($0.work) } }
        })
    }
    if try isReachable({ $0.satelliteBackhaul = true }) { return .noSatellite }
    return .together
  }

  /// The smallest part of a list, by leaving out one after the other, without which the service can be
  /// reached: those whose keeping alone bars it, given the rest is lifted.
  private func needed(_ list: [String], _ isReachable: ([String]) throws -> Bool) rethrows -> [String] {
    var kept: [String] = []
    var barring: [String] = []
    for item in list {
      if try isReachable(kept + [item]) { kept.append(item) } else { barring.append(item) }
    }
    return barring
  }

  private func mobileLink(_ village: Int) -> MissingLink {
    let entries = geography.coverage.filter {
      $0.village == village && geography.sites[$0.site].status == .candidate
    }
    guard let best = entries.max(by: { $0.householdShare < $1.householdShare }) else { return .noSite }
    let covering = entries.filter { $0.householdShare >= scenario.requiredHouseholdShare }
    guard covering.isEmpty else { return .transport(sites: covering.map { identifiers.site($0.site) }) }
    return .coverage(site: identifiers.site(best.site), share: best.householdShare)
  }

  private func fibreLink(_ village: Int) -> MissingLink {
    let routes = geography.routes.indices.filter {
      [geography.routes[$0].from, geography.routes[$0].to].contains(.village(village))
    }
    return routes.isEmpty ? .noRoute : .routes(routes.map(identifiers.route))
  }
}
