import Diagnostics
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

  /// - Throws: `ProblemReport` naming every identifier that no village, site, route or hop has.
  init(_ geography: Geography, _ scenario: Scenario, _ identifiers: WorkIdentifiers) throws {
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

    var report = ProblemReport()
    lazy var ordered = elements.keys.sorted()
    func found(_ ids: [String], key: String) -> [LockedElement] {
      ids.enumerated().compactMap { number, id in
        if let element = elements[id] { return element }
        let nearest = NearestName.to(id, among: ordered)
        report.add(
          ScenarioPlaces.problem(
            "\(key)[\(number)]", value: id,
            message: "no village, site, route or hop of data set \(geography.name) has this identifier",
            remedy: nearest.map { "The nearest identifier is \($0)" }
              ?? "Take an identifier from the data set's tables"))
        return nil
      }
    }
    let lockedIn = found(scenario.lockIn, key: "lockIn")
    let lockedOut = found(scenario.lockOut, key: "lockOut")
    try report.throwIfErrors()
    self.lockedIn = lockedIn
    self.lockedOut = Set(lockedOut)
  }
}
