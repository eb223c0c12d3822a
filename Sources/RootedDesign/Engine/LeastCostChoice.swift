/// The cheapest choice of one plan a cluster that is worth at least as much as a choice in hand.
///
/// It is the choice of the most benefit with cost and benefit changing places. With `B_c` and `C_c` the greatest
/// benefit and cost among the plans of cluster `c`, a plan `(c, b)` becomes the point `(B_c − b, C_c − c)`: what it
/// falls short in worth is paid from `Σ B_c − L`, and what it leaves of the greatest cost is to be great. So the
/// relaxation, the knapsack and their proofs are those of `DecomposedSolve`, and a bound `U` on what is left is the
/// bound `Σ C_c − U` on the cost.
struct LeastCostChoice {
  /// Plans that together are worth at least what was asked.
  struct Found {
    /// The plan chosen in each cluster.
    var choices: [Int]
    /// Đồng.
    var cost: Int64
    /// No choice among all plans of the clusters that is worth as much costs less.
    var bound: Int64
  }

  /// Thousandths that a choice must be worth.
  let worth: Int64

  /// The least that a choice may cost, over every plan under the hulls, and the price that proves it: thousandths of
  /// worth a đồng of cost; nil where the clusters cannot be worth as much.
  func relaxation(_ hulls: [[ClusterPoint]]) -> (price: Double, bound: Int64)? {
    let mirror = Mirror(hulls, worth: worth)
    let turned = mirror.points.map { Array($0.reversed()) }
    guard let relaxation = ChoiceRelaxation(turned, budget: mirror.spare) else { return nil }
    return (
      relaxation.price > 0 ? 1 / relaxation.price : .infinity, mirror.costBound(relaxation.bound)
    )
  }

  /// The cheapest choice among the plans given.
  ///
  /// - Parameters:
  ///   - plans: the points of each cluster, at least one.
  ///   - known: a choice worth as much as is asked.
  ///   - price: thousandths of worth a đồng, of the relaxation.
  ///   - slack: a choice that costs at most so many đồng more than the cheapest will do.
  func choice(_ plans: [[ClusterPoint]], known: [Int], price: Double, slack: Double) -> Found {
    let mirror = Mirror(plans, worth: worth)
    let knapsack = ChoiceKnapsack(
      mirror.points, budget: mirror.spare, price: 1 / price, known: known, slack: slack)
    let cost = zip(plans, knapsack.choices).reduce(Int64(0)) { $0.addingSaturated($1.0[$1.1].cost) }
    return Found(choices: knapsack.choices, cost: cost, bound: min(cost, mirror.costBound(knapsack.bound)))
  }

  /// Points with cost and benefit in each other's place.
  private struct Mirror {
    var points: [[ClusterPoint]]
    /// What the choice may fall short of the greatest worth.
    var spare: SpendingLimit
    private let greatestCost: Int64

    init(_ plans: [[ClusterPoint]], worth: Int64) {
      var greatestCost = Int64(0)
      var greatestBenefit = Int64(0)
      points = plans.map { plans in
        let cost = plans.map(\.cost).max() ?? 0
        let benefit = plans.map(\.benefit).max() ?? 0
        greatestCost = greatestCost.addingSaturated(cost)
        greatestBenefit = greatestBenefit.addingSaturated(benefit)
        return plans.map { ClusterPoint(cost: benefit - $0.benefit, benefit: cost - $0.cost) }
      }
      spare = greatestBenefit - worth
      self.greatestCost = greatestCost
    }

    /// The bound on the cost, which is whole, that a bound in doubles on what is left of the greatest cost gives.
    func costBound(_ bound: Double) -> Int64 {
      // What rounding may have added to the sums; a bound in whole đồng stays whole.
      let margin = 0.25 + Rounding.unit * Double(points.count + 4) * Double(greatestCost)
      let left = (bound + margin).rounded(.down)
      return greatestCost.addingSaturated(-(Int64(exactly: left) ?? greatestCost))
    }
  }
}
