/// Builds a solution of a split problem by always taking the best next step: a better point of a small
/// cluster, or a node more in a large one.
package struct MasterConstruction {
  private let split: ClusterSplit
  private let budget: SpendingLimit
  private let incidences: [ArcIncidence]
  /// Where each large cluster's arcs start in the joined rest.
  private let arcOffsets: [Int]

  /// A solution as the points of the small clusters and a solution of the rest.
  package struct Construction {
    var points: [Int]
    package var rest: DesignSolution
    var cost: Int64
    var benefit: Int64
  }

  package init(_ split: ClusterSplit, budget: SpendingLimit) {
    self.split = split
    self.budget = budget
    incidences = split.large.map { ArcIncidence($0.problem) }
    var offset = 0
    arcOffsets = split.large.map { cluster in
      defer { offset += cluster.arcs.count }
      return offset
    }
  }

  /// - Returns: a solution within the budget, or nil where the cheapest points are over it. What is
  ///   required of a large cluster may be missing.
  package func construction() -> Construction? {
    var state = Construction(
      points: [Int](repeating: 0, count: split.small.count), rest: DesignSolution(), cost: 0, benefit: 0)
    for small in split.small {
      guard let first = small.plans.first?.point else { return nil }
      state.cost = state.cost.addingSaturated(first.cost)
      state.benefit = state.benefit.addingSaturated(first.benefit)
    }
    guard budget.allows(state.cost) else { return nil }
    var growths = split.large.indices.map { index in
      ClusterGrowth(split.large[index].problem, incidence: incidences[index])
    }
    var queue = StepQueue(clusterCount: split.small.count + split.large.count)
    for cluster in split.small.indices { offer(smallCluster: cluster, state, &queue) }
    var steps: [ClusterGrowth.Step?] = growths.map { $0.bestStep(limit: budget.left(after: state.cost)) }
    for (cluster, step) in steps.enumerated() {
      if let step { queue.offer(split.small.count + cluster, ratio: step.ratio, move: 0) }
    }

    while let (cluster, move) = queue.takeBest() {
      if cluster < split.small.count {
        let points = split.small[cluster].plans.map(\.point)
        let (current, next) = (points[state.points[cluster]], points[move])
        if budget.allows(next.cost - current.cost, after: state.cost) {
          state.cost += next.cost - current.cost
          state.benefit += next.benefit - current.benefit
          state.points[cluster] = move
        }
        offer(smallCluster: cluster, state, &queue)
      } else {
        let large = cluster - split.small.count
        guard let step = steps[large] else { continue }
        if budget.allows(step.cost, after: state.cost) {
          growths[large].take(step)
          state.cost += step.cost
          state.benefit += step.benefit
        }
        steps[large] = growths[large].bestStep(limit: budget.left(after: state.cost))
        if let step = steps[large] { queue.offer(cluster, ratio: step.ratio, move: 0) }
      }
    }
    var optionOffset: Int32 = 0
    for (index, growth) in growths.enumerated() {
      state.rest.arcs += growth.solution.arcs.map { $0 + Int32(truncatingIfNeeded: arcOffsets[index]) }
      state.rest.options += growth.solution.options.map { $0 + optionOffset }
      optionOffset += Int32(truncatingIfNeeded: split.large[index].options.count)
    }
    return state
  }

  /// Offers the affordable point of a small cluster that gains most per đồng over the present one.
  private func offer(smallCluster cluster: Int, _ state: Construction, _ queue: inout StepQueue) {
    let points = split.small[cluster].plans.map(\.point)
    let current = points[state.points[cluster]]
    var best: (ratio: Double, point: Int)?
    for index in points.indices.dropFirst(state.points[cluster] + 1) {
      let cost = points[index].cost - current.cost
      guard budget.allows(cost, after: state.cost) else { break }
      let gain = Double(points[index].benefit - current.benefit)
      let ratio = cost > 0 ? gain / Double(cost) : .infinity
      if ratio > best?.ratio ?? 0 { best = (ratio, index) }
    }
    if let best { queue.offer(cluster, ratio: best.ratio, move: best.point) }
  }
}
