import MILP

/// One run of the engine under its limits.
struct EngineRun {
  private let solver: any Solver
  private let parameters: EngineParameters
  private let progress: ((EngineProgress) -> Void)?
  private let stop: StopSignal
  private let start = ContinuousClock.now

  /// Fixing by dual ascent is worth its time from this many arcs on: it takes twenty ascents, while the linear
  /// programs of a smaller graph are solved at once.
  private static let ascentArcs = 2000
  /// And goes on while it removes this share of them, so many times at most: less would not pay for reducing the
  /// graph and splitting it again.
  private static let worthwhileShare = 0.1
  private static let rounds = 4
  /// Clusters priced between two looks at the clock and two reports of progress: enough to keep every core busy.
  private static let clusterRound = 128

  init(
    _ solver: any Solver, _ parameters: EngineParameters, _ progress: ((EngineProgress) -> Void)?
  ) {
    self.solver = solver
    self.parameters = parameters
    self.progress = progress
    stop = StopSignal(parameters)
  }

  /// The parameters with what is left of the time.
  var remaining: EngineParameters {
    var remaining = parameters
    remaining.timeLimit = stop.secondsLeft
    return remaining
  }

  /// Solves a reduced problem.
  func solve(_ problem: DesignProblem, round: Int) throws -> EngineResult {
    let clusters = problem.clusters()
    let models = clusterModels(clusters)
    if stop.isRaised { return try interrupted(problem, clusters, models) }
    let known = models.compactMap { $0 }
    if known.count == models.count {
      return try DecomposedSolve(
        known, budget: problem.budget, seeksLeastCost: parameters.seeksLeastCost && round == 0,
        solver: solver, stop: stop
      ).solve(gap: parameters.gap) {
        report(
          incumbent: Thousandths.weightedHouseholds($0), bound: Thousandths.weightedHouseholds($1),
          clusters: (known.count, known.count))
      }
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
    report(
      incumbent: Thousandths.weightedHouseholds(benefit), bound: Thousandths.weightedHouseholds(bound),
      clusters: (split.small.count, split.clusterCount))
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
    result.usedSolver = first.usedSolver || second.usedSolver
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
    let guide = MasterGuide(problem, split, formulation, stop: stop) { reached in
      report(
        incumbent: reached.incumbent, bound: reached.bound, clusters: (split.small.count, split.clusterCount),
        nodes: reached.nodes)
    }
    var asked = SolveParameters()
    asked.relativeGap = parameters.gap
    asked.timeLimit = stop.secondsLeft
    asked.isCancelled = parameters.isCancelled
    asked.startingPoint = construction.flatMap { guide.values(of: $0, betterThan: nil) }
    var model = formulation.model
    if let simplex = solver as? any LinearProgramSolver {
      let root = try RootCutLoop(solver: simplex, guide: guide, gap: parameters.gap, stop: stop)
        .run(model, start: asked.startingPoint)
      if root.isInfeasible { return EngineResult(status: .infeasible, bound: -.infinity) }
      if let proven = proven(root, formulation, guide, in: problem) { return proven }
      model = root.model
      asked.startingPoint = root.start
      asked.timeLimit = stop.secondsLeft
    }
    let result = try solver.solve(model, asked, guide: guide)
    return EngineResult(result, solution: result.values.map(guide.solution(of:)), in: problem)
  }

  /// The root's solution, where its bound proves it already or a limit has come.
  private func proven(
    _ root: RootCutLoop.Root, _ formulation: MasterFormulation, _ guide: MasterGuide,
    in problem: DesignProblem
  ) -> EngineResult? {
    guard let start = root.start else { return nil }
    let solution = guide.solution(of: start)
    let benefit = Double(solution.benefit(in: problem))
    let everything = problem.options.reduce(Int64(0)) { $0.addingSaturated($1.benefit) }
    let bound = max(min(Thousandths.of(root.bound) * (1 + Rounding.sum), Double(everything)), benefit)
    let isProven = bound - benefit <= parameters.gap * benefit
    guard isProven || stop.isRaised else { return nil }
    return EngineResult(
      status: isProven ? .optimal : .feasible, limit: isProven ? nil : stop.limit, solution: solution,
      bound: bound, usedSolver: true)
  }

  /// What is known of each cluster, in rounds small enough to report and to stop between.
  private func clusterModels(_ clusters: [Cluster]) -> [ClusterModel?] {
    guard parameters.usesClusterProgrammes else { return clusters.map { _ in nil } }
    var models: [ClusterModel?] = []
    for first in stride(from: 0, to: clusters.count, by: Self.clusterRound) {
      let count = min(Self.clusterRound, clusters.count - first)
      models += concurrentMap(count) { [stop] in stop.isRaised ? nil : ClusterModel(clusters[first + $0]) }
      if stop.isRaised { break }
      report(incumbent: nil, bound: .infinity, clusters: (models.count, clusters.count))
    }
    return models + clusters.dropFirst(models.count).map { _ in nil }
  }

  /// What can be said when a limit comes before every cluster is known: the best choice over the known ones,
  /// and a bound that grants the others everything.
  private func interrupted(
    _ problem: DesignProblem, _ clusters: [Cluster], _ models: [ClusterModel?]
  ) throws -> EngineResult {
    let known = models.compactMap { $0 }
    let unknown = zip(clusters, models).filter { $1 == nil }.map(\.0.problem)
    let granted = unknown.reduce(Int64(0)) { sum, part in
      part.options.reduce(sum) { $0.addingSaturated($1.benefit) }
    }
    var result = try DecomposedSolve(known, budget: problem.budget, stop: stop).solve(gap: parameters.gap) {
      _, _ in
    }
    guard result.solution != nil, !unknown.contains(where: \.hasRequirements) else {
      let everything = problem.options.reduce(Int64(0)) { $0.addingSaturated($1.benefit) }
      return EngineResult(status: .nothingFound, limit: stop.limit, bound: Double(everything))
    }
    result.bound += Double(granted)
    result.status = .feasible
    result.limit = stop.limit
    return result
  }

  private func report(incumbent: Double?, bound: Double, clusters: (done: Int, all: Int), nodes: Int = 0) {
    progress?(
      EngineProgress(
        unit: .weightedHouseholds, incumbent: incumbent, bound: bound, clustersDone: clusters.done,
        clusterCount: clusters.all,
        nodes: nodes, seconds: start.duration(to: .now) / .seconds(1)))
  }
}

extension DesignProblem {
  /// Whether anything is locked in.
  var hasRequirements: Bool {
    !requiredOptions.isEmpty || !requiredNodes.isEmpty
  }
}
