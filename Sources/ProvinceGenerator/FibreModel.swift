import Geography
import NetworkModels

/// Existing fibre nodes, junctions, and the routes along which fibre could be laid.
///
/// Routes are edges of the proximity graph over villages and nodes. A route between two places that have fibre is of
/// no use and left out.
enum FibreModel {
  /// Share of the Gabriel edges kept beyond the relative neighbourhood graph.
  private static let extraShare = 0.45
  private typealias Edge = ProximityGraph.Edge

  static func fill(_ draft: inout TileDraft) {
    var random = draft.stream(.routes)
    placeFibreNodes(&draft, &random)
    placeJunctions(&draft, &random)
    let points = draft.villagePoints + draft.nodePoints
    let hasFibre = draft.villages.map(\.hasFixedBroadband) + draft.nodes.map(\.hasFibre)
    let tree = PointTree(points)
    var edges = ProximityGraph.edges(among: tree) { _, _ in random.chance(extraShare) }
    edges.removeAll { hasFibre[$0.from] && hasFibre[$0.to] }
    edges += connections(tree, edges, hasFibre)
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

  /// The shortest edges that tie what is still apart to the rest, so that every village can be reached.
  private static func connections(_ tree: PointTree, _ edges: [Edge], _ hasFibre: [Bool]) -> [Edge] {
    let network = hasFibre.count
    var groups = DisjointSets(count: network + 1)
    for index in hasFibre.indices where hasFibre[index] { groups.join(index, network) }
    for edge in edges { groups.join(edge.from, edge.to) }
    return PartJoining.edges(over: tree, joining: &groups)
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
      let winding = Winding.factor(roughness: roughness, chance: random.unit())
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
