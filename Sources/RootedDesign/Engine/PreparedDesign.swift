import MILP

/// A design problem with all the work done that no budget changes: reductions, clusters, programmes and
/// hulls. Solving it at one budget after another costs little more than once.
package struct PreparedDesign: Sendable {
  package let original: DesignProblem
  package let reduced: ReducedProblem
  package let models: [ClusterModel]

  /// Prepares a problem for any budget; its own budget plays no part.
  ///
  /// - Returns: nil where a cluster is too wide for a programme; such a problem is solved budget by budget.
  package init?(_ problem: DesignProblem, _ parameters: EngineParameters = EngineParameters()) {
    original = problem
    var open = problem
    open.budget = nil
    let reduced = ReducedProblem(open)
    self.reduced = reduced
    let stop = StopSignal(parameters)
    let clusters = reduced.problem.clusters()
    let models = concurrentMap(clusters.count) { stop.isRaised ? nil : ClusterModel(clusters[$0]) }
    guard !models.contains(where: { $0 == nil }) else { return nil }
    self.models = models.compactMap { $0 }
  }

  /// The best solution within a budget.
  package func solve(budget: SpendingLimit, _ parameters: EngineParameters) throws -> EngineResult {
    let solve = DecomposedSolve(
      models, budget: budget, seeksLeastCost: parameters.seeksLeastCost, stop: StopSignal(parameters))
    var result = try solve.solve(gap: parameters.gap) { _, _ in }
    result.solution = result.solution.map { reduced.lifted($0).tidied(in: original) }
    return result
  }
}
