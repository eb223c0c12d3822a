package import MILP

/// Solves a problem all of whose clusters have programmes.
///
/// 1. The relaxation over the clusters' hulls gives the price of money and a bound.
/// 2. A knapsack over the corners of the hulls gives a solution, often within the gap.
/// 3. Else every plan of every cluster whose worth at the price is within bound minus solution of the
///    cluster's best is enumerated: no better solution uses another. The knapsack over those is exact.
/// 4. The master over the same plans, an integer program for the solver, is a second opinion.
/// 5. Where it is asked, the first three steps with cost and benefit in each other's place find the cheapest choice
///    that is worth as much (`LeastCostChoice`).
package struct DecomposedSolve {
  private let models: [ClusterModel]
  private let budget: SpendingLimit
  private let stop: StopSignal
  private let solver: (any Solver)?
  private let seeksLeastCost: Bool

  /// - Parameters:
  ///   - seeksLeastCost: whether the choice is to be the cheapest that is worth as much.
  ///   - solver: for the master; nil leaves the knapsack's bound as it is.
  package init(
    _ models: [ClusterModel], budget: SpendingLimit, seeksLeastCost: Bool = false,
    solver: (any Solver)? = nil, stop: StopSignal
  ) {
    self.solver = solver
    self.seeksLeastCost = seeksLeastCost
    self.models = models
    self.budget = budget
    self.stop = stop
  }

  /// A plan for each cluster, in the order of the models.
  package struct Choice {
    var plans: [ClusterPlan]
    var price: Double
    var bound: Double
    var status: EngineResult.Status
    /// The solver's master has confirmed it.
    var solvedByMaster = false
    /// No choice that is worth as much costs less; nil where it was not asked.
    var costBound: Int64?

    package var benefit: Int64 { plans.reduce(0) { $0.addingSaturated($1.point.benefit) } }
    var cost: Int64 { plans.reduce(0) { $0.addingSaturated($1.point.cost) } }
  }

  /// The choice as a result, in the indices of the whole problem.
  ///
  /// - Parameter progress: told of the solution and bound in hand, in thousandths.
  func solve(gap: Double, progress: (_ benefit: Int64, _ bound: Double) -> Void) throws -> EngineResult {
    guard let choice = try choice(gap: gap, progress: progress) else {
      return EngineResult(status: .infeasible, bound: -.infinity)
    }
    var whole = DesignSolution()
    for (model, plan) in zip(models, choice.plans) {
      let lifted = model.cluster.lifted(plan.solution)
      whole.arcs += lifted.arcs
      whole.options += lifted.options
    }
    whole.arcs.sort()
    whole.options.sort()
    return EngineResult(
      status: choice.status, limit: choice.status == .optimal ? nil : stop.limit, solution: whole,
      bound: choice.bound, usedSolver: choice.solvedByMaster, costBound: choice.costBound)
  }

  /// The share of the gap that the knapsack may give away by rounding costs; the rest is for the relaxation.
  private static let knapsackShare = 0.5

  /// - Returns: nil where the cheapest plans together are over the budget.
  package func choice(gap: Double, progress: (_ benefit: Int64, _ bound: Double) -> Void) throws -> Choice? {
    let hulls = models.map(\.hull)
    guard let relaxation = ChoiceRelaxation(hulls, budget: budget) else { return nil }
    let price = relaxation.price
    let corners = ChoiceKnapsack(
      hulls, budget: budget, price: price, known: relaxation.corners,
      slack: gap * relaxation.bound * Self.knapsackShare)
    progress(corners.benefit, relaxation.bound)
    let chosen = zip(hulls, corners.choices).map { $0[$1] }
    let isProven = relaxation.bound - Double(corners.benefit) <= gap * Double(corners.benefit)
    var fallback = Choice(plans: [], price: price, bound: relaxation.bound, status: .feasible)
    guard !isProven, !stop.isRaised else {
      if isProven {
        fallback.status = .optimal
        try confirm(&fallback, worth: corners.benefit, hulls, corners.choices, gap)
      }
      if seeksLeastCost { return cheapest(fallback, chosen, hulls, gap) }
      fallback.plans = plans(chosen, at: price)
      return fallback
    }

    let window = relaxation.bound - Double(corners.benefit)
    let plans = concurrentMap(models.count) { models[$0].pricing.plans(at: price, within: window) }
    // The corners chosen lie within the window, or the bound would be broken.
    let known = zip(plans, chosen).map { plans, point in plans.firstIndex { $0.point == point } }
    guard !stop.isRaised, !known.contains(nil) else {
      fallback.plans = self.plans(chosen, at: price)
      return fallback
    }
    let exact = ChoiceKnapsack(
      plans.map { $0.map(\.point) }, budget: budget, price: price, known: known.map { $0 ?? 0 },
      slack: gap * Double(corners.benefit) * Self.knapsackShare)
    let bound = min(relaxation.bound, exact.bound)
    progress(exact.benefit, bound)
    let isExact = bound - Double(exact.benefit) <= gap * Double(exact.benefit)
    var choice = Choice(
      plans: zip(plans, exact.choices).map { $0[$1] }, price: price, bound: bound,
      status: isExact ? .optimal : .feasible)
    try confirm(&choice, worth: choice.benefit, plans.map { $0.map(\.point) }, exact.choices, gap)
    return seeksLeastCost ? cheapest(choice, choice.plans.map(\.point), hulls, gap) : choice
  }

  /// The cheapest choice that is worth as much as one in hand, within the gap of its own bound.
  ///
  /// - Parameters:
  ///   - found: the choice in hand; its plans may be left for this to name.
  ///   - points: its plans' points.
  private func cheapest(
    _ found: Choice, _ points: [ClusterPoint], _ hulls: [[ClusterPoint]], _ gap: Double
  ) -> Choice {
    let least = LeastCostChoice(worth: points.reduce(0) { $0.addingSaturated($1.benefit) })
    var choice = found
    var points = points
    var price = found.price
    var cost: Int64 { points.reduce(0) { $0.addingSaturated($1.cost) } }
    var bound = Int64(0)
    func isProven() -> Bool { Double(cost - bound) <= gap * Double(cost) }
    /// The choice as it is known by then.
    func result() -> Choice {
      choice.costBound = min(bound, cost)
      if choice.plans.map(\.point) != points { choice.plans = plans(points, at: price) }
      return choice
    }
    guard let relaxation = least.relaxation(hulls) else { return result() }
    bound = relaxation.bound
    guard !isProven(), !stop.isRaised, relaxation.price.isFinite else { return result() }

    // The corners that are worth no less, cluster by cluster.
    let known = zip(hulls, points).map { hull, point in
      hull.firstIndex { $0.benefit >= point.benefit } ?? hull.count - 1
    }
    let corners = least.choice(
      hulls, known: known, price: relaxation.price, slack: gap * Double(cost) * Self.knapsackShare)
    if corners.cost < cost {
      points = zip(hulls, corners.choices).map { $0[$1] }
      price = relaxation.price
    }
    guard !isProven(), !stop.isRaised else { return result() }

    // One đồng more than the distance, which was rounded to a whole one.
    let window = relaxation.price * (Double(cost - bound) + 1)
    let near = concurrentMap(models.count) {
      models[$0].pricing.plans(at: relaxation.price, within: window)
    }
    // What is in hand lies within the window, or something better in its cluster does.
    let inHand = zip(near, points).map { plans, point in
      plans.firstIndex { $0.point.benefit >= point.benefit && $0.point.cost <= point.cost }
    }
    guard !stop.isRaised, !inHand.contains(nil) else { return result() }
    let exact = least.choice(
      near.map { $0.map(\.point) }, known: inHand.map { $0 ?? 0 }, price: relaxation.price,
      slack: gap * Double(cost) * Self.knapsackShare)
    choice.plans = zip(near, exact.choices).map { $0[$1] }
    points = choice.plans.map(\.point)
    bound = max(bound, exact.bound)
    return result()
  }

  /// Holds a choice against the solver's master over the same plans: the master must find nothing worth
  /// more than the bound, and must not prove the choice itself impossible.
  ///
  /// - Throws: `SolverError.failed` where the two methods contradict each other.
  private func confirm(
    _ choice: inout Choice, worth: Int64, _ points: [[ClusterPoint]], _ known: [Int], _ gap: Double
  ) throws {
    guard let solver, let master = ChoiceMaster(points, budget: budget) else { return }
    let answer = try master.solve(startingFrom: known, gap: gap, solver: solver, stop: stop)
    // One thousandth more: GLPK's objective is a double in weighted households.
    let margin = Rounding.sum * max(1, abs(choice.bound)) + 1
    let households: (Double) -> Double = Thousandths.weightedHouseholds
    guard answer.worth <= choice.bound + margin, answer.bound >= Double(worth) - margin else {
      throw SolverError.failed(
        "\(solver.name) and the decomposition contradict each other: worth \(households(answer.worth)) "
          + "and bound \(households(answer.bound)) against \(households(Double(worth))) and "
          + "\(households(choice.bound))")
    }
    choice.solvedByMaster = true
  }

  /// The plans behind one corner of each cluster's hull.
  private func plans(_ corners: [ClusterPoint], at price: Double) -> [ClusterPlan] {
    concurrentMap(models.count) { index in
      let model = models[index]
      let nothing = ClusterPlan(point: .nothing, solution: DesignSolution())
      guard corners[index] != .nothing || model.cluster.problem.hasRequirements else { return nothing }
      let best = model.hull.map { $0.value(at: price) }.max() ?? 0
      let plans = model.pricing.plans(at: price, within: max(0, best - corners[index].value(at: price)))
      return plans.first { $0.point == corners[index] } ?? nothing
    }
  }
}
