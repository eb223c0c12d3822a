public import MILP

/// Solves a design problem exactly: clusters, frontiers of the small ones, and a branch and cut over
/// their plans and the arcs of the rest.
public struct DesignEngine: Sendable {
  private let solver: any Solver

  public init(solver: any Solver) {
    self.solver = solver
  }

  /// - Throws: `SolverError` where the solver fails; never for a problem without a solution.
  public func solve(
    _ problem: DesignProblem, _ parameters: EngineParameters, progress: ((SolveProgress) -> Void)? = nil
  ) throws -> EngineResult {
    let reduced = ReducedProblem(problem)
    var result = try solveReduced(reduced.problem, parameters, progress: progress)
    result.solution = result.solution.map { reduced.lifted($0).tidied(in: problem) }
    return result
  }

  private func solveReduced(
    _ problem: DesignProblem, _ parameters: EngineParameters, progress: ((SolveProgress) -> Void)?
  ) throws -> EngineResult {
    let stop = StopSignal(parameters)
    let clusters = problem.clusters()
    let models = concurrentMap(clusters.count) {
      parameters.usesClusterProgrammes && !stop.isRaised ? ClusterModel(clusters[$0]) : nil
    }
    let known = models.compactMap { $0 }
    if known.count == models.count {
      return DecomposedSolve(known, budget: problem.budget, stop: stop).solve(gap: parameters.gap) {
        benefit, bound in
        progress?(
          SolveProgress(incumbent: Double(benefit) / 1000, bound: bound / 1000, nodes: 0, seconds: 0))
      }
    }
    let split = ClusterSplit(clusters, models, budget: problem.budget)
    // A small cluster that cannot hold what is required of it within the budget has no plan.
    guard split.small.allSatisfy({ !$0.plans.isEmpty }) else {
      return EngineResult(status: .infeasible, bound: -.infinity)
    }
    let formulation = MasterFormulation(split, budget: problem.budget)
    let guide = MasterGuide(problem, split, formulation, stop: stop, progress: progress)
    var asked = SolveParameters()
    asked.relativeGap = parameters.gap
    asked.timeLimit = stop.secondsLeft
    asked.isCancelled = parameters.isCancelled
    if let built = MasterConstruction(split, budget: problem.budget).construction() {
      asked.startingPoint = guide.values(of: built, betterThan: nil)
    }
    let result = try solver.solve(formulation.model, asked, guide: guide)
    return EngineResult(result, solution: result.values.map(guide.solution(of:)), in: problem)
  }
}

extension EngineResult {
  /// What a solver found, with its solution in the problem's own terms.
  init(_ result: SolveResult, solution: DesignSolution?, in problem: DesignProblem) {
    limit =
      switch result.limit {
      case .time, .nodes: .time
      case .cancelled: .interrupted
      case nil: nil
      }
    self.solution = solution
    let worth = solution.map { Double($0.benefit(in: problem)) } ?? -.infinity
    let everything = problem.options.reduce(Int64(0)) { $0.addingSaturated($1.benefit) }
    bound = max(min(result.bound * 1000, Double(everything)), worth)
    status =
      switch result.status {
      case .optimal: .optimal
      case .feasible: .feasible
      case .infeasible, .infeasibleOrUnbounded, .unbounded: .infeasible
      case .noSolutionFound: .nothingFound
      }
  }
}
