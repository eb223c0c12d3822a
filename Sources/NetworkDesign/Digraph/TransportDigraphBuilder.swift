import Geography
import Investment
import RootedDesign
import Scenarios

/// Builds a transport digraph kind of work by kind of work; see `TransportDigraph`.
struct TransportDigraphBuilder {
  private let geography: Geography
  private let scenario: Scenario
  private let locks: Locks
  private let progress: ProgressState
  private let costs: WorkCosts
  /// What stands or is demanded, in the order of its nodes.
  private let standing: [WorkElement]
  private let isStanding: Set<WorkElement>
  /// Node of each village and of each fibre-map node; -1 until a route or site names it, 0 with fibre.
  private var villageNode: [Int32]
  private var mapNode: [Int32]
  /// Node of each site; 0 for an existing one, -1 for one that may not be built.
  private var siteNode: [Int32]
  private(set) var digraph = TransportDigraph()

  init(_ resolved: ResolvedScenario) {
    geography = resolved.geography
    scenario = resolved.scenario
    locks = resolved.locks
    progress = resolved.progress
    costs = resolved.costs
    standing = resolved.standingWorks
    isStanding = Set(standing)
    villageNode = geography.villages.map { $0.hasFixedBroadband ? DesignProblem.root : -1 }
    mapNode = geography.nodes.map { $0.hasFibre ? DesignProblem.root : -1 }
    siteNode = geography.sites.map { $0.status == .existing ? DesignProblem.root : -1 }
  }

  private mutating func addNode(_ element: TransportDigraph.NodeElement, cost: Money) -> Int32 {
    digraph.nodes.append(element)
    digraph.problem.nodeCosts.append(cost.dong)
    return Int32(digraph.nodes.count - 1)
  }

  private mutating func addSegment(_ work: WorkElement) -> Int32 {
    digraph.segments.append(work)
    digraph.problem.segmentCosts.append(costOfUse(of: work).dong)
    return Int32(digraph.segments.count - 1)
  }

  /// What using a work adds to what is paid already: nothing where it stands.
  private func costOfUse(of work: WorkElement) -> Money {
    isStanding.contains(work) ? .zero : costs.cost(of: work)
  }

  /// The node of a place, made when first asked for.
  private mutating func node(of place: Place) -> Int32 {
    let known =
      switch place {
      case .village(let index): villageNode[index]
      case .node(let index): mapNode[index]
      }
    if known >= 0 { return known }
    let node = addNode(.fibre(place), cost: .zero)
    switch place {
    case .village(let index): villageNode[index] = node
    case .node(let index): mapNode[index] = node
    }
    return node
  }

  /// An arc each way between two nodes; none into the root.
  private mutating func connect(_ a: Int32, _ b: Int32, segment: Int32) {
    if b != DesignProblem.root {
      digraph.problem.arcs.append(DesignProblem.Arc(tail: a, head: b, segment: segment))
    }
    if a != DesignProblem.root {
      digraph.problem.arcs.append(DesignProblem.Arc(tail: b, head: a, segment: segment))
    }
  }

  mutating func addRoutes() {
    for (index, route) in geography.routes.enumerated()
    where !locks.lockedOut.contains(.route(index)) && !progress.isDropped(.route(index)) {
      guard !geography.hasFibre(route.from) || !geography.hasFibre(route.to) else { continue }
      let from = node(of: route.from)
      let to = node(of: route.to)
      guard from != to else { continue }
      connect(from, to, segment: addSegment(.route(index)))
    }
  }

  /// Adds the candidate sites, each fed by fibre where it stands at a place.
  mutating func addSites() {
    for (index, site) in geography.sites.enumerated()
    where site.status == .candidate && !locks.lockedOut.contains(.site(index))
      && !progress.isDropped(.site(index))
    {
      let node = addNode(.site(index), cost: costOfUse(of: .site(index)))
      siteNode[index] = node
      if let place = site.place {
        let feeder = self.node(of: place)
        digraph.problem.arcs.append(DesignProblem.Arc(tail: feeder, head: node, segment: nil))
      }
    }
  }

  /// Adds the microwave hops; both ends must be sites that stand or may be built.
  mutating func addHops() {
    for (index, hop) in geography.hops.enumerated()
    where !locks.lockedOut.contains(.hop(index)) && !progress.isDropped(.hop(index)) {
      let from = siteNode[hop.from]
      let to = siteNode[hop.to]
      guard from >= 0, to >= 0, from != to else { continue }
      connect(from, to, segment: addSegment(.hop(index)))
    }
  }

  /// Adds what feeds a site with no line to it, a technology after another.
  mutating func addBackhaul() {
    for technology in Backhaul.allCases {
      for (index, site) in geography.sites.enumerated()
      where siteNode[index] > 0 {
        let work = WorkElement.backhaul(technology, site: index)
        // What stands feeds its site, whatever the scenario allows to build.
        guard technology.mayFeed(site, in: scenario) || isStanding.contains(work), !progress.isDropped(work)
        else { continue }
        let segment = addSegment(work)
        digraph.problem.arcs.append(
          DesignProblem.Arc(tail: DesignProblem.root, head: siteNode[index], segment: segment))
      }
    }
  }

  /// Adds one option for each service a village lacks and may get.
  mutating func addOptions() {
    let benefit = PriorityBenefit(geography, scenario)
    var mobileSuppliers = [[Int32]](repeating: [], count: geography.villages.count)
    for entry in geography.coverage
    where entry.householdShare >= scenario.requiredHouseholdShare && siteNode[entry.site] > 0 {
      mobileSuppliers[entry.village].append(siteNode[entry.site])
    }
    for (index, village) in geography.villages.enumerated()
    where !(village.hasMobileBroadband && village.hasFixedBroadband)
      && !locks.lockedOut.contains(.village(index))
    {
      let suppliers = mobileSuppliers[index].sorted()
      if village.lacks(.mobile), !suppliers.isEmpty {
        addOption(
          .init(village: index, service: .mobile), benefit.benefit(.mobile, to: village), cost: .zero,
          suppliers: suppliers)
      }
      if village.lacks(.fixed) {
        addFixed(village: index, benefit.benefit(.fixed, to: village), covering: suppliers)
      }
    }
  }

  /// Adds fibre to a village, and the interim services that may take its place.
  private mutating func addFixed(village: Int, _ benefit: Benefit, covering sites: [Int32]) {
    let hasRoute = villageNode[village] > 0 && !progress.isDropped(.access(village: village))
    let cost = costOfUse(of: .access(village: village))
    let means = scenario.interim.means
    guard !means.isEmpty || hasRoute && isAwaited(.access(village: village)) else {
      if hasRoute {
        addOption(
          .init(village: village, service: .fixed), benefit, cost: cost, suppliers: [villageNode[village]])
      }
      return
    }
    // From fibre down, each step is brought by its own means and by all above it.
    var suppliers: [Int32] = []
    if hasRoute {
      let access = addNode(.access(village), cost: cost)
      digraph.problem.arcs.append(
        DesignProblem.Arc(tail: villageNode[village], head: access, segment: nil))
      suppliers = [access]
    }
    var above: (element: TransportDigraph.OptionElement, worth: Benefit)? =
      hasRoute ? (.init(village: village, service: .fixed), benefit) : nil
    for interim in means.reversed() {
      let worth = scenario.interim.worth(of: interim, insteadOf: benefit)
      if let above { addStep(above.element, from: worth, to: above.worth, suppliers) }
      switch interim {
      case .fixedWireless: suppliers += sites
      case .satelliteTerminal:
        if !progress.isDropped(.terminal(village: village)) { suppliers.append(addTerminal(village)) }
      }
      above = (.init(village: village, service: .fixed, interim: interim), worth)
    }
    if let above { addStep(above.element, from: .zero, to: above.worth, suppliers) }
  }

  /// Whether a work stands by a year after the first only, so that what it makes possible waits for it.
  private func isAwaited(_ work: WorkElement) -> Bool {
    isStanding.contains(work) && progress.yearStanding(work, scenario.phases) != .first
  }

  /// Adds what is paid for whatever it carries.
  mutating func addStanding() {
    for work in standing {
      let node = addNode(.standing(work), cost: costs.cost(of: work))
      digraph.standing[work] = node
      digraph.problem.arcs.append(DesignProblem.Arc(tail: DesignProblem.root, head: node, segment: nil))
    }
  }

  private mutating func addStep(
    _ element: TransportDigraph.OptionElement, from low: Benefit, to high: Benefit, _ suppliers: [Int32]
  ) {
    guard !suppliers.isEmpty else { return }
    addOption(
      element, Benefit(thousandths: high.thousandths - low.thousandths), cost: .zero,
      suppliers: suppliers.sorted())
  }

  private mutating func addTerminal(_ village: Int) -> Int32 {
    let node = addNode(.terminal(village), cost: .zero)
    let segment = addSegment(.terminal(village: village))
    digraph.problem.arcs.append(DesignProblem.Arc(tail: DesignProblem.root, head: node, segment: segment))
    return node
  }

  private mutating func addOption(
    _ element: TransportDigraph.OptionElement, _ benefit: Benefit, cost: Money, suppliers: [Int32]
  ) {
    digraph.options.append(element)
    digraph.problem.options.append(
      DesignProblem.Option(benefit: benefit.thousandths, cost: cost.dong, suppliers: suppliers))
  }
}
