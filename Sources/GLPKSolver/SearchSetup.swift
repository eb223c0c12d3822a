internal import CGLPK
internal import CGLPKGuard
internal import MILP

/// One solve: the root relaxation, then the tree, then the reading of how both ended. What one attempt found
/// (incumbent, rows) is kept for the next.
struct SearchSetup {
  let check: CandidateCheck
  let guide: (any SolveGuide)?
  let stop: StopCondition
  let relativeGap: Double
  var incumbent: [Double]?
  var pool = RowStore()
  /// Why the last attempt gave no result.
  var breakage: Breakage?

  /// What a fresh start with a tighter tolerance may mend.
  enum Breakage {
    /// An integral point of GLPK's breaks a row once it is rounded.
    case inexact(String)
    /// GLPK could not solve a node.
    case failed(String)
    /// GLPK gave up.
    case aborted(String)

    var error: SolverError {
      switch self {
      case .inexact(let words):
        .failed(
          "an integral point could not be made exact: \(words). Scale the model so that its coefficients lie "
            + "closer together.")
      case .failed(let detail):
        .failed(
          "the tree search failed twice: \(detail). Scale the model so that its coefficients lie closer together."
        )
      case .aborted(let words): .aborted(words)
      }
    }
  }

  private var model: Model { check.model }
  private var worst: Double { model.sense == .minimize ? -.infinity : .infinity }

  /// How far from an integer a value may be and still count as one: first, and after a breakage.
  private static let integerTolerances = [1e-6, 1e-10]

  /// Solves, once more from the start if need be.
  mutating func run() throws -> SolveResult {
    for tolerance in SearchSetup.integerTolerances {
      if let result = try attempt(integerTolerance: tolerance) { return result }
    }
    throw breakage?.error ?? SolverError.failed("the tree search ended without a word")
  }

  /// - Returns: nil where the attempt came to nothing (`breakage`).
  private mutating func attempt(integerTolerance: Double) throws -> SolveResult? {
    let problem = try GuardedProblem()
    defer { problem.close() }
    try problem.addColumns(of: model, relaxed: false)
    try problem.addRows(of: model)
    switch try problem.solveRelaxation(stop) {
    case .stopped(let limit):
      return stopped(limit, bound: worst, detail: "root relaxation not finished")
    case .infeasible:
      return result(.infeasible, bound: -worst, detail: "relaxation GLP_NOFEAS")
    case .unbounded:
      return try unbounded()
    case .optimal(let objective):
      if guide == nil, model.domains.allSatisfy({ $0 == .continuous }) {
        return try linear(problem)
      }
      return try searchTree(problem, rootBound: objective, integerTolerance)
    }
  }

  private mutating func searchTree(
    _ problem: GuardedProblem, rootBound: Double, _ integerTolerance: Double
  ) throws -> SolveResult? {
    let tree = TreeSearch(
      problem, check, guide: guide, stop: stop, integerTolerance: integerTolerance, rootBound: rootBound,
      incumbent: incumbent, pool: pool)
    let outcome = try tree.run(relativeGap: relativeGap)
    incumbent = tree.incumbent
    pool = tree.pool
    breakage = tree.breakage.map { .inexact($0) }
    if breakage != nil { return nil }
    let end: guarded_search_end
    switch outcome {
    case .returned(let returned): end = returned
    case .interrupted:
      return stopped(.cancelled, bound: tree.bound, detail: "interrupted in a relaxation", nodes: tree.nodes)
    case .aborted(let words):
      breakage = .aborted(words)
      return nil
    }
    let detail = GLPKCode.search(end)
    switch end.code {
    case 0:
      guard incumbent != nil else {
        return result(.infeasible, bound: -worst, detail: detail, nodes: tree.nodes)
      }
      return result(.optimal, bound: nil, detail: detail, nodes: tree.nodes)
    case GLP_EMIPGAP:
      return result(.optimal, bound: boundWithinGap(tree), detail: detail, nodes: tree.nodes)
    case GLP_ETMLIM:
      return stopped(.time, bound: tree.bound, detail: detail, nodes: tree.nodes)
    case GLP_ESTOP:
      return stopped(tree.limit ?? .cancelled, bound: tree.bound, detail: detail, nodes: tree.nodes)
    default:
      breakage = .failed(detail)
      return nil
    }
  }

  /// GLPK ended the search because its own bound was within the gap; the bound read last may be older.
  private func boundWithinGap(_ tree: TreeSearch) -> Double {
    let objective = tree.incumbentObjective ?? tree.bound
    let sign = tree.sign
    let implied = objective - sign * relativeGap * max(abs(objective), 1e-9)
    return sign * tree.bound > sign * implied ? tree.bound : implied
  }

  /// The relaxation improves without end. With rational data the integer program does too if it has any
  /// solution (Meyer 1974), which the same model without objective tells.
  private func unbounded() throws -> SolveResult {
    guard guide == nil else {
      throw SolverError.failed(
        "the relaxation is unbounded before any constraint of the guide. Bound the columns in the objective.")
    }
    let words = "relaxation GLP_UNBND"
    guard incumbent == nil, model.domains.contains(where: { $0 != .continuous }) else {
      return result(.unbounded, bound: worst, detail: words)
    }
    var feasibility = model
    for column in 0..<model.variableCount {
      feasibility.setObjective(0, of: Variable(index: Int32(column)))
    }
    var search = SearchSetup(
      check: CandidateCheck(feasibility), guide: nil, stop: stop, relativeGap: 0, incumbent: nil)
    let found = try search.run()
    switch found.status {
    case .optimal, .feasible: return result(.unbounded, bound: worst, detail: words)
    case .infeasible: return result(.infeasible, bound: -worst, detail: "\(words); \(found.detail)")
    default: return result(.infeasibleOrUnbounded, limit: found.limit, bound: worst, detail: words)
    }
  }

  private func linear(_ problem: GuardedProblem) throws -> SolveResult {
    var values = [Double](repeating: 0, count: model.variableCount)
    try problem.check(guarded_read_columns(problem.handle, &values, nil))
    let cleaned = check.cleaned(values)
    return SolveResult(
      status: .optimal, detail: "glp_simplex 0, GLP_OPT", values: cleaned,
      objective: model.objectiveValue(at: cleaned), bound: model.objectiveValue(at: cleaned),
      seconds: stop.seconds)
  }

  private func stopped(_ limit: SolveResult.Limit, bound: Double, detail: String, nodes: Int = 0)
    -> SolveResult
  {
    let status: SolveResult.Status = incumbent == nil ? .noSolutionFound : .feasible
    return result(status, limit: limit, bound: bound, detail: detail, nodes: nodes)
  }

  /// - Parameter bound: nil stands for the incumbent's objective.
  private func result(
    _ status: SolveResult.Status, limit: SolveResult.Limit? = nil, bound: Double?, detail: String,
    nodes: Int = 0
  ) -> SolveResult {
    let hasSolution = status == .optimal || status == .feasible
    let values = hasSolution ? incumbent : nil
    let objective = values.map(model.objectiveValue)
    var proven = bound ?? objective ?? worst
    // Rounding may lift the bound a hair past the incumbent.
    if let objective {
      proven = model.sense == .minimize ? min(proven, objective) : max(proven, objective)
    }
    return SolveResult(
      status: status, limit: limit, detail: detail, values: values, objective: objective, bound: proven,
      nodes: nodes, seconds: stop.seconds)
  }
}
