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
  private let segmentIndex: [WorkElement: Int32]

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
    segmentIndex = indexed(digraph.segments)
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
      case .site(let site):
        if let node = nodeIndex[.site(site)] {
          add(node: node)
        } else if geography.sites[site].status == .candidate {
          contradictions.append(
            "site \(geography.sites[site].id) is locked in, but no candidate transport reaches it (or it is "
              + "locked out)")
        }
      case .route(let route):
        if let segment = segmentIndex[.route(route)] {
          add(segment: segment)
        } else {
          contradictions.append(
            "route \(geography.routes[route].id) is locked in, but it cannot be built: it joins two places "
              + "that have fibre, is out of reach, or is locked out")
        }
      case .hop(let hop):
        if let segment = segmentIndex[.hop(hop)] {
          add(segment: segment)
        } else {
          contradictions.append(
            "hop \(geography.hops[hop].id) is locked in, but it cannot be built: it joins two existing sites, "
              + "is out of reach, or is locked out")
        }
      }
    }
  }

  /// What is built or being built already.
  mutating func requireKept(_ works: [WorkElement]) {
    for work in works {
      let isThere: Bool
      switch work {
      case .route, .hop, .backhaul, .terminal: isThere = add(segmentOf: work)
      case .site(let index): isThere = add(nodeOf: .site(index))
      case .access(let index):
        let option = optionIndex[TransportDigraph.OptionElement(village: index, service: .fixed)]
        if let option { add(option: option) }
        isThere = option != nil
      }
      if !isThere {
        contradictions.append(
          "work \(identifiers.id(of: work)) is done or under way, but the data set offers no way to join it to "
            + "the network (or what joins it is locked out or dropped)")
      }
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

  private mutating func add(segment: Int32) {
    if !problem.requiredSegments.contains(segment) { problem.requiredSegments.append(segment) }
  }

  private mutating func add(segmentOf element: WorkElement) -> Bool {
    guard let segment = segmentIndex[element] else { return false }
    add(segment: segment)
    return true
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
