import Geography

/// Existing fibre nodes, junctions, and the routes along which fibre could be laid.
///
/// Routes are edges of the relative neighbourhood graph (Toussaint 1980) over villages and nodes, which
/// contains a minimum spanning tree, and some more of the Gabriel graph (Gabriel and Sokal 1969), so that
/// real choices exist. A route between two places that have fibre is of no use and left out.
enum FibreModel {
  /// Share of the Gabriel edges kept beyond the relative neighbourhood graph.
  private static let extraShare = 0.45
  /// Neighbours looked at; both graphs have less than this degree except at crafted inputs.
  private static let neighbours = 16

  private struct Edge {
    var from: Int
    var to: Int
  }

  static func fill(_ draft: inout TileDraft) {
    var random = draft.stream(.routes)
    placeFibreNodes(&draft, &random)
    placeJunctions(&draft, &random)
    let points = draft.villagePoints + draft.nodePoints
    let hasFibre = draft.villages.map(\.hasFixedBroadband) + draft.nodes.map(\.hasFibre)
    var edges = proximityGraph(points, &random).filter { !(hasFibre[$0.from] && hasFibre[$0.to]) }
    edges += connections(points, edges, hasFibre)
    let keptNodes = pruneJunctions(&edges, draft)
    renumber(&draft, edges, keptNodes, points, &random)
  }

  /// A further node with fibre for each sixteen villages: the seats of former communes are such places.
  private static func placeFibreNodes(_ draft: inout TileDraft, _ random: inout RandomStream) {
    var first = 0
    for (commune, count) in draft.plan.villageCounts.enumerated() {
      let served = (first..<(first + count)).filter { draft.villages[$0].hasFixedBroadband }
      first += count
      guard !served.isEmpty else { continue }
      for _ in 0..<(count / 16) {
        let village = served[random.index(below: served.count)]
        let point = random.pointInDisc(around: draft.villagePoints[village], radius: 700)
        add(.fibreNode, at: point, commune: commune, to: &draft)
      }
    }
  }

  /// One junction for each eight villages, near villages without fibre and no more than two for three of
  /// those.
  private static func placeJunctions(_ draft: inout TileDraft, _ random: inout RandomStream) {
    let unserved = draft.villages.indices.filter { !draft.villages[$0].hasFixedBroadband }
    guard !unserved.isEmpty else { return }
    for _ in 0..<min(draft.villages.count / 8, unserved.count * 2 / 3) {
      let village = unserved[random.index(below: unserved.count)]
      let point = random.pointInDisc(around: draft.villagePoints[village], radius: 3_500)
      add(.junction, at: point, commune: draft.villages[village].commune, to: &draft)
    }
  }

  private static func add(_ kind: Node.Kind, at point: Point, commune: Int, to draft: inout TileDraft) {
    draft.nodePoints.append(point)
    draft.nodes.append(
      Node(
        id: "", kind: kind, commune: commune, coordinate: draft.plan.frame.coordinate(point),
        elevationMetres: draft.elevation(at: point, commune: commune)))
  }

  private static func proximityGraph(_ points: [Point], _ random: inout RandomStream) -> [Edge] {
    guard points.count > 1 else { return [] }
    let grid = PointGrid(points, cell: 3_000)
    let lists = points.indices.map { grid.nearest(neighbours, to: $0) }
    var edges: [Edge] = []
    for from in points.indices {
      for (rank, to) in lists[from].enumerated() {
        // An edge found from both ends is taken at the lower one.
        if to < from, lists[to].contains(from) { continue }
        let length = points[from].squaredDistance(to: points[to])
        var isRelativeNeighbour = true
        var isGabriel = true
        // Whatever blocks an edge is nearer to either end than the other end is.
        for blocker in lists[from].prefix(rank) {
          let near = points[from].squaredDistance(to: points[blocker])
          let far = points[to].squaredDistance(to: points[blocker])
          if near < length, far < length { isRelativeNeighbour = false }
          if near + far < length { isGabriel = false }
        }
        if isRelativeNeighbour || (isGabriel && length < 1.44e8 && random.chance(extraShare)) {
          edges.append(Edge(from: from, to: to))
        }
      }
    }
    return edges
  }

  /// The shortest edges that tie what is still apart to the rest, so that every village can be reached.
  private static func connections(_ points: [Point], _ edges: [Edge], _ hasFibre: [Bool]) -> [Edge] {
    var groups = DisjointSets(count: points.count + 1)
    let network = points.count
    for index in points.indices where hasFibre[index] { groups.join(index, network) }
    for edge in edges { groups.join(edge.from, edge.to) }
    var added: [Edge] = []
    for start in points.indices where !groups.areJoined(start, network) {
      let inside = points.indices.filter { groups.areJoined($0, start) }
      let outside = points.indices.filter { !groups.areJoined($0, start) }
      var shortest: (length: Double, edge: Edge)?
      for from in inside {
        for to in outside {
          let length = points[from].squaredDistance(to: points[to])
          if length < shortest?.length ?? .infinity { shortest = (length, Edge(from: from, to: to)) }
        }
      }
      guard let edge = shortest?.edge else { continue }
      added.append(edge)
      groups.join(edge.from, edge.to)
    }
    return added
  }

  /// Takes away junctions that fork nothing; the nodes that stay.
  private static func pruneJunctions(_ edges: inout [Edge], _ draft: TileDraft) -> [Int] {
    let offset = draft.villages.count
    while true {
      var degree = Array(repeating: 0, count: offset + draft.nodes.count)
      for edge in edges {
        degree[edge.from] += 1
        degree[edge.to] += 1
      }
      let isDead = degree.indices.map { index in
        index >= offset && draft.nodes[index - offset].kind == .junction && degree[index] < 2
      }
      let kept = edges.filter { !isDead[$0.from] && !isDead[$0.to] }
      if kept.count == edges.count { return draft.nodes.indices.filter { !isDead[$0 + offset] } }
      edges = kept
    }
  }

  /// Writes the routes with the numbering of the nodes that are kept.
  private static func renumber(
    _ draft: inout TileDraft, _ edges: [Edge], _ keptNodes: [Int], _ points: [Point],
    _ random: inout RandomStream
  ) {
    var newIndex: [Int: Int] = [:]
    for (new, old) in keptNodes.enumerated() { newIndex[old] = new }
    draft.nodes = keptNodes.map { draft.nodes[$0] }
    draft.nodePoints = keptNodes.map { draft.nodePoints[$0] }
    let offset = draft.villages.count
    let place: (Int) -> Place = { $0 < offset ? .village($0) : .node(newIndex[$0 - offset] ?? 0) }
    for edge in edges {
      let from = points[edge.from]
      let to = points[edge.to]
      let roughness = draft.relief.roughness(from: from, to: to)
      let winding = 1.35 + 0.35 * (0.5 * (roughness / 0.1).clamped(0, 1) + 0.5 * random.unit())
      let terrain = (1 + 5.5 * roughness + random.uniform(-0.1, 0.1)).clamped(1, 2)
      draft.routes.append(
        Route(
          id: "", from: place(edge.from), to: place(edge.to),
          lengthMetres: max(50, (from.distance(to: to) * winding).rounded()),
          construction: random.chance(0.07) ? .buried : .aerial,
          terrainFactor: terrain.rounded(decimals: 2)))
    }
  }
}

/// Sets that only ever merge (union-find with path halving).
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func find(_ element: Int) -> Int {
    var element = element
    while parent[element] != element {
      parent[element] = parent[parent[element]]
      element = parent[element]
    }
    return element
  }

  mutating func join(_ a: Int, _ b: Int) { parent[find(a)] = find(b) }

  mutating func areJoined(_ a: Int, _ b: Int) -> Bool { find(a) == find(b) }
}
