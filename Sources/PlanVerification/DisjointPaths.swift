import Geography

/// Whether two paths of built fibre that share no segment join a place to the existing network: a flow of two
/// over segments that each carry one (Menger's theorem for edges), by augmenting paths.
struct DisjointPaths {
  private let geography: Geography
  private let routesAt: [Place: [Int]]

  init(_ geography: Geography, _ routes: Set<Int>) {
    self.geography = geography
    var routesAt: [Place: [Int]] = [:]
    for index in routes.sorted() {
      routesAt[geography.routes[index].from, default: []].append(index)
      routesAt[geography.routes[index].to, default: []].append(index)
    }
    self.routesAt = routesAt
  }

  func hasTwo(to place: Place) -> Bool {
    // The place each used segment carries flow out of.
    var source: [Int: Place] = [:]
    return (0..<2).allSatisfy { _ in augment(from: place, &source) }
  }

  /// Sends one more unit from the place to the existing network, or says that none can be sent.
  private func augment(from start: Place, _ source: inout [Int: Place]) -> Bool {
    var arrival: [Place: (from: Place, route: Int)] = [:]
    var frontier = [start]
    var seen: Set<Place> = [start]
    while let place = frontier.popLast() {
      for index in routesAt[place] ?? [] where source[index] != place {
        let route = geography.routes[index]
        let end = route.from == place ? route.to : route.from
        guard seen.insert(end).inserted else { continue }
        arrival[end] = (place, index)
        guard geography.hasFibre(end) else {
          frontier.append(end)
          continue
        }
        var step = end
        while let (from, route) = arrival[step] {
          // A unit each way is none.
          source[route] = source[route] == nil ? from : nil
          step = from
        }
        return true
      }
    }
    return false
  }
}
