/// The network in which doubly linked nodes must hang on the root by two paths: the segments that may be
/// part of one, as undirected edges.
struct SecondPaths: Sendable {
  struct Edge: Sendable {
    var segment: Int32
    var ends: (Int32, Int32)
  }

  let nodes: [Int32]
  /// In the order of `CoupledProblem.secondPathSegments`, without repetition and without segments that no arc
  /// has; none where no node is doubly linked.
  let edges: [Edge]
  /// The edges at each node.
  private let incident: [[Int32]]

  init(_ problem: CoupledProblem) {
    nodes = problem.doublyLinkedNodes
    guard !nodes.isEmpty else {
      edges = []
      incident = []
      return
    }
    var place: [Int32: Int] = [:]
    var found: [Edge?] = []
    for segment in problem.secondPathSegments where place[segment] == nil {
      place[segment] = found.count
      found.append(nil)
    }
    for arc in problem.design.arcs {
      guard let segment = arc.segment, let position = place[segment] else { continue }
      found[position] = Edge(segment: segment, ends: (arc.tail, arc.head))
    }
    edges = found.compactMap { $0 }
    var incident = [[Int32]](repeating: [], count: problem.design.nodeCount)
    for (index, edge) in edges.enumerated() {
      incident[Int(edge.ends.0)].append(Int32(truncatingIfNeeded: index))
      incident[Int(edge.ends.1)].append(Int32(truncatingIfNeeded: index))
    }
    self.incident = incident
  }

  /// Whether a solution builds only second paths that may be built, no segment twice, and joins every doubly
  /// linked node to the root by two paths that share no segment.
  func join(_ solution: CoupledSolution, in problem: CoupledProblem) -> Bool {
    let byArcs = Set(solution.arcs.compactMap { problem.design.arcs[Int($0.index)].segment })
    let bySecondPaths = Set(solution.secondPathSegments.map(\.index))
    let allowed = Set(edges.map(\.segment))
    guard bySecondPaths.isSubset(of: allowed), bySecondPaths.isDisjoint(with: byArcs) else { return false }
    let built = edges.map { byArcs.contains($0.segment) || bySecondPaths.contains($0.segment) }
    return nodes.allSatisfy { cut(around: $0, capacity: built.map { $0 ? 1 : 0 }) == nil }
  }

  /// The edges of a cut between the root and a node that lets less than 2 through, or nil.
  ///
  /// Maximum flow by augmenting paths, each the shortest (Edmonds and Karp 1972), until it reaches 2; the cut
  /// is the one nearest the node.
  ///
  /// - Parameter capacity: of each edge, between 0 and 1.
  func cut(around node: Int32, capacity: [Double]) -> [Int]? {
    // Along an edge from its first end to its second; negative the other way.
    var flow = [Double](repeating: 0, count: edges.count)
    var sent = 0.0
    var previous = [Int32](repeating: -1, count: incident.count)
    func room(_ edge: Int, from: Int32) -> Double {
      capacity[edge] + (edges[edge].ends.0 == from ? -flow[edge] : flow[edge])
    }
    while sent < 2 - SecondPaths.epsilon {
      // Backwards from the node, so that a failed search leaves the cut's side of the node.
      for index in previous.indices { previous[index] = -1 }
      var queue = [node]
      var isSeen = [Bool](repeating: false, count: incident.count)
      isSeen[Int(node)] = true
      var next = 0
      while next < queue.count, !isSeen[Int(DesignProblem.root)] {
        let head = queue[next]
        next += 1
        for edge in incident[Int(head)] {
          let ends = edges[Int(edge)].ends
          let tail = ends.0 == head ? ends.1 : ends.0
          guard !isSeen[Int(tail)], room(Int(edge), from: tail) > SecondPaths.epsilon else { continue }
          isSeen[Int(tail)] = true
          previous[Int(tail)] = edge
          queue.append(tail)
        }
      }
      guard isSeen[Int(DesignProblem.root)] else {
        return edges.indices.filter { isSeen[Int(edges[$0].ends.0)] != isSeen[Int(edges[$0].ends.1)] }
      }
      var amount = 2 - sent
      var place = DesignProblem.root
      var path: [(edge: Int, from: Int32)] = []
      while place != node {
        let edge = Int(previous[Int(place)])
        path.append((edge, place))
        amount = min(amount, room(edge, from: place))
        place = edges[edge].ends.0 == place ? edges[edge].ends.1 : edges[edge].ends.0
      }
      for step in path { flow[step.edge] += edges[step.edge].ends.0 == step.from ? amount : -amount }
      sent += amount
    }
    return nil
  }

  /// Amounts of flow below this count as none.
  private static let epsilon = FlowNetwork.epsilon
}
