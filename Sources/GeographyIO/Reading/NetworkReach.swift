import Geography

/// What can be reached from fibre and sites that stand, were everything built that the tables offer.
struct NetworkReach {
  private var villages: [Bool]
  private var nodes: [Bool]
  private var sites: [Bool]

  init(_ reading: DataSetReading) {
    villages = reading.villages.map(\.hasFixedBroadband)
    nodes = reading.nodes.map(\.hasFibre)
    sites = reading.sites.map { $0.status == .existing || $0.allowsSatellite }
    followRoutes(reading.routes)
    for (index, site) in reading.sites.enumerated() {
      if let place = site.place, hasFibre(place) { sites[index] = true }
    }
    followHops(reading.hops)
  }

  /// Whether fibre is there or routes lead there from a place that has it.
  func hasFibre(_ place: Place) -> Bool {
    switch place {
    case .village(let index): villages[index]
    case .node(let index): nodes[index]
    }
  }

  /// Whether fibre, a satellite or hops from a site that has either can feed a site.
  func isFed(site: Int) -> Bool { sites[site] }

  private mutating func followRoutes(_ routes: [Route]) {
    var neighbours: [Place: [Place]] = [:]
    for route in routes where hasFibre(route.from) != hasFibre(route.to) || !hasFibre(route.from) {
      neighbours[route.from, default: []].append(route.to)
      neighbours[route.to, default: []].append(route.from)
    }
    var frontier = neighbours.keys.filter(hasFibre)
    while let place = frontier.popLast() {
      for next in neighbours[place] ?? [] where !hasFibre(next) {
        switch next {
        case .village(let index): villages[index] = true
        case .node(let index): nodes[index] = true
        }
        frontier.append(next)
      }
    }
  }

  private mutating func followHops(_ hops: [Hop]) {
    var neighbours: [Int: [Int]] = [:]
    for hop in hops {
      neighbours[hop.from, default: []].append(hop.to)
      neighbours[hop.to, default: []].append(hop.from)
    }
    var frontier = neighbours.keys.filter { sites[$0] }
    while let site = frontier.popLast() {
      for next in neighbours[site] ?? [] where !sites[next] {
        sites[next] = true
        frontier.append(next)
      }
    }
  }
}
