public import Geography
public import Scenarios

/// The best plan of a tiny geography by trying every subset of its works. It restates prices, weights and
/// reach in its own words and shares nothing with the planner.
public struct BruteForceOracle {
  private let geography: Geography
  private let scenario: Scenario
  private let routes: [Int]
  private let sites: [Int]
  private let hops: [Int]
  private let satellites: [Int]
  private let prices: OraclePrices

  public init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    self.scenario = scenario
    prices = OraclePrices(geography, scenario)
    routes = geography.routes.indices.filter {
      let route = geography.routes[$0]
      return !(geography.hasFibre(route.from) && geography.hasFibre(route.to)) && route.from != route.to
        || scenario.lockIn.contains(route.id)
    }
    sites = geography.sites.indices.filter { geography.sites[$0].status == .candidate }
    hops = geography.hops.indices.filter {
      geography.sites[geography.hops[$0].from].status == .candidate
        || geography.sites[geography.hops[$0].to].status == .candidate
        || scenario.lockIn.contains(geography.hops[$0].id)
    }
    satellites = sites.filter { scenario.satelliteBackhaul && geography.sites[$0].allowsSatellite }
  }

  /// How many yes-or-no decisions the works are, fibre distribution in villages aside.
  public var decisions: Int { routes.count + sites.count + hops.count + satellites.count }

  /// The best benefit in thousandths of a weighted household, with the least cost in đồng that brings it;
  /// nil when no subset holds what is locked in within the budget.
  ///
  /// - Parameter kept: identifiers of works that must be among them.
  public func best(keeping kept: Set<String> = []) -> (benefit: Int64, cost: Int64)? {
    let budget = scenario.budget?.dong ?? .max
    var best: (benefit: Int64, cost: Int64)?
    for subset in 0..<(1 << decisions) {
      guard let chosen = Subset(subset, self), chosen.cost <= budget,
        kept.subtracting(chosen.ids).allSatisfy({ $0.hasPrefix("FA-") })
      else { continue }
      let distribution = Set(kept.filter { $0.hasPrefix("FA-") })
      for (benefit, cost) in outcomes(chosen, distribution) where cost <= budget {
        if let known = best, (known.benefit, -known.cost) >= (benefit, -cost) { continue }
        best = (benefit, cost)
      }
    }
    return best
  }

  /// A subset of the works, with its cost; nil where a hop lacks a mast or a lock is broken.
  private struct Subset {
    var routes: [Int] = []
    var sites: [Int] = []
    var hops: [Int] = []
    var satellites: [Int] = []
    var cost: Int64 = 0
    var ids: Set<String> = []

    init?(_ bits: Int, _ oracle: BruteForceOracle) {
      var rest = bits
      func take(_ all: [Int]) -> [Int] {
        defer { rest >>= all.count }
        return all.indices.filter { rest >> $0 & 1 == 1 }.map { all[$0] }
      }
      routes = take(oracle.routes)
      sites = take(oracle.sites)
      hops = take(oracle.hops)
      satellites = take(oracle.satellites)
      let geography = oracle.geography
      guard satellites.allSatisfy(sites.contains) else { return nil }
      for hop in hops {
        for end in [geography.hops[hop].from, geography.hops[hop].to]
        where geography.sites[end].status == .candidate && !sites.contains(end) { return nil }
      }
      let ids =
        routes.map { geography.routes[$0].id } + sites.map { geography.sites[$0].id }
        + hops.map { geography.hops[$0].id }
      guard ids.allSatisfy({ !oracle.scenario.lockOut.contains($0) }) else { return nil }
      for id in oracle.scenario.lockIn where !id.hasPrefix("V") && !ids.contains(id) { return nil }
      self.ids = Set(ids + satellites.map { "SAT-\(geography.sites[$0].id)" })
      cost += routes.reduce(0) { $0 + oracle.prices.price(route: geography.routes[$1]) }
      cost += sites.reduce(0) { $0 + oracle.prices.price(site: geography.sites[$1]) }
      cost += hops.reduce(0) { $0 + oracle.prices.price(hop: geography.hops[$1]) }
      cost += Int64(satellites.count) * oracle.prices.priceOfSatellite()
    }
  }

  /// Benefit and cost for every choice of villages to distribute fibre in that holds the works named.
  private func outcomes(_ subset: Subset, _ distribution: Set<String>) -> [(benefit: Int64, cost: Int64)] {
    var lit = Set(
      geography.villages.indices.filter { geography.villages[$0].hasFixedBroadband }.map(Place.village))
    lit.formUnion(geography.nodes.indices.filter { geography.nodes[$0].kind != .junction }.map(Place.node))
    let litBefore = lit
    for _ in 0...subset.routes.count {
      for route in subset.routes.map({ geography.routes[$0] }) {
        if lit.contains(route.from) || lit.contains(route.to) { lit.formUnion([route.from, route.to]) }
      }
    }
    var live = Set(geography.sites.indices.filter { geography.sites[$0].status == .existing })
    live.formUnion(subset.satellites)
    for site in subset.sites {
      if let place = geography.sites[site].place, lit.contains(place) { live.insert(site) }
    }
    for _ in 0...subset.hops.count {
      for hop in subset.hops.map({ geography.hops[$0] })
      where live.contains(hop.from) || live.contains(hop.to) {
        live.formUnion([hop.from, hop.to])
      }
    }
    // Nothing may be built that carries no traffic: it would be locked in for nothing.
    for route in subset.routes.map({ geography.routes[$0] }) where !lit.contains(route.from) { return [] }
    for site in subset.sites where !live.contains(site) { return [] }

    var covered: Int64 = 0
    var servedMobile: Set<Int> = []
    for entry in geography.coverage
    where subset.sites.contains(entry.site) && live.contains(entry.site)
      && entry.householdShare >= scenario.requiredHouseholdShare
    {
      let village = geography.villages[entry.village]
      if !village.hasMobileBroadband, !scenario.lockOut.contains(village.id),
        servedMobile.insert(entry.village).inserted
      {
        covered += prices.worth(village, scenario.values.mobile)
      }
    }
    let reachable = geography.villages.indices.filter {
      lit.contains(.village($0)) && !litBefore.contains(.village($0))
        && !scenario.lockOut.contains(geography.villages[$0].id)
    }
    return (0..<(1 << reachable.count)).compactMap { bits in
      var benefit = covered
      var cost = subset.cost
      var servedFixed: Set<Int> = []
      for (position, village) in reachable.enumerated() where bits >> position & 1 == 1 {
        benefit += prices.worth(geography.villages[village], scenario.values.fixed)
        cost += prices.priceOfAccess(geography.villages[village])
        servedFixed.insert(village)
      }
      guard distribution.isSubset(of: servedFixed.map { "FA-\(geography.villages[$0].id)" }) else {
        return nil
      }
      for id in scenario.lockIn where id.hasPrefix("V") {
        guard let index = geography.villages.firstIndex(where: { $0.id == id }) else { return nil }
        let village = geography.villages[index]
        if !village.hasMobileBroadband && !servedMobile.contains(index) { return nil }
        if !village.hasFixedBroadband && !servedFixed.contains(index) { return nil }
      }
      return (benefit, cost)
    }
  }
}
