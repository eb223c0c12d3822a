/// A problem cut into its clusters: the small ones with every efficient plan known, the rest joined
/// again into one problem for the branch and cut.
package struct ClusterSplit: Sendable {
  /// A small cluster and its efficient plans, by rising cost.
  struct Small: Sendable {
    let cluster: Cluster
    let model: ClusterModel
    let plans: [ClusterPlan]
  }

  let small: [Small]
  /// The other clusters.
  let large: [Cluster]
  var clusterCount: Int { small.count + large.count }

  /// The large clusters as one problem, with where its arcs and options stand in the whole.
  package let rest: Cluster

  /// A cluster with more options may have too many efficient plans to name them all: of ten options there are at
  /// most 2^10.
  static let optionLimit = 10

  /// - Parameter models: what is known of each cluster, nil for one without a programme.
  package init(_ clusters: [Cluster], _ models: [ClusterModel?], budget: SpendingLimit) {
    var small: [Small] = []
    var large: [Cluster] = []
    for (cluster, model) in zip(clusters, models) {
      if let model, cluster.problem.options.count <= ClusterSplit.optionLimit {
        small.append(
          Small(cluster: cluster, model: model, plans: model.pricing.plans(at: 0, within: .infinity)))
      } else {
        large.append(cluster)
      }
    }
    self.small = small
    self.large = large
    rest = ClusterSplit.joined(large, budget: budget)
  }

  /// Several clusters side by side under one root.
  static func joined(_ clusters: [Cluster], budget: SpendingLimit) -> Cluster {
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
      arcs += cluster.arcs
      options += cluster.options
    }
    return Cluster(problem: whole, arcs: arcs, options: options)
  }

  /// A solution of the whole from a solution of the rest and a point for each small cluster.
  func assembled(rest: DesignSolution, points: [Int]) -> DesignSolution {
    var whole = self.rest.lifted(rest)
    for (small, point) in zip(small, points) {
      let part = small.cluster.lifted(small.plans[point].solution)
      whole.arcs += part.arcs
      whole.options += part.options
    }
    whole.arcs.sort()
    whole.options.sort()
    return whole
  }
}
