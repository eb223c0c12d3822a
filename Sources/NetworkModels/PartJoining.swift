/// Ties together what a network has left apart, by the shortest edges there are.
package enum PartJoining {
  private struct Tie {
    var squaredLength: Double
    var edge: ProximityGraph.Edge

    func isBefore(_ other: Tie) -> Bool {
      (squaredLength, edge.from, edge.to) < (other.squaredLength, other.edge.from, other.edge.to)
    }
  }

  /// Edges of a minimum spanning tree over the parts (Borůvka 1926), each from the part that it is the shortest way
  /// out of.
  ///
  /// - Parameters:
  ///   - parts: the points of the tree in the sets that hang together, and one element more that stands for the
  ///     network that all are to reach; joined as the edges join them.
  ///   - limit: metres of the longest edge. What lies farther from everything else stays apart.
  package static func edges(
    over tree: PointTree, joining parts: inout DisjointSets, within limit: Double = .infinity
  ) -> [ProximityGraph.Edge] {
    var edges: [ProximityGraph.Edge] = []
    let network = tree.points.count
    while true {
      let ties = shortestTies(over: tree, &parts, network: network, limit: limit)
      if ties.isEmpty { return edges }
      for tie in ties where !parts.areJoined(tie.edge.from, tie.edge.to) {
        parts.join(tie.edge.from, tie.edge.to)
        edges.append(tie.edge)
      }
    }
  }

  /// The shortest way out of each part but that of the network.
  private static func shortestTies(
    over tree: PointTree, _ parts: inout DisjointSets, network: Int, limit: Double
  ) -> [Tie] {
    let partOf = (0...network).map { parts.find($0) }
    let onlyPart = onlyParts(of: tree, partOf)
    var shortest: [Int: Tie] = [:]
    for from in tree.points.indices where partOf[from] != partOf[network] {
      let part = partOf[from]
      var best = shortest[part]
      tree.search(
        from: tree.points[from], reach: { best?.squaredLength ?? limit * limit },
        isWanted: { onlyPart[$0] != part }
      ) { to, squaredLength in
        guard partOf[to] != part, squaredLength <= limit * limit else { return }
        let tie = Tie(squaredLength: squaredLength, edge: ProximityGraph.Edge(from: from, to: to))
        if let known = best, !tie.isBefore(known) { return }
        best = tie
      }
      shortest[part] = best
    }
    return shortest.values.sorted { $0.isBefore($1) }
  }

  /// The part that all points of a branch belong to; nil where there are several.
  private static func onlyParts(of tree: PointTree, _ partOf: [Int]) -> [Int?] {
    var only: [Int?] = Array(repeating: nil, count: tree.branches.count)
    for index in tree.branches.indices.reversed() {
      let branch = tree.branches[index]
      if branch.secondHalf > 0 {
        only[index] = only[index + 1] == only[branch.secondHalf] ? only[index + 1] : nil
      } else {
        let first = partOf[tree.order[branch.first]]
        let isOne = (branch.first..<branch.last).allSatisfy { partOf[tree.order[$0]] == first }
        only[index] = isOne ? first : nil
      }
    }
    return only
  }
}
