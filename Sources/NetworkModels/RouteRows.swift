import Geography

/// The lines of a net as rows of tables.
///
/// Forks are numbered from south to north and routes by the identifiers of their ends, so that the same lines get the
/// same identifiers.
struct RouteRows {
  private let model: NetworkModel
  private(set) var junctions: [Node] = []
  private var ends: [(from: Place, to: Place, metres: Double)] = []

  /// The rows of a net over the spots of a model.
  init(_ net: RouteNet, of model: NetworkModel) {
    self.model = model
    let lines = net.lines
    let forks = addForks(Set(lines.flatMap { [$0.from, $0.to] }), net)
    let spots = model.spots
    func place(_ vertex: Int) -> Place? {
      vertex < spots.points.count ? spots.members[vertex].first : forks[vertex].map { .node($0) }
    }
    for line in lines {
      if let from = place(line.from), let to = place(line.to) { ends.append((from, to, line.metres)) }
    }
    addTiesOnOnePoint()
  }

  /// The forks that lines end at, as nodes behind the given ones.
  private mutating func addForks(_ vertices: Set<Int>, _ net: RouteNet) -> [Int: Int] {
    let first = model.spots.points.count
    let places = vertices.filter { $0 >= first }.map { (Globe.coordinate(net.forkPoints[$0 - first]), $0) }
    let sorted = places.sorted { a, b in
      (a.0.latitude, a.0.longitude, a.1) < (b.0.latitude, b.0.longitude, b.1)
    }
    let ids = model.identifiers("J", count: sorted.count)
    let tree = PointTree(model.spots.points)
    var nodes: [Int: Int] = [:]
    for ((coordinate, vertex), id) in zip(sorted, ids) {
      nodes[vertex] = model.input.nodes.count + junctions.count
      let nearest = tree.nearest(1, to: Globe.point(coordinate)).first.flatMap {
        model.spots.members[$0].first
      }
      junctions.append(
        Node(
          id: id, kind: .junction, commune: nearest.map(model.commune) ?? 0, coordinate: coordinate,
          elevationMetres: nil))
    }
    return nodes
  }

  /// Each further place on a point, tied to the one that stands for it, unless both have fibre or a known route does so.
  private mutating func addTiesOnOnePoint() {
    var known: Set<Set<Place>> = []
    for route in model.input.routes where model.spots.spot(of: route.from) == model.spots.spot(of: route.to) {
      known.insert([route.from, route.to])
    }
    for members in model.spots.members {
      guard let first = members.first else { continue }
      for place in members.dropFirst()
      where !(model.hasFibre(first) && model.hasFibre(place)) && !known.contains([first, place]) {
        ends.append((first, place, NetworkModel.shortestRoute))
      }
    }
  }

  /// The routes, of whole metres and never shorter than the straight line between their ends.
  var routes: [Route] {
    let named = ends.map { (from: id($0.from), to: id($0.to), end: $0) }.sorted {
      ($0.from, $0.to) < ($1.from, $1.to)
    }
    let ids = model.identifiers("R", count: named.count)
    return zip(ids, named).map { id, row in
      let straight = coordinate(row.end.from).distance(to: coordinate(row.end.to))
      let metres = max(NetworkModel.shortestRoute, row.end.metres, straight)
      return Route(id: id, from: row.end.from, to: row.end.to, lengthMetres: metres.rounded(.up))
    }
  }

  private func junction(_ place: Place) -> Node? {
    guard case .node(let index) = place, index >= model.input.nodes.count else { return nil }
    return junctions[index - model.input.nodes.count]
  }

  private func id(_ place: Place) -> String { junction(place)?.id ?? model.id(of: place) }

  private func coordinate(_ place: Place) -> Coordinate {
    junction(place)?.coordinate ?? model.coordinate(of: place)
  }
}
