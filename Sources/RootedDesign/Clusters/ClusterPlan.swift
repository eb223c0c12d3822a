/// A way to build a cluster, by what it costs and what it is worth.
package struct ClusterPoint: Sendable, Hashable {
  /// Đồng.
  package var cost: Int64
  /// Thousandths of a weighted household.
  package var benefit: Int64

  static let nothing = ClusterPoint(cost: 0, benefit: 0)

  /// The worth at a price of `price` thousandths a đồng on the budget.
  package func value(at price: Double) -> Double { Double(benefit) - price * Double(cost) }
}

/// A way to build a cluster, with what it builds.
package struct ClusterPlan: Sendable {
  package var point: ClusterPoint
  var solution: DesignSolution
}
