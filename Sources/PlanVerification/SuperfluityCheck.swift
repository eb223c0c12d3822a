import Diagnostics
import Geography
import Investment
import Scenarios

/// That a plan buys nothing for nothing: no single work that takes money, and no proposal, can be left out without
/// loss of worth or of a rule.
///
/// A work is needed where without it a service that is worth something is lost or comes later, a rule, target or
/// required point that was kept is not, a village that is locked in lacks a service, or a work that was demanded
/// (locked in, done, under way) hangs on nothing. What was demanded itself is not asked about.
struct SuperfluityCheck {
  private let evidence: Evidence
  private let graph: BuiltGraph
  /// Whether each work was demanded, by its position in the works.
  private let isDemanded: [Bool]
  /// The positions of those that were.
  private let demanded: [Int]
  /// The year each vertex is reached in, `Int.max` for never.
  private let reached: [Int]
  /// The villages that a vertex may serve: those a site covers, the one a place is.
  private let servedBy: [Int: [Int]]
  /// Where a later year is worth as much, a service that comes later is a loss all the same.
  private let worth: ServiceWorth
  /// Positions of fibre distribution and of terminals, by village.
  private let access: [Int: Int]
  private let terminals: [Int: Int]
  /// Villages no service of which may be lost, whatever it is worth.
  private let keepsServices: [Bool]
  private let places: [(place: Place, id: String)]
  private let targets: [Target]

  /// A target that the plan reaches, and by how much more than it asks.
  private struct Target {
    var service: Service
    var isMember: [Bool]
    var countsVillages: Bool
    var lastYear: Int
    var spare: Int64
  }

  /// - Parameter kept: works demanded beside what the scenario demands, by identifier.
  init(evidence: Evidence, keeping kept: Set<String>) {
    self.evidence = evidence
    let (geography, scenario) = (evidence.geography, evidence.scenario)
    let works = evidence.works.all
    let graph = BuiltGraph(geography, evidence.works, yearCount: evidence.history.years.count)
    self.graph = graph
    let demandedWorks = kept.union(scenario.lockIn).union(
      scenario.progress.filter { $0.status != .dropped }.map(\.work))
    isDemanded = works.map { demandedWorks.contains($0.claim.id) }
    demanded = works.indices.filter { demandedWorks.contains(works[$0].claim.id) }
    var reached = [Int](repeating: .max, count: graph.part.count)
    for part in graph.members.indices { graph.reach(part, without: [], into: &reached) }
    self.reached = reached
    var steep = scenario
    if steep.phases.laterWorth <= 0 { steep.phases.laterWorth = 0.5 }
    worth = ServiceWorth(geography, steep, evidence.benefits)
    var servedBy: [Int: [Int]] = [:]
    for (place, vertex) in graph.vertexOfPlace {
      if case .village(let village) = place { servedBy[vertex] = [village] }
    }
    for entry in evidence.catalogue.candidateCoverage
    where entry.householdShare >= scenario.requiredHouseholdShare {
      guard let vertex = graph.vertexOfSite[entry.site] else { continue }
      servedBy[vertex, default: []].append(entry.village)
    }
    self.servedBy = servedBy
    var access: [Int: Int] = [:]
    var terminals: [Int: Int] = [:]
    for (position, work) in works.enumerated() {
      if case .access(village: let village) = work.element { access[village] = position }
      if case .terminal(village: let village) = work.element { terminals[village] = position }
    }
    self.access = access
    self.terminals = terminals
    let lockedIn = Set(scenario.lockIn)
    keepsServices = geography.villages.map { scenario.goal == .maxMin || lockedIn.contains($0.id) }
    places = RequiredPointsCheck(evidence: evidence).places()
    targets = SuperfluityCheck.targets(evidence)
  }

  private static func targets(_ evidence: Evidence) -> [Target] {
    let scenario = evidence.scenario
    guard !scenario.targets.isEmpty else { return [] }
    let outcomes = RuleOutcomes(evidence.geography, scenario, works: []) { evidence.gains.year($0, $1) }
      .targets()
    guard outcomes.count == scenario.targets.count else { return [] }
    let groups = VillageGroupMembers(evidence.geography, scenario)
    let years = scenario.phases.years
    return zip(scenario.targets, outcomes).compactMap { target, outcome in
      Service(rawValue: target.service).map { service in
        Target(
          service: service, isMember: groups.members(of: target.group),
          countsVillages: target.measure == .villages,
          lastYear: target.by.flatMap { years.firstIndex(of: $0) } ?? evidence.history.lastYear,
          spare: outcome.part - outcome.asked)
      }
    }
  }

  /// Enters what could be left out in the ledger.
  ///
  /// - Returns: the works, the dearest first.
  func superfluousWorks() -> [WorkElement] {
    let works = evidence.works.all
    var found: [Int] = []
    var scratch = reached
    for position in works.indices where works[position].claim.cost > .zero && !isDemanded[position] {
      let isNeeded = isNeeded([position], &scratch)
      evidence.ledger.expect(
        isNeeded,
        "work \(works[position].claim.id) can be left out: nothing that the plan is worth, and no rule, needs it"
      )
      if !isNeeded { found.append(position) }
    }
    let positions = Dictionary(
      works.enumerated().map { ($1.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    for proposal in evidence.claim.proposals where found.isEmpty {
      let own = Set(proposal.works.compactMap { positions[$0] }.filter { !isDemanded[$0] })
      guard own.contains(where: { works[$0].claim.cost > .zero }) else { continue }
      let isNeeded = isNeeded(own, &scratch)
      evidence.ledger.expect(
        isNeeded,
        "proposal \(proposal.id) can be left out: nothing that the plan is worth, and no rule, needs it")
      if !isNeeded { found += own.sorted() }
    }
    return found.sorted { (works[$1].claim.cost, $0) < (works[$0].claim.cost, $1) }.map { works[$0].element }
  }

  private func isNeeded(_ removed: Set<Int>, _ scratch: inout [Int]) -> Bool {
    let works = evidence.works.all
    var parts: Set<Int> = []
    var villages: Set<Int> = []
    for position in removed {
      switch works[position].element {
      case .access(village: let village), .terminal(village: let village): villages.insert(village)
      default: parts.formUnion(self.parts(of: works[position].element))
      }
    }
    for part in parts {
      graph.reach(part, without: removed, into: &scratch)
      for vertex in graph.members[part] where scratch[vertex] != reached[vertex] {
        villages.formUnion(servedBy[vertex] ?? [])
      }
    }
    defer {
      for part in parts { for vertex in graph.members[part] { scratch[vertex] = reached[vertex] } }
    }
    var changed: [Int: VillageGains] = [:]
    for village in villages {
      let gains = gains(of: village, scratch, without: removed)
      if loses(village, gains) { return true }
      changed[village] = gains
    }
    return detaches(removed, parts, scratch) || breaksRule(removed, changed, scratch)
  }

  /// The parts of the graph that a work lies in.
  private func parts(of work: WorkElement) -> [Int] {
    let geography = evidence.geography
    let vertices: [Int?] =
      switch work {
      case .route(let index):
        [geography.routes[index].from, geography.routes[index].to].map { graph.vertexOfPlace[$0] }
      case .hop(let index):
        [geography.hops[index].from, geography.hops[index].to].map { graph.vertexOfSite[$0] }
      case .site(let site), .backhaul(_, let site): [graph.vertexOfSite[site]]
      case .access, .terminal: []
      }
    return vertices.compactMap { $0.map { graph.part[$0] } }
  }

  /// What a village gains where the graph is reached as given.
  private func gains(of village: Int, _ reached: [Int], without removed: Set<Int>) -> VillageGains {
    let (geography, scenario, years) = (evidence.geography, evidence.scenario, evidence.works.all)
    func built(_ position: Int?) -> Int? {
      position.flatMap { removed.contains($0) ? nil : years[$0].year }
    }
    let isBarred = evidence.barred.villages.contains(village)
    let own = geography.villages[village]
    let covered = evidence.gains.sites(covering: village).compactMap { graph.vertexOfSite[$0] }
      .map { reached[$0] }.min().flatMap { $0 < .max && !isBarred ? $0 : nil }
    let lit = graph.vertexOfPlace[.village(village)].map { reached[$0] }
    let fixed = built(access[village]).flatMap { year in
      lit.flatMap { $0 < .max ? max($0, year) : nil }
    }
    let lacksFixed = !own.hasFixedBroadband
    return VillageGains(
      of: village, mobile: own.hasMobileBroadband ? nil : covered, fixed: lacksFixed ? fixed : nil,
      wireless: lacksFixed && scenario.interim.fixedWireless > 0 ? covered : nil,
      terminal: lacksFixed && scenario.interim.satelliteTerminal > 0 ? built(terminals[village]) : nil,
      scenario)
  }

  /// Whether a village with these gains is worse off than in the plan.
  private func loses(_ village: Int, _ gains: VillageGains) -> Bool {
    if keepsServices[village] {
      let isLost = Service.allCases.contains {
        evidence.gains.year($0, village) != nil && gains.year($0, village) == nil
      }
      if isLost { return true }
    }
    guard evidence.scenario.goal != .leastCost else { return false }
    return Service.allCases.contains {
      worth.discounted($0, village, gains) < worth.discounted($0, village, evidence.gains)
    }
  }

  /// Whether a work that was demanded hangs on nothing, or a required point is not reached.
  private func detaches(_ removed: Set<Int>, _ parts: Set<Int>, _ reached: [Int]) -> Bool {
    let works = evidence.works.all
    let isDetached = demanded.contains { position in
      let work = works[position]
      guard !removed.contains(position), !parts.isDisjoint(with: self.parts(of: work.element)) else {
        return false
      }
      return isJoined(work, self.reached, []) && !isJoined(work, reached, removed)
    }
    if isDetached { return true }
    return places.contains { place, _ in
      guard let vertex = graph.vertexOfPlace[place], parts.contains(graph.part[vertex]) else { return false }
      return self.reached[vertex] < .max && reached[vertex] == .max
    }
  }

  /// Whether what is built by a work's year joins it to the network.
  private func isJoined(_ work: FoundWorks.Found, _ reached: [Int], _ removed: Set<Int>) -> Bool {
    let geography = evidence.geography
    let works = evidence.works.all
    func isReached(_ place: Place) -> Bool {
      geography.hasFibre(place) || (graph.vertexOfPlace[place].map { reached[$0] } ?? .max) <= work.year
    }
    func isReached(_ site: Int) -> Bool {
      geography.sites[site].status == .existing
        || (graph.vertexOfSite[site].map { reached[$0] } ?? .max) <= work.year
    }
    switch work.element {
    case .route(let index): return isReached(geography.routes[index].from)
    case .site(let site): return isReached(site)
    case .hop(let index): return isReached(geography.hops[index].from) && isReached(geography.hops[index].to)
    case .backhaul(_, let site):
      return works.enumerated().contains { $1.element == .site(site) && !removed.contains($0) }
    case .access(let village): return isReached(.village(village))
    case .terminal: return true
    }
  }

  /// Whether a target is missed by the villages that gain less: what most works of a plan of least cost are for.
  private func missesTarget(_ changed: [Int: VillageGains]) -> Bool {
    targets.contains { target in
      let lost = changed.reduce(Int64(0)) { sum, entry in
        let (village, gains) = entry
        func isInTime(_ gains: VillageGains) -> Bool {
          gains.year(target.service, village).map { $0 <= target.lastYear } ?? false
        }
        guard target.isMember[village], isInTime(evidence.gains), !isInTime(gains) else { return sum }
        return sum
          + (target.countsVillages ? 1 : Int64(evidence.geography.villages[village].countedHouseholds))
      }
      return lost > target.spare
    }
  }

  /// Whether a rule or target that the plan keeps is broken, or a point loses the second of its two routes.
  private func breaksRule(_ removed: Set<Int>, _ changed: [Int: VillageGains], _ reached: [Int]) -> Bool {
    let (geography, scenario) = (evidence.geography, evidence.scenario)
    let works = evidence.works.all
    if missesTarget(changed) { return true }
    if !scenario.rules.isEmpty || !scenario.targets.isEmpty {
      let left = works.indices.filter { !removed.contains($0) }
      let outcomes = RuleOutcomes(
        geography, scenario, works: left.map { (works[$0].element, works[$0].claim.cost) }
      ) { service, village in (changed[village] ?? evidence.gains).year(service, village) }
      if !outcomes.targets().allSatisfy(\.isKept) || !outcomes.rules().allSatisfy(\.isKept) { return true }
    }
    guard scenario.requiredPoints.disjointRoutes, !places.isEmpty else { return false }
    let routes = works.indices.compactMap { position -> Int? in
      guard case .route(let route) = works[position].element, !removed.contains(position) else { return nil }
      return route
    }
    let paths = DisjointPaths(geography, Set(routes))
    return places.contains { !geography.hasFibre($0.place) && !paths.hasTwo(to: $0.place) }
  }
}
