import MILP

/// One run of the engine under its limits.
struct EngineRun {
  private let solver: any Solver
  private let parameters: EngineParameters
  private let progress: ((SolveProgress) -> Void)?
  private let stop: StopSignal
  private let start = ContinuousClock.now

  /// Fixing by dual ascent is worth its time from this many arcs on.
  private static let ascentArcs = 2000
  /// And goes on while it removes this share of them, so many times at most.
  private static let worthwhileShare = 0.1
  private static let rounds = 4

  init(
    _ solver: any Solver, _ parameters: EngineParameters, _ progress: ((SolveProgress) -> Void)?
  ) {
    self.solver = solver
    self.parameters = parameters
    self.progress = progress
    stop = StopSignal(parameters)
  }

  /// Solves a reduced problem.
  func solve(_ problem: DesignProblem, round: Int) throws -> EngineResult {
    let clusters = problem.clusters()
    let models = concurrentMap(clusters.count) { [stop, parameters] index in
      parameters.usesClusterProgrammes && !stop.isRaised ? ClusterModel(clusters[index]) : nil
    }
    let known = models.compactMap { $0 }
    if known.count == models.count {
      return DecomposedSolve(known, budget: problem.budget, stop: stop)
        .solve(gap: parameters.gap) { report(benefit: $0, bound: $1) }
    }
    let split = ClusterSplit(clusters, models, budget: problem.budget)
    // A small cluster that cannot hold what is required of it within the budget has no plan.
    guard split.small.allSatisfy({ !$0.plans.isEmpty }) else {
      return EngineResult(status: .infeasible, bound: -.infinity)
    }
    let construction = MasterConstruction(split, budget: problem.budget).construction()
    if split.rest.problem.arcs.count >= EngineRun.ascentArcs, !problem.hasRequirements,
      round < EngineRun.rounds, let construction
    {
      return try solveByAscent(problem, split, construction, round)
    }
    return try branchAndCut(problem, split, construction)
  }

  /// Bounds by dual ascent, fixes arcs out, and solves what is left.
  private func solveByAscent(
    _ problem: DesignProblem, _ split: ClusterSplit, _ start: MasterConstruction.Construction, _ round: Int
  ) throws -> EngineResult {
    let ascent = AscentSearch(split, budget: problem.budget, start: start, stop: stop)
    let best = ascent.best ?? start
    let found = split.assembled(rest: best.rest, points: best.points).tidied(in: problem)
    let benefit = found.benefit(in: problem)
    let everything = problem.options.reduce(Int64(0)) { $0.addingSaturated($1.benefit) }
    let bound = max(min(ascent.bound, Double(everything)), Double(benefit))
    report(benefit: benefit, bound: bound)
    let hand = EngineResult(status: .feasible, limit: stop.limit, solution: found, bound: bound)
    if bound - Double(benefit) <= parameters.gap * Double(benefit) {
      return EngineResult(status: .optimal, solution: found, bound: bound)
    }
    guard !stop.isRaised else { return hand }

    let removed = ascent.isFixedOut.count { $0 }
    guard Double(removed) >= EngineRun.worthwhileShare * Double(ascent.isFixedOut.count) else {
      return better(hand, try branchAndCut(problem, split, best), in: problem)
    }
    var isRemoved = [Bool](repeating: false, count: problem.arcs.count)
    for (arc, isFixedOut) in zip(split.rest.arcs, ascent.isFixedOut) where isFixedOut {
      isRemoved[Int(arc)] = true
    }
    let kept = problem.arcs.indices.filter { !isRemoved[$0] }
    var thinned = problem
    thinned.arcs = kept.map { problem.arcs[$0] }
    let reduced = ReducedProblem(thinned)
    var rest = try solve(reduced.problem, round: round + 1)
    rest.solution = rest.solution.map { solution in
      let lifted = reduced.lifted(solution)
      return DesignSolution(
        arcs: lifted.arcs.map { Int32(truncatingIfNeeded: kept[Int($0)]) }, options: lifted.options)
    }
    return better(hand, rest, in: problem)
  }

  /// Two results of one problem as one: the second searched only for what beats the first's solution.
  private func better(_ first: EngineResult, _ second: EngineResult, in problem: DesignProblem)
    -> EngineResult
  {
    let known = first.solution.map { Double($0.benefit(in: problem)) } ?? -.infinity
    let found = second.solution.map { Double($0.benefit(in: problem)) } ?? -.infinity
    var result = found > known ? second : first
    let worth = max(known, found)
    result.bound = min(first.bound, max(second.bound, worth))
    let isProven = result.bound - worth <= parameters.gap * worth
    result.status = isProven ? .optimal : .feasible
    result.limit = isProven ? nil : second.limit
    return result
  }

  private func branchAndCut(
    _ problem: DesignProblem, _ split: ClusterSplit, _ construction: MasterConstruction.Construction?
  ) throws -> EngineResult {
    let formulation = MasterFormulation(split, budget: problem.budget)
    let guide = MasterGuide(problem, split, formulation, stop: stop, progress: progress)
    var asked = SolveParameters()
    asked.relativeGap = parameters.gap
    asked.timeLimit = stop.secondsLeft
    asked.isCancelled = parameters.isCancelled
    asked.startingPoint = construction.flatMap { guide.values(of: $0, betterThan: nil) }
    let result = try solver.solve(formulation.model, asked, guide: guide)
    return EngineResult(result, solution: result.values.map(guide.solution(of:)), in: problem)
  }

  private func report(benefit: Int64, bound: Double) {
    let seconds = start.duration(to: .now) / .seconds(1)
    progress?(
      SolveProgress(incumbent: Double(benefit) / 1000, bound: bound / 1000, nodes: 0, seconds: seconds))
  }
}

extension DesignProblem {
  /// Whether anything is locked in.
  var hasRequirements: Bool {
    !requiredOptions.isEmpty || !requiredNodes.isEmpty || !requiredSegments.isEmpty
  }
}
