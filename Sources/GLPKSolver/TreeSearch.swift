internal import CGLPK
internal import CGLPKGuard
internal import MILP

/// One run of `glp_intopt`: what GLPK's callback needs, and what it learns.
///
/// An integral LP point becomes the incumbent only after it was rounded, held against the model's rows,
/// against every row added so far and against the guide (see `separate`).
final class TreeSearch {
  let problem: GuardedProblem
  let check: CandidateCheck
  let guide: (any SolveGuide)?
  let stop: StopCondition
  let integerTolerance: Double
  /// Every row added during the search. GLPK keeps a row only below the node where it was added, so
  /// each node looks here before it asks the guide.
  var pool: RowStore

  /// The current LP point, reused from call to call.
  var point: [Double]
  /// The last integral point that passed every test; GLPK accepts its LP point next.
  var accepted: [Double]?
  private(set) var incumbent: [Double]?
  private(set) var incumbentObjective: Double?
  /// The best bound so far, in the model's direction.
  private(set) var bound: Double
  private(set) var nodes = 0
  private(set) var limit: SolveResult.Limit?
  private(set) var error: (any Error)?
  /// Why the search must start again with a tighter integrality tolerance.
  var breakage: String?
  private let rounding: Rounding
  private var hasOfferedStart = false
  private var reported: SolveProgress?

  /// Minus one where the model maximises: `sign * objective` is to be minimised.
  var sign: Double { check.model.sense == .maximize ? -1 : 1 }

  init(
    _ problem: GuardedProblem, _ check: CandidateCheck, guide: (any SolveGuide)?, stop: StopCondition,
    integerTolerance: Double, rootBound: Double, incumbent: [Double]?, pool: RowStore
  ) {
    self.problem = problem
    self.check = check
    self.guide = guide
    self.stop = stop
    self.integerTolerance = integerTolerance
    self.pool = pool
    self.bound = rootBound
    self.incumbent = incumbent
    self.incumbentObjective = incumbent.map(check.model.objectiveValue)
    rounding = Rounding(check)
    point = [Double](repeating: 0, count: check.model.variableCount)
  }

  /// How a run of `glp_intopt` ended.
  enum End {
    case returned(guarded_search_end)
    /// A cancellation came during a long LP.
    case interrupted
    /// GLPK gave up, in these words.
    case aborted(String)
  }

  /// Runs the tree search from the basis of the root relaxation.
  ///
  /// Cuts of GLPK stay off: on budgeted Steiner trees with lazy rows they change little, and on
  /// multiple-choice knapsacks mixed-integer rounding costs four times the time.
  func run(relativeGap: Double) throws -> End {
    var parameters = guarded_search_parameters()
    parameters.milliseconds = stop.milliseconds
    parameters.relative_gap = relativeGap
    parameters.integer_tolerance = integerTolerance
    parameters.objective_tolerance = GLPKSolver.objectiveTolerance
    parameters.branching = GLP_BR_DTH
    parameters.backtracking = GLP_BT_BLB
    parameters.preprocessing = GLP_PP_ALL
    var end = guarded_search_end()
    let code = withExtendedLifetime(self) {
      guarded_search(
        problem.handle, &parameters, { TreeSearch.from($0)?.callback() },
        { TreeSearch.from($0)?.isInterrupted() ?? false }, Unmanaged.passUnretained(self).toOpaque(), &end)
    }
    // The error a nested call threw says no more than the abort it stands for.
    if code == GUARDED_ABORTED { return .aborted(String(cString: guarded_message(problem.handle))) }
    if let error { throw error }
    if code == GUARDED_INTERRUPTED { return .interrupted }
    try problem.check(code)
    return .returned(end)
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> TreeSearch? {
    context.map { Unmanaged<TreeSearch>.fromOpaque($0).takeUnretainedValue() }
  }

  private func isInterrupted() -> Bool { stop.limit() == .cancelled }

  /// GLPK's callback. No error may cross C: it is stored, the search ended, and `run` throws it.
  private func callback() {
    guard error == nil, breakage == nil else { return terminate() }
    do {
      var tree = guarded_tree_state()
      try problem.check(guarded_tree(problem.handle, &tree))
      nodes = Int(tree.total_nodes)
      if !hasOfferedStart {
        hasOfferedStart = true
        if let incumbent { _ = try offer(incumbent) }
      }
      switch tree.reason {
      case GLP_ISELECT: try readBound()
      case GLP_IROWGEN:
        try readBound()
        try separate()
      case GLP_IBINGO: try takeAccepted()
      case GLP_IHEUR: try askForSolution()
      default: break
      }
      report()
      limit = stop.limit()
      if limit != nil || breakage != nil { terminate() }
    } catch {
      self.error = error
      terminate()
    }
  }

  private func terminate() {
    _ = guarded_tree_terminate(problem.handle)
  }

  private func readBound() throws {
    var found = false
    var value = 0.0
    try problem.check(guarded_tree_bound(problem.handle, &value, &found))
    guard found, abs(value) < Double.greatestFiniteMagnitude else { return }
    if sign * value > sign * bound { bound = value }
  }

  /// GLPK has just recorded its LP point as the incumbent; keep the rounded one that stands for it.
  private func takeAccepted() throws {
    guard let accepted else {
      throw SolverError.failed("GLPK accepted an integral point that was never held against the rows")
    }
    self.accepted = nil
    let objective = check.model.objectiveValue(at: accepted)
    var tree = guarded_tree_state()
    try problem.check(guarded_tree(problem.handle, &tree))
    // GLPK prunes with the value of its own point: a rounded point worth less would be sold as optimal.
    if sign * (objective - tree.incumbent) > 1e-6 * max(1, abs(objective)) {
      breakage = "rounding its integer columns changes the objective from \(tree.incumbent) to \(objective)"
    }
    keep(accepted, objective)
  }

  private func keep(_ values: [Double], _ objective: Double) {
    if let incumbentObjective, sign * objective >= sign * incumbentObjective { return }
    incumbent = values
    incumbentObjective = objective
  }

  /// Answers GLPK's request for a solution: what the guide knows, then what rounding gives.
  private func askForSolution() throws {
    if let guide, let values = try guide.solution(near: point, incumbent: incumbentObjective) {
      if let fault = check.fault(of: values) { throw SolverError.invalid("solution of the guide: \(fault)") }
      if let row = pool.firstBroken(by: values) {
        throw SolverError.invalid(
          "solution of the guide: it breaks \u{201C}\(pool.names[row])\u{201D}, a constraint the guide itself gave "
            + "earlier. Mend the point.")
      }
      if try offer(values) { keep(values, check.model.objectiveValue(at: values)) }
    }
    for rounded in rounding.candidates(for: point) { try tryRounded(check.cleaned(rounded)) }
  }

  /// Makes a rounded point the incumbent if it is better and breaks nothing, the guide's constraints included.
  private func tryRounded(_ values: [Double]) throws {
    let objective = check.model.objectiveValue(at: values)
    if let incumbentObjective, sign * objective >= sign * incumbentObjective { return }
    guard check.rows.firstBroken(by: values) == nil, pool.firstBroken(by: values) == nil else { return }
    if let guide {
      let broken = try guide.violatedConstraints(at: values, isIntegral: true)
      for constraint in broken { try append(constraint) }
      guard broken.isEmpty else { return }
    }
    if try offer(values) { keep(values, objective) }
  }

  private func offer(_ values: [Double]) throws -> Bool {
    var isKept = false
    try problem.check(guarded_tree_offer(problem.handle, values, &isKept))
    return isKept
  }

  private func report() {
    guard let guide else { return }
    if let reported, reported.incumbent == incumbentObjective, reported.bound == bound { return }
    let progress = SolveProgress(
      incumbent: incumbentObjective, bound: bound, nodes: nodes, seconds: stop.seconds)
    reported = progress
    guide.observe(progress)
  }
}
