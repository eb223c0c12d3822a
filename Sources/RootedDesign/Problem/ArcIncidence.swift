/// The arcs at each node of a problem, in compressed rows.
package struct ArcIncidence: Sendable {
  private let inStarts: [Int32]
  private let inArcs: [Int32]
  private let outStarts: [Int32]
  private let outArcs: [Int32]

  package init(_ problem: DesignProblem) {
    (inStarts, inArcs) = ArcIncidence.rows(problem.nodeCount, problem.arcs.map(\.head))
    (outStarts, outArcs) = ArcIncidence.rows(problem.nodeCount, problem.arcs.map(\.tail))
  }

  /// Indices of the arcs into a node, ascending.
  func arcs(into node: Int32) -> ArraySlice<Int32> {
    inArcs[Int(inStarts[Int(node)])..<Int(inStarts[Int(node) + 1])]
  }

  /// Indices of the arcs out of a node, ascending.
  package func arcs(outOf node: Int32) -> ArraySlice<Int32> {
    outArcs[Int(outStarts[Int(node)])..<Int(outStarts[Int(node) + 1])]
  }

  /// Counting sort of positions by key.
  private static func rows(_ keyCount: Int, _ keys: [Int32]) -> (starts: [Int32], positions: [Int32]) {
    var starts = [Int32](repeating: 0, count: keyCount + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    var next = starts
    var positions = [Int32](repeating: 0, count: keys.count)
    for (position, key) in keys.enumerated() {
      positions[Int(next[Int(key)])] = Int32(truncatingIfNeeded: position)
      next[Int(key)] += 1
    }
    return (starts, positions)
  }
}
