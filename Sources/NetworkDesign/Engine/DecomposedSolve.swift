/// Solves a problem all of whose clusters have programmes.
///
/// 1. The relaxation over the clusters' hulls gives the price of money and a bound.
/// 2. A knapsack over the corners of the hulls gives a solution, often within the gap.
/// 3. Else every plan of every cluster whose worth at the price is within bound minus solution of the
///    cluster's best is enumerated: no better solution uses another. The knapsack over those is exact.
struct DecomposedSolve {
  private let models: [ClusterModel]
  private let budget: Int64
  private let stop: StopSignal

  init(_ models: [ClusterModel], budget: Int64, stop: StopSignal) {
    self.models = models
    self.budget = budget
    self.stop = stop
  }

  /// - Parameter progress: told of the solution and bound in hand, in thousandths.
  func solve(gap: Double, progress: (_ benefit: Int64, _ bound: Double) -> Void) -> EngineResult {
    let hulls = models.map(\.hull)
    guard let relaxation = ChoiceRelaxation(hulls, budget: budget) else {
      return EngineResult(status: .infeasible, bound: -.infinity)
    }
    let price = relaxation.price
    let corners = ChoiceKnapsack(
      hulls, budget: budget, price: price, known: relaxation.corners, slack: gap * relaxation.bound / 2)
    progress(corners.benefit, relaxation.bound)
    let chosen = zip(hulls, corners.choices).map { $0[$1] }
    let isProven = relaxation.bound - Double(corners.benefit) <= gap * Double(corners.benefit)
    guard !isProven, !stop.isRaised else {
      return result(chosen, at: price, bound: relaxation.bound, isProven ? .optimal : .feasible)
    }

    let window = relaxation.bound - Double(corners.benefit)
    let plans = concurrentMap(models.count) { models[$0].pricing.plans(at: price, within: window) }
    guard !stop.isRaised else { return result(chosen, at: price, bound: relaxation.bound, .feasible) }
    // The corners chosen are the fallback; each lies within the window, or the bound would be broken.
    let known = zip(plans, chosen).map { plans, point in plans.firstIndex { $0.point == point } }
    guard !known.contains(nil), !plans.contains(where: \.isEmpty) else {
      return result(chosen, at: price, bound: relaxation.bound, .feasible)
    }
    let exact = ChoiceKnapsack(
      plans.map { $0.map(\.point) }, budget: budget, price: price, known: known.map { $0 ?? 0 },
      slack: gap * Double(corners.benefit) / 2)
    let bound = min(relaxation.bound, exact.bound)
    progress(exact.benefit, bound)
    let isExact = bound - Double(exact.benefit) <= gap * Double(exact.benefit)
    let solution = joined(zip(plans, exact.choices).map { $0[$1].solution })
    return EngineResult(status: isExact ? .optimal : .feasible, solution: solution, bound: bound)
  }

  /// The result that builds a corner in each cluster.
  private func result(
    _ points: [ClusterPoint], at price: Double, bound: Double, _ status: EngineResult.Status
  ) -> EngineResult {
    let solutions = concurrentMap(models.count) { index in
      let model = models[index]
      guard points[index] != .nothing else { return DesignSolution() }
      let best = model.hull.map { $0.value(at: price) }.max() ?? 0
      let plans = model.pricing.plans(at: price, within: max(0, best - points[index].value(at: price)))
      return plans.first { $0.point == points[index] }?.solution ?? DesignSolution()
    }
    return EngineResult(
      status: status, limit: status == .optimal ? nil : stop.limit, solution: joined(solutions), bound: bound)
  }

  private func joined(_ solutions: [DesignSolution]) -> DesignSolution {
    var whole = DesignSolution()
    for (model, solution) in zip(models, solutions) {
      let lifted = model.cluster.lifted(solution)
      whole.arcs += lifted.arcs
      whole.options += lifted.options
    }
    whole.arcs.sort()
    whole.options.sort()
    return whole
  }
}
