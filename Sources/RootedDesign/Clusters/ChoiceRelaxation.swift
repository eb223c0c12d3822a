/// The linear relaxation of choosing one plan a cluster under one budget, solved over the hulls of the
/// clusters: steps from corner to corner are taken by falling benefit per đồng until the money ends
/// (Sinha and Zoltners 1979). Its value is the Lagrangian bound of the whole problem.
package struct ChoiceRelaxation {
  /// Thousandths of a weighted household that one more đồng is worth; 0 where the money does not run out.
  package let price: Double
  /// No choice of plans is worth more.
  package let bound: Double
  /// The corner chosen in each cluster by taking whole steps only, those that no longer fit left out.
  package let corners: [Int]

  /// - Parameter hulls: the corners of each cluster by rising cost, at least one.
  /// - Returns: nil where the cheapest corners together are over the budget.
  package init?(_ hulls: [[ClusterPoint]], budget: SpendingLimit) {
    var spent: Int64 = 0
    var benefit: Int64 = 0
    var steps: [(cluster: Int32, corner: Int32, slope: Double)] = []
    for (cluster, hull) in hulls.enumerated() {
      spent = spent.addingSaturated(hull[0].cost)
      benefit = benefit.addingSaturated(hull[0].benefit)
      for corner in hull.indices.dropFirst() {
        let rise = Double(hull[corner].benefit - hull[corner - 1].benefit)
        let run = Double(hull[corner].cost - hull[corner - 1].cost)
        steps.append(
          (Int32(truncatingIfNeeded: cluster), Int32(truncatingIfNeeded: corner), rise / run))
      }
    }
    guard budget.allows(spent) else { return nil }
    steps.sort { ($1.slope, $0.cluster, $0.corner) < ($0.slope, $1.cluster, $1.corner) }

    var corners = [Int](repeating: 0, count: hulls.count)
    var critical: (price: Double, bound: Double)?
    for step in steps {
      let hull = hulls[Int(step.cluster)]
      let corner = Int(step.corner)
      guard corners[Int(step.cluster)] == corner - 1 else { continue }
      let cost = hull[corner].cost - hull[corner - 1].cost
      if budget.allows(cost, after: spent) {
        spent += cost
        benefit += hull[corner].benefit - hull[corner - 1].benefit
        corners[Int(step.cluster)] = corner
      } else if let budget, critical == nil {
        critical = (step.slope, Double(benefit) + step.slope * Double(budget - spent))
      }
    }
    price = critical?.price ?? 0
    bound = critical?.bound ?? Double(benefit)
    self.corners = corners
  }
}
