import MILP

/// Finds the best solution that uses only arcs a relaxation likes: on that sparse part of the graph the
/// clusters have programmes, so the choice is exact there. A relaxation's support is nearly a forest.
struct SupportSearch {
  private let split: ClusterSplit
  private let budget: SpendingLimit
  private let stop: StopSignal
  /// The arcs of the best solution found so far; they always stay in.
  private var bestArcs: Set<Int32> = []
  private var bestBenefit: Int64 = -1
  private var lastSupport: [Bool] = []
  /// The price of money in the last search: the next one's is near it.
  private var lastPrice: Double?

  /// Arcs built to at least this share belong to the support; thinner ones are dropped where the support
  /// is too wide. The first leaves out what rounding builds, the last keeps what at most three arcs share.
  private static let shares = [0.001, 0.05, 0.3]
  /// The prices looked at first, as shares of the last: from one relaxation to the next it moves little.
  private static let nearby = (low: 0.8, high: 1.25)
  /// The gap of a choice: a tenth of the default gap of a plan, so that the solution does not give that away.
  private static let gap = 0.00001

  init(_ split: ClusterSplit, budget: SpendingLimit, stop: StopSignal) {
    self.split = split
    self.budget = budget
    self.stop = stop
  }

  /// - Returns: nil where the support is that of the last search or too wide, or nothing was found.
  mutating func construction(
    near point: [Double], _ columns: DesignColumns
  ) -> MasterConstruction.Construction? {
    let rest = split.rest.problem
    for share in SupportSearch.shares {
      let support = rest.arcs.indices.map { index in
        point[Int(columns.arc(index).index)] >= share || bestArcs.contains(Int32(truncatingIfNeeded: index))
      }
      if support == lastSupport { return nil }
      if let found = construction(on: support) { return found }
    }
    return nil
  }

  /// The best solution on the arcs supported and those of the best solution found before.
  mutating func construction(on isSupported: [Bool]) -> MasterConstruction.Construction? {
    var support = isSupported
    for arc in bestArcs { support[Int(arc)] = true }
    guard !stop.isRaised, let found = search(support) else { return nil }
    lastSupport = support
    if found.benefit > bestBenefit {
      bestBenefit = found.benefit
      bestArcs = Set(found.rest.arcs)
    }
    return found
  }

  private mutating func search(_ isSupported: [Bool]) -> MasterConstruction.Construction? {
    let rest = split.rest.problem
    var restricted = rest
    let kept = rest.arcs.indices.filter { isSupported[$0] }
    restricted.arcs = kept.map { rest.arcs[$0] }
    let reduced = ReducedProblem(restricted)
    let clusters = reduced.problem.clusters().filter { !$0.problem.options.isEmpty }
    // Prices near the last one first; all prices where the budget is not between those.
    let narrow = lastPrice.map { $0 * Self.nearby.low...$0 * Self.nearby.high }
    for prices in narrow.map({ [$0, nil] }) ?? [nil] {
      let models = concurrentMap(clusters.count) { ClusterModel(clusters[$0], prices: prices) }
      let known = models.compactMap { $0 }
      guard known.count == models.count else { return nil }
      let solve = DecomposedSolve(split.small.map(\.model) + known, budget: budget, stop: stop)
      guard let choice = try? solve.choice(gap: Self.gap, progress: { _, _ in }) else { continue }
      if let prices, !prices.contains(choice.price) { continue }
      lastPrice = choice.price > 0 ? choice.price : nil
      return construction(choice, clusters, reduced, kept)
    }
    return nil
  }

  /// The choice in the master's terms: a plan of each small cluster, and a solution of the rest.
  private func construction(
    _ choice: DecomposedSolve.Choice, _ clusters: [Cluster], _ reduced: ReducedProblem, _ kept: [Int]
  ) -> MasterConstruction.Construction? {
    let points = zip(split.small, choice.plans).map { small, plan in
      small.plans.firstIndex { $0.point == plan.point }
    }
    guard !points.contains(nil) else { return nil }
    var rest = DesignSolution()
    for (cluster, plan) in zip(clusters, choice.plans.dropFirst(split.small.count)) {
      let lifted = reduced.lifted(cluster.lifted(plan.solution))
      rest.arcs += lifted.arcs.map { Int32(truncatingIfNeeded: kept[Int($0)]) }
      rest.options += lifted.options
    }
    return MasterConstruction.Construction(
      points: points.map { $0 ?? 0 }, rest: rest, cost: choice.cost, benefit: choice.benefit)
  }
}
