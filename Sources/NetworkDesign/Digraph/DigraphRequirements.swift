import Diagnostics
package import Geography
import Investment
import RootedDesign
import Scenarios

/// Turns what a scenario demands into requirements on a digraph, and what cannot be had into contradictions.
struct DigraphRequirements {
  private(set) var problem: DesignProblem
  private(set) var contradictions: [Message]
  private let digraph: TransportDigraph
  private let geography: Geography
  private let identifiers: WorkIdentifiers
  private let optionIndex: [TransportDigraph.OptionElement: Int32]
  private let nodeIndex: [TransportDigraph.NodeElement: Int32]
  private let locks: Locks
  private let progress: ProgressState

  init(_ digraph: TransportDigraph, _ resolved: ResolvedScenario) {
    self.digraph = digraph
    geography = resolved.geography
    identifiers = resolved.identifiers
    problem = digraph.problem
    contradictions = digraph.unmet
    func indexed<Element: Hashable>(_ elements: [Element]) -> [Element: Int32] {
      var index: [Element: Int32] = [:]
      for (position, element) in elements.enumerated() { index[element] = Int32(position) }
      return index
    }
    optionIndex = indexed(digraph.options)
    nodeIndex = indexed(digraph.nodes)
    locks = resolved.locks
    progress = resolved.progress
  }

  /// What is locked in.
  mutating func require(_ lockedIn: [LockedElement]) {
    for element in lockedIn {
      switch element {
      case .village(let village):
        for service in Service.allCases where geography.villages[village].lacks(service) {
          let option = optionIndex[TransportDigraph.OptionElement(village: village, service: service)]
          if let option {
            add(option: option)
          } else {
            contradictions.append(
              "village \(geography.villages[village].id) is locked in, but no candidate works bring it "
                + "\(service.broadband) (or they are locked out)")
          }
        }
      case .site(let site) where progress.isKept(.site(site)): break
      case .site(let site):
        if let node = nodeIndex[.site(site)] {
          add(node: node)
        } else if geography.sites[site].status == .candidate {
          contradictions.append(
            "site \(geography.sites[site].id) is locked in, but no candidate transport reaches it (or it is "
              + "locked out)")
        }
      case .route(let route):
        let ends = [geography.routes[route].from, geography.routes[route].to]
        require(
          .route(route), joining: ends.filter { !geography.hasFibre($0) }.map { nodeIndex[.fibre($0)] })
      case .hop(let hop):
        let ends = [geography.hops[hop].from, geography.hops[hop].to]
        require(
          .hop(hop),
          joining: ends.filter { geography.sites[$0].status == .candidate }.map { nodeIndex[.site($0)] })
      }
    }
  }

  /// A line that is locked in is built, and what it joins is reached, over it or another way: it carries or
  /// closes a ring. One that is done or under way stands as it is.
  ///
  /// - Parameter ends: the nodes of its ends beyond today's network; nil for one that nothing reaches.
  private mutating func require(_ line: WorkElement, joining ends: [Int32?]) {
    guard !progress.isKept(line) else { return }
    guard digraph.standing[line] != nil, !ends.contains(nil) else {
      let id = identifiers.id(of: line)
      contradictions.append(
        line.kind == .microwaveHop
          ? "hop \(id) is locked in, but an end of it cannot be reached, or it is locked out or given up"
          : "route \(id) is locked in, but an end of it cannot be reached, or it is locked out or given up")
      return
    }
    for case let node? in ends { add(node: node) }
  }

  /// What stands or is demanded is paid for; what is done or under way and locked out cannot be both.
  mutating func requireStanding() {
    problem.requiredNodes = digraph.standing.values.sorted()
    for work in progress.kept where isLockedOut(work) {
      contradictions.append(
        "work \(identifiers.id(of: work)) is done or under way, and locked out: it stands, so take its lock away"
      )
    }
  }

  /// Distribution and terminals go with their village, what feeds a site with the site.
  private func isLockedOut(_ work: WorkElement) -> Bool {
    switch work {
    case .route(let index): locks.lockedOut.contains(.route(index))
    case .hop(let index): locks.lockedOut.contains(.hop(index))
    case .site(let index), .backhaul(_, site: let index): locks.lockedOut.contains(.site(index))
    case .access(village: let index), .terminal(village: let index): locks.lockedOut.contains(.village(index))
    }
  }

  /// Points that must be on fibre; those that have it today are.
  mutating func require(_ points: RequiredPoints) {
    for place in points.places(in: geography) where !geography.hasFibre(place) {
      if !add(nodeOf: .fibre(place)) {
        contradictions.append(
          "point \(geography.id(of: place)) must be on fibre, but no candidate route reaches it (or it is "
            + "locked out)")
      }
    }
  }

  private mutating func add(option: Int32) {
    if !problem.requiredOptions.contains(option) { problem.requiredOptions.append(option) }
  }

  private mutating func add(node: Int32) {
    if !problem.requiredNodes.contains(node) { problem.requiredNodes.append(node) }
  }

  private mutating func add(nodeOf element: TransportDigraph.NodeElement) -> Bool {
    guard let node = nodeIndex[element] else { return false }
    add(node: node)
    return true
  }
}

extension RequiredPoints {
  /// The places that must be on fibre, each once, in the order given, then the commune offices. Identifiers
  /// that name nothing are left to the check of the scenario against the geography.
  package func places(in geography: Geography) -> [Place] {
    var places: [Place] = []
    func add(_ place: Place) {
      if !places.contains(place) { places.append(place) }
    }
    if !points.isEmpty {
      var byName: [String: Place] = [:]
      for index in geography.nodes.indices { byName[geography.nodes[index].id] = .node(index) }
      for index in geography.villages.indices { byName[geography.villages[index].id] = .village(index) }
      for point in points { if let place = byName[point] { add(place) } }
    }
    if communeOffices {
      for (index, village) in geography.villages.enumerated()
      where village.institutions.contains(.communeOffice) {
        add(.village(index))
      }
    }
    return places
  }
}
