/// A problem cut into its clusters: the small ones with every efficient plan known, the rest joined
/// again into one problem for the branch and cut.
struct ClusterSplit: Sendable {
  /// A small cluster and its frontier.
  struct Small: Sendable {
    let cluster: Cluster
    let frontier: ClusterFrontier
  }

  let small: [Small]
  /// The clusters that are too large for a frontier.
  let large: [Cluster]
  /// The large clusters as one problem, with where its arcs and options stand in the whole.
  let rest: Cluster

  init(_ problem: DesignProblem) {
    let clusters = problem.clusters()
    small = clusters.filter { ClusterFrontier.isApplicable(to: $0.problem) }.map {
      Small(cluster: $0, frontier: ClusterFrontier($0.problem, ArcIncidence($0.problem)))
    }
    large = clusters.filter { !ClusterFrontier.isApplicable(to: $0.problem) }
    rest = ClusterSplit.joined(large, budget: problem.budget)
  }

  /// Several clusters side by side under one root.
  private static func joined(_ clusters: [Cluster], budget: Int64) -> Cluster {
    var whole = DesignProblem()
    whole.budget = budget
    var arcs: [Int32] = []
    var options: [Int32] = []
    for cluster in clusters {
      let part = cluster.problem
      let nodeOffset = Int32(truncatingIfNeeded: whole.nodeCount - 1)
      let segmentOffset = Int32(truncatingIfNeeded: whole.segmentCosts.count)
      let optionOffset = Int32(truncatingIfNeeded: whole.options.count)
      func moved(_ node: Int32) -> Int32 { node == DesignProblem.root ? node : node + nodeOffset }
      whole.nodeCosts += part.nodeCosts.dropFirst()
      whole.segmentCosts += part.segmentCosts
      whole.arcs += part.arcs.map {
        DesignProblem.Arc(
          tail: moved($0.tail), head: moved($0.head), segment: $0.segment.map { $0 + segmentOffset })
      }
      whole.options += part.options.map {
        DesignProblem.Option(benefit: $0.benefit, cost: $0.cost, suppliers: $0.suppliers.map(moved))
      }
      whole.requiredOptions += part.requiredOptions.map { $0 + optionOffset }
      whole.requiredNodes += part.requiredNodes.map(moved)
      whole.requiredSegments += part.requiredSegments.map { $0 + segmentOffset }
      arcs += cluster.arcs
      options += cluster.options
    }
    return Cluster(problem: whole, arcs: arcs, options: options)
  }

  /// A solution of the whole from a solution of the rest and a point for each small cluster.
  func assembled(rest: DesignSolution, points: [Int]) -> DesignSolution {
    var whole = self.rest.lifted(rest)
    for (small, point) in zip(small, points) {
      let part = small.cluster.lifted(small.frontier.solution(of: small.frontier.points[point]))
      whole.arcs += part.arcs
      whole.options += part.options
    }
    whole.arcs.sort()
    whole.options.sort()
    return whole
  }
}
