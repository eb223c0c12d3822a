import Geography
import HeapModule
import Investment
import Scenarios

/// What the cheapest works cost that would join a place or a site to a plan's network: shortest paths from all
/// that it reaches, over the candidates that the scenario leaves open (Dijkstra 1959).
struct CheapestAdditions {
  private let geography: Geography
  private let scenario: Scenario
  private let barred: BarredElements
  /// Works that are there already, which cost nothing more.
  private let standing: Set<WorkElement>
  private let price: (WorkElement) -> Money
  /// Đồng to each village, then each node, then each site; `unreached` where no path leads.
  private var distance: [Int64]

  private static let unreached = Int64.max

  private struct Step {
    var head: Int
    var cost: Int64
  }

  private struct Arrival: Comparable {
    var distance: Int64
    var point: Int

    static func < (a: Arrival, b: Arrival) -> Bool { (a.distance, a.point) < (b.distance, b.point) }
  }

  /// - Parameters:
  ///   - standing: works that are there already, joined or not.
  ///   - price: what another work takes from the budget.
  init(
    _ geography: Geography, _ scenario: Scenario, _ reach: NetworkReach, _ barred: BarredElements,
    standing: Set<WorkElement>, price: @escaping (WorkElement) -> Money
  ) {
    self.geography = geography
    self.scenario = scenario
    self.barred = barred
    self.standing = standing
    self.price = price
    let places = geography.villages.count + geography.nodes.count
    distance = [Int64](repeating: CheapestAdditions.unreached, count: places + geography.sites.count)
    var starts = reach.places.map(point) + reach.sites.map { places + $0 }
    starts += geography.villages.indices.filter { geography.hasFibre(.village($0)) }
    starts += geography.nodes.indices.filter { geography.hasFibre(.node($0)) }.map { point(.node($0)) }
    starts += geography.sites.indices.filter { geography.sites[$0].status == .existing }.map { places + $0 }
    for start in starts { distance[start] = 0 }
    spread(from: starts)
  }

  private func cost(_ work: WorkElement) -> Money { standing.contains(work) ? .zero : price(work) }

  private func point(_ place: Place) -> Int {
    switch place {
    case .village(let index): index
    case .node(let index): geography.villages.count + index
    }
  }

  private func point(ofSite index: Int) -> Int { geography.villages.count + geography.nodes.count + index }

  /// Sites that may be built; one that stands is a start and never a head.
  private func mayBeBuilt(_ site: Int) -> Bool {
    geography.sites[site].status == .candidate && !barred.works.contains(.site(site))
  }

  /// Every step that a candidate work opens, by the point it starts from.
  private func steps() -> [[Step]] {
    var steps = [[Step]](repeating: [], count: distance.count)
    func join(_ a: Int, _ b: Int, _ cost: Int64, atB: Int64, atA: Int64) {
      steps[a].append(Step(head: b, cost: cost.addingSaturated(atB)))
      steps[b].append(Step(head: a, cost: cost.addingSaturated(atA)))
    }
    for (index, route) in geography.routes.enumerated() where !barred.works.contains(.route(index)) {
      join(point(route.from), point(route.to), cost(.route(index)).dong, atB: 0, atA: 0)
    }
    let siteCosts = geography.sites.indices.map { mayBeBuilt($0) ? cost(.site($0)).dong : 0 }
    func canStand(_ site: Int) -> Bool { geography.sites[site].status == .existing || mayBeBuilt(site) }
    for (index, hop) in geography.hops.enumerated()
    where !barred.works.contains(.hop(index)) && canStand(hop.from) && canStand(hop.to) {
      join(
        point(ofSite: hop.from), point(ofSite: hop.to), cost(.hop(index)).dong, atB: siteCosts[hop.to],
        atA: siteCosts[hop.from])
    }
    for (index, site) in geography.sites.enumerated() where mayBeBuilt(index) {
      guard let place = site.place else { continue }
      steps[point(place)].append(Step(head: point(ofSite: index), cost: siteCosts[index]))
    }
    return steps
  }

  private mutating func spread(from starts: [Int]) {
    var frontier = Heap(starts.map { Arrival(distance: 0, point: $0) })
    // A technology that needs no line feeds a site from the start.
    for (index, site) in geography.sites.enumerated() where mayBeBuilt(index) {
      for technology in Backhaul.allCases {
        let work = WorkElement.backhaul(technology, site: index)
        guard technology.mayFeed(site, in: scenario) || standing.contains(work), !barred.works.contains(work)
        else { continue }
        let own = cost(work).dong.addingSaturated(cost(.site(index)).dong)
        let point = point(ofSite: index)
        guard own < distance[point] else { continue }
        distance[point] = own
        frontier.insert(Arrival(distance: own, point: point))
      }
    }
    let steps = steps()
    while let arrival = frontier.popMin() {
      guard arrival.distance == distance[arrival.point] else { continue }
      for step in steps[arrival.point] {
        let through = arrival.distance.addingSaturated(step.cost)
        guard through < distance[step.head] else { continue }
        distance[step.head] = through
        frontier.insert(Arrival(distance: through, point: step.head))
      }
    }
  }

  /// What it costs to bring fibre to a village's households; nil where no candidate works lead there.
  func fibre(to village: Int) -> Money? {
    let access = WorkElement.access(village: village)
    let path = distance[village]
    guard path < CheapestAdditions.unreached, !barred.works.contains(access) else { return nil }
    return Money(dong: path.addingSaturated(cost(access).dong))
  }

  /// What it costs to put a site into service; nil where none can be, or no works lead there.
  func site(_ index: Int) -> Money? {
    let path = distance[point(ofSite: index)]
    return path < CheapestAdditions.unreached && mayBeBuilt(index) ? Money(dong: path) : nil
  }
}
