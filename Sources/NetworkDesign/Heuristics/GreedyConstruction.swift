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

  /// - Parameter lengths: a length for each arc of the whole problem, by which paths are shortest; nil
  ///   takes the true costs.
  /// - Returns: a solution within the budget; what is required may be missing from it.
  func solution(lengths: [Double]? = nil) -> DesignSolution {
    var growths = clusters.indices.map { index in
      ClusterGrowth(
        clusters[index].problem, incidence: incidences[index],
        lengths: lengths.map { all in clusters[index].arcs.map { all[Int($0)] } })
    }
    var remaining = problem.budget
    var steps = growths.map { $0.bestStep(limit: remaining) }
    while true {
      var best: Int?
      for index in steps.indices {
        if let step = steps[index], step.ratio > best.flatMap({ steps[$0]?.ratio }) ?? -1 { best = index }
      }
      guard let cluster = best, let step = steps[cluster] else { break }
      if step.cost <= remaining {
        remaining -= step.cost
        growths[cluster].take(step)
      }
      steps[cluster] = growths[cluster].bestStep(limit: remaining)
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
