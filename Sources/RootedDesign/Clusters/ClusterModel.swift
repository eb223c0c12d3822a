/// A cluster ready to be planned: its programme, and the hull of its plans over all prices.
package struct ClusterModel: Sendable {
  package let cluster: Cluster
  package let pricing: ClusterPricing
  /// The corners of its plans by rising cost; never empty.
  package let hull: [ClusterPoint]

  /// - Parameter prices: the prices the hull is for; nil for all.
  /// - Returns: nil where the cluster is too wide for a programme, or nothing satisfies what it requires.
  init?(_ cluster: Cluster, prices: ClosedRange<Double>? = nil) {
    guard let program = ClusterProgram(cluster.problem, ArcIncidence(cluster.problem)) else { return nil }
    self.cluster = cluster
    pricing = ClusterPricing(program, budget: cluster.problem.budget)
    hull = pricing.hull(for: prices)
  }

  /// A cluster whose programme stands already.
  package init(_ cluster: Cluster, _ pricing: ClusterPricing) {
    self.cluster = cluster
    self.pricing = pricing
    hull = pricing.hull()
  }
}
