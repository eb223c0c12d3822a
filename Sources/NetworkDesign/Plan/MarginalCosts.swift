import HeapModule

/// What the cheapest works cost that would add an option to a solution: a shortest path from all that is
/// built, where entering a node pays for the arc and for the node (Dijkstra 1959).
struct MarginalCosts {
  private let problem: DesignProblem
  private let distance: [Int64]

  init(_ problem: DesignProblem, _ solution: DesignSolution) {
    self.problem = problem
    let isReached = solution.reachedNodes(in: problem)
    let incidence = ArcIncidence(problem)
    var distance = [Int64](repeating: .max, count: problem.nodeCount)
    var frontier = Heap<Entry>()
    for node in isReached.indices where isReached[node] {
      distance[node] = 0
      frontier.insert(Entry(distance: 0, node: Int32(truncatingIfNeeded: node)))
    }
    while let entry = frontier.popMin() {
      guard entry.distance == distance[Int(entry.node)] else { continue }
      for index in incidence.arcs(outOf: entry.node) {
        let arc = problem.arcs[Int(index)]
        let through = entry.distance.addingSaturated(problem.cost(of: arc))
        if through < distance[Int(arc.head)] {
          distance[Int(arc.head)] = through
          frontier.insert(Entry(distance: through, node: arc.head))
        }
      }
    }
    self.distance = distance
  }

  /// The cost in đồng of adding an option by itself, its own cost included; nil when no path leads there.
  func cost(of option: Int32) -> Int64? {
    let option = problem.options[Int(option)]
    let path = option.suppliers.map { distance[Int($0)] }.min() ?? .max
    return path == .max ? nil : path.addingSaturated(option.cost)
  }

  private struct Entry: Comparable {
    var distance: Int64
    var node: Int32

    static func < (a: Entry, b: Entry) -> Bool { (a.distance, a.node) < (b.distance, b.node) }
  }
}
