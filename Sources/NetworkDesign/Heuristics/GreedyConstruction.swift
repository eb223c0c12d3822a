/// Builds a solution of a whole problem by always taking the best next step of any cluster, until nothing
/// more can be paid.
struct GreedyConstruction {
  private let problem: DesignProblem
  private let clusters: [Cluster]
  private let incidences: [ArcIncidence]

  init(_ problem: DesignProblem, _ clusters: [Cluster]) {
    self.problem = problem
    self.clusters = clusters
    incidences = clusters.map { ArcIncidence($0.problem) }
  }

  /// A solution within the budget; what is required may be missing from it.
  func solution() -> DesignSolution {
    var growths = clusters.indices.map {
      ClusterGrowth(clusters[$0].problem, incidence: incidences[$0])
    }
    var remaining = problem.budget
    var steps = growths.map { $0.bestStep(limit: remaining) }
    var queue = StepQueue(clusterCount: clusters.count)
    for (cluster, step) in steps.enumerated() {
      if let step { queue.offer(cluster, ratio: step.ratio, move: 0) }
    }
    while let (cluster, _) = queue.takeBest() {
      guard let step = steps[cluster] else { continue }
      if step.cost <= remaining {
        remaining -= step.cost
        growths[cluster].take(step)
      }
      steps[cluster] = growths[cluster].bestStep(limit: remaining)
      if let step = steps[cluster] { queue.offer(cluster, ratio: step.ratio, move: 0) }
    }
    var whole = DesignSolution()
    for (cluster, growth) in zip(clusters, growths) {
      let lifted = cluster.lifted(growth.solution)
      whole.arcs += lifted.arcs
      whole.options += lifted.options
    }
    whole.arcs.sort()
    whole.options.sort()
    return whole
  }
}
