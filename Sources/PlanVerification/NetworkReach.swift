import Geography

/// How far a set of works carries traffic from the existing network, by spreading it until nothing
/// changes.
struct NetworkReach {
  /// Places beyond today's fibre that fibre reaches.
  private(set) var places: Set<Place> = []
  /// Candidate sites that are built and have transport.
  private(set) var sites: Set<Int> = []
  /// Routes and hops that carry traffic.
  private(set) var routes: Set<Int> = []
  private(set) var hops: Set<Int> = []

  init(_ geography: Geography, _ built: WorkSet) {
    func hasFibre(_ place: Place) -> Bool { geography.hasFibre(place) || places.contains(place) }
    var routesAt: [Place: [Int]] = [:]
    for index in built.routes {
      routesAt[geography.routes[index].from, default: []].append(index)
      routesAt[geography.routes[index].to, default: []].append(index)
    }
    var pending = routesAt.keys.filter { geography.hasFibre($0) }
    while let place = pending.popLast() {
      for index in routesAt[place] ?? [] {
        routes.insert(index)
        let route = geography.routes[index]
        for end in [route.from, route.to] where !hasFibre(end) {
          places.insert(end)
          pending.append(end)
        }
      }
    }

    func hasTransport(_ site: Int) -> Bool {
      geography.sites[site].status == .existing || sites.contains(site)
    }
    for site in built.sites where geography.sites[site].status == .candidate {
      let isFibreFed = geography.sites[site].place.map(hasFibre) ?? false
      if isFibreFed || built.fed.contains(site) { sites.insert(site) }
    }
    var didSpread = true
    while didSpread {
      didSpread = false
      for index in built.hops where !hops.contains(index) {
        let hop = geography.hops[index]
        let ends = [hop.from, hop.to]
        let areStanding = ends.allSatisfy {
          geography.sites[$0].status == .existing || built.sites.contains($0)
        }
        guard areStanding, ends.contains(where: hasTransport) else { continue }
        hops.insert(index)
        for end in ends where !hasTransport(end) { sites.insert(end) }
        didSpread = true
      }
    }
  }
}
