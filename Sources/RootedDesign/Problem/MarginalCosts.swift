/// What the cheapest works cost that would add an option to a solution: a shortest path from all that is
/// built, where entering a node pays for the arc and for the node.
package struct MarginalCosts {
  private let problem: DesignProblem
  private let distance: [Int64]

  package init(_ problem: DesignProblem, _ solution: DesignSolution) {
    self.problem = problem
    let isReached = solution.reachedNodes(in: problem)
    let built = isReached.indices.filter { isReached[$0] }
      .map { (node: Int32(truncatingIfNeeded: $0), length: Int64(0)) }
    distance =
      ShortestPaths(problem, ArcIncidence(problem), from: built) {
        problem.cost(of: problem.arcs[Int($0)])
      }.distance
  }

  /// The cost in đồng of adding an option by itself, its own cost included; nil when no path leads there.
  package func cost(of option: Int32) -> Int64? {
    let option = problem.options[Int(option)]
    let path = option.suppliers.map { distance[Int($0)] }.min() ?? .max
    return path == .max ? nil : path.addingSaturated(option.cost)
  }
}
