import HeapModule

/// A length along paths: whole đồng, or the real reduced costs of a relaxation.
package protocol PathLength: Comparable {
  static var zero: Self { get }
  /// Longer than any path.
  static var unreached: Self { get }
  func lengthened(by other: Self) -> Self
}

extension Int64: PathLength {
  package static var unreached: Int64 { .max }
  package func lengthened(by other: Int64) -> Int64 { addingSaturated(other) }
}

extension Double: PathLength {
  package static var unreached: Double { .infinity }
  package func lengthened(by other: Double) -> Double { self + other }
}

/// Shortest paths from several nodes at once, along the arcs or against them (Dijkstra 1959).
package struct ShortestPaths<Length: PathLength> {
  /// `Length.unreached` where no path leads.
  package private(set) var distance: [Length]
  /// The last arc of the path to each node; -1 at a start and where no path leads.
  package private(set) var entering: [Int32]

  package enum Direction {
    case outwards
    case inwards
  }

  /// - Parameters:
  ///   - starts: nodes with the length already behind them.
  ///   - length: what each arc adds, not negative.
  package init(
    _ problem: DesignProblem, _ incidence: ArcIncidence, from starts: [(node: Int32, length: Length)],
    _ direction: Direction = .outwards, length: (Int32) -> Length
  ) {
    distance = [Length](repeating: .unreached, count: problem.nodeCount)
    entering = [Int32](repeating: -1, count: problem.nodeCount)
    var frontier = Heap<Reached>()
    for start in starts where start.length < distance[Int(start.node)] {
      distance[Int(start.node)] = start.length
      frontier.insert(Reached(distance: start.length, node: start.node))
    }
    while let reached = frontier.popMin() {
      guard reached.distance == distance[Int(reached.node)] else { continue }
      let arcs =
        direction == .outwards ? incidence.arcs(outOf: reached.node) : incidence.arcs(into: reached.node)
      for index in arcs {
        let arc = problem.arcs[Int(index)]
        let next = direction == .outwards ? arc.head : arc.tail
        let through = reached.distance.lengthened(by: length(index))
        if through < distance[Int(next)] {
          distance[Int(next)] = through
          entering[Int(next)] = index
          frontier.insert(Reached(distance: through, node: next))
        }
      }
    }
  }

  private struct Reached: Comparable {
    var distance: Length
    var node: Int32

    static func < (a: Reached, b: Reached) -> Bool { (a.distance, a.node) < (b.distance, b.node) }
  }
}

extension ShortestPaths where Length == Int64 {
  /// The cheapest paths from the root, an arc costing its segment and its head.
  init(fromRootOf problem: DesignProblem, _ incidence: ArcIncidence) {
    self.init(problem, incidence, from: [(DesignProblem.root, 0)]) {
      problem.cost(of: problem.arcs[Int($0)])
    }
  }
}
