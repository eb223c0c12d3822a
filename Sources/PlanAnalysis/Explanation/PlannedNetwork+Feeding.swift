import Geography
import Investment
import NetworkDesign
import RootedDesign

/// What feeds what in a plan.
extension PlannedNetwork {
  /// The services that a proposal brings, villages in the data set's order.
  func services(of proposal: String) -> [BroughtService] {
    var services: [BroughtService] = []
    for (village, data) in geography.villages.enumerated() {
      guard let claim = villageClaims[data.id] else { continue }
      if claim.mobile == .planned, claim.mobileProposal == proposal {
        services.append(BroughtService(village: village, kind: .mobile))
      }
      if claim.fixed == .planned, claim.fixedProposal == proposal {
        services.append(BroughtService(village: village, kind: .fixed))
      }
      if claim.interim != nil, claim.interimProposal == proposal {
        services.append(BroughtService(village: village, kind: .interim))
      }
    }
    return services
  }

  /// The arc by which each node is entered; -1 where there is none.
  private func enteringArcs() -> [Int32] {
    var entering = [Int32](repeating: -1, count: problem.nodeCount)
    for arc in solution.arcs { entering[Int(problem.arcs[Int(arc)].head)] = arc }
    return entering
  }

  /// The arcs from the existing network to a node, in that order.
  private func path(to node: Int32, _ entering: [Int32]) -> [Int32] {
    var arcs: [Int32] = []
    var node = node
    while entering[Int(node)] >= 0, arcs.count <= problem.nodeCount {
      arcs.append(entering[Int(node)])
      node = problem.arcs[Int(entering[Int(node)])].tail
    }
    return arcs.reversed()
  }

  /// The works through which options are served, from the existing network outwards; of several suppliers
  /// built the one with the shortest way.
  func feed(of options: [Int32]) -> [WorkElement] {
    let entering = enteringArcs()
    var works: [WorkElement] = []
    for option in options.prefix(1) {
      let suppliers = problem.options[Int(option)].suppliers.filter { isReached[Int($0)] }
      let paths = suppliers.map { path(to: $0, entering) }
      guard let shortest = paths.min(by: { $0.count < $1.count }) else { continue }
      works += shortest.flatMap { assembly.works(along: problem.arcs[Int($0)]) }
      if let own = assembly.work(for: option) { works.append(own) }
    }
    return works
  }

  /// What stands before and after a built work, and what comes through it.
  struct Hanging {
    /// What the work joins or where it stands, from the existing network outwards.
    var ends: [String] = []
    var before: [WorkElement] = []
    var after: [WorkElement] = []
    var services: [BroughtService] = []
  }

  func hanging(on work: WorkElement) -> Hanging {
    var hanging = Hanging()
    hanging.ends = ends(of: work)
    let entering = enteringArcs()
    if case .access(let village) = work {
      let node = digraph.nodes.firstIndex(of: .fibre(.village(village))).map { Int32($0) }
      let arcs = node.map { path(to: $0, entering) } ?? []
      hanging.before = arcs.flatMap { assembly.works(along: problem.arcs[Int($0)]) }
      hanging.services = [BroughtService(village: village, kind: .fixed)]
      return hanging
    }
    guard
      let arc = solution.arcs.first(where: { assembly.works(along: problem.arcs[Int($0)]).contains(work) })
    else { return hanging }
    let before = path(to: problem.arcs[Int(arc)].head, entering)
      .flatMap { assembly.works(along: problem.arcs[Int($0)]) }
    hanging.before = before.prefix { $0 != work }.map { $0 }
    if hanging.ends.count == 2, headEnd(of: problem.arcs[Int(arc)]) == hanging.ends[0] {
      hanging.ends.reverse()
    }
    // Everything whose way from the existing network leads over the work.
    var isBehind = [Bool](repeating: false, count: problem.nodeCount)
    for node in 1..<max(1, problem.nodeCount) where isReached[node] {
      let way = path(to: Int32(truncatingIfNeeded: node), entering)
      isBehind[node] = way.contains(arc)
    }
    let start = before.firstIndex(of: work) ?? 0
    hanging.after = before.dropFirst(start + 1).map { $0 }
    for other in solution.arcs where other != arc && isBehind[Int(problem.arcs[Int(other)].head)] {
      hanging.after += assembly.works(along: problem.arcs[Int(other)])
    }
    for option in solution.options {
      let suppliers = problem.options[Int(option)].suppliers.filter { isReached[Int($0)] }
      // What another built site brings as well does not come through this work alone.
      guard !suppliers.isEmpty, suppliers.allSatisfy({ isBehind[Int($0)] }) else { continue }
      if let own = assembly.work(for: option) { hanging.after.append(own) }
      let service = service(of: option)
      if !hanging.services.contains(service) { hanging.services.append(service) }
    }
    hanging.services.sort()
    return hanging
  }

  private func headEnd(of arc: DesignProblem.Arc) -> String? {
    switch digraph.nodes[Int(arc.head)] {
    case .fibre(let place): geography.id(of: place)
    case .site(let site): identifiers.site(site)
    case .existingNetwork, .access, .terminal, .standing: nil
    }
  }

  /// What a work joins, or where it stands, by identifier in the data set's order.
  func ends(of work: WorkElement) -> [String] {
    switch work {
    case .route(let index):
      [geography.id(of: geography.routes[index].from), geography.id(of: geography.routes[index].to)]
    case .hop(let index):
      [identifiers.site(geography.hops[index].from), identifiers.site(geography.hops[index].to)]
    case .site(let index):
      geography.sites[index].place.map { [geography.id(of: $0)] }
        ?? [geography.communes[geography.sites[index].commune].name]
    case .backhaul(_, let site): [identifiers.site(site)]
    case .access(let village), .terminal(let village): [identifiers.village(village)]
    }
  }
}
