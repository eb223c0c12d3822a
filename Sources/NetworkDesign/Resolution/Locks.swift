import Geography
import Investment
import Scenarios

/// An element of the geography that a scenario locks in or out.
enum LockedElement: Hashable {
  case village(Int)
  case site(Int)
  case route(Int)
  case hop(Int)
}

/// The scenario's locks, found in the geography.
struct Locks: Sendable {
  let lockedIn: [LockedElement]
  let lockedOut: Set<LockedElement>

  /// - Parameter scenario: its names are identifiers of the geography (`ScenarioNames`).
  init(_ geography: Geography, _ scenario: Scenario, _ identifiers: WorkIdentifiers) {
    guard !scenario.lockIn.isEmpty || !scenario.lockOut.isEmpty else {
      lockedIn = []
      lockedOut = []
      return
    }
    var elements: [String: LockedElement] = [:]
    for index in geography.hops.indices { elements[identifiers.hop(index)] = .hop(index) }
    for index in geography.routes.indices { elements[identifiers.route(index)] = .route(index) }
    for index in geography.sites.indices { elements[identifiers.site(index)] = .site(index) }
    for index in geography.villages.indices { elements[identifiers.village(index)] = .village(index) }
    lockedIn = scenario.lockIn.compactMap { elements[$0] }
    lockedOut = Set(scenario.lockOut.compactMap { elements[$0] })
  }
}
