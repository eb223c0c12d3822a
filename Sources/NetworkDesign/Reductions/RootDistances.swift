import HeapModule

/// The cheapest path from the root to every node, an arc costing its segment and its head
/// (Dijkstra 1959).
struct RootDistances {
  /// `Int64.max` where no path leads.
  let distance: [Int64]
  /// The last arc of the path; -1 for the root and where no path leads.
  let entering: [Int32]

  init(_ problem: DesignProblem, _ incidence: ArcIncidence) {
    var distance = [Int64](repeating: .max, count: problem.nodeCount)
    var entering = [Int32](repeating: -1, count: problem.nodeCount)
    distance[0] = 0
    var frontier = Heap<Entry>()
    frontier.insert(Entry(distance: 0, node: DesignProblem.root))
    while let entry = frontier.popMin() {
      guard entry.distance == distance[Int(entry.node)] else { continue }
      for index in incidence.arcs(outOf: entry.node) {
        let arc = problem.arcs[Int(index)]
        let through = entry.distance.addingSaturated(problem.cost(of: arc))
        if through < distance[Int(arc.head)] {
          distance[Int(arc.head)] = through
          entering[Int(arc.head)] = index
          frontier.insert(Entry(distance: through, node: arc.head))
        }
      }
    }
    self.distance = distance
    self.entering = entering
  }

  private struct Entry: Comparable {
    var distance: Int64
    var node: Int32

    static func < (a: Entry, b: Entry) -> Bool { (a.distance, a.node) < (b.distance, b.node) }
  }
}
