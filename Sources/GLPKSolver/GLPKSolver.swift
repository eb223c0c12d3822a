internal import CGLPK
internal import CGLPKGuard
public import MILP

/// Solves models through GLPK's simplex method and branch and cut.
///
/// A solve runs on the calling thread; many may run at once on different threads. Solutions are exact where
/// it matters: integer columns hold exact integers, rows over binary columns hold exactly, other rows within
/// a millionth of their right-hand side. The objective is computed from those values. A proof of optimality
/// is a proof within a billionth of the objective.
///
/// The time limit holds everywhere. A cancellation is seen within a tenth of a second, but for a relaxation
/// inside the tree that takes longer than a second: GLPK can be left there after one second and then every five.
public struct GLPKSolver: Solver {
  /// A node is dropped when it cannot beat the incumbent by this share of its objective.
  static let objectiveTolerance = 1e-9

  /// "GLPK" and the version of the library that is linked.
  public let name: String

  /// A solver with GLPK's own defaults; it keeps nothing between solves.
  public init() {
    name = "GLPK \(String(cString: guarded_version()))"
  }

  /// Solves a model by branch and cut, as `Solver` says. Random seeds, node limits and more than one thread
  /// are refused.
  ///
  /// - Throws: `SolverError`, and what the guide throws.
  public func solve(_ model: Model, _ parameters: SolveParameters, guide: (any SolveGuide)?) throws
    -> SolveResult
  {
    try refuseUnsupported(parameters)
    try parameters.validate()
    try model.validate()
    let stop = StopCondition(timeLimit: parameters.timeLimit, isCancelled: parameters.isCancelled)
    let check = CandidateCheck(model)
    if let start = parameters.startingPoint { try verify(start, check, guide) }
    var search = SearchSetup(
      check: check, guide: guide, stop: stop, relativeGap: parameters.relativeGap,
      incumbent: parameters.startingPoint)
    return try search.run()
  }

  private func refuseUnsupported(_ parameters: SolveParameters) throws(SolverError) {
    if parameters.randomSeed != nil { throw .unsupported(parameter: "randomSeed", solver: name) }
    if parameters.nodeLimit != nil { throw .unsupported(parameter: "nodeLimit", solver: name) }
    if let threads = parameters.threads, threads != 1 {
      throw .unsupported(parameter: "threads", solver: name)
    }
  }

  /// GLPK believes a starting point without looking, so it is held against everything known here.
  private func verify(_ start: [Double], _ check: CandidateCheck, _ guide: (any SolveGuide)?) throws {
    if let fault = check.fault(of: start) { throw SolverError.invalid("starting point: \(fault)") }
    if let broken = try guide?.violatedConstraints(at: start, isIntegral: true).first {
      throw SolverError.invalid(
        "starting point: it breaks \u{201C}\(broken.name)\u{201D}, a constraint of the guide, by "
          + "\(broken.violation(at: start)). Mend the point.")
    }
  }
}
