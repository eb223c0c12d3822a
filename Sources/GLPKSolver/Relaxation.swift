internal import CGLPK
internal import CGLPKGuard
internal import MILP

/// How GLPK's simplex method left a linear program.
enum RelaxationEnd: Equatable {
  case optimal(objective: Double)
  case infeasible
  case unbounded
  case stopped(SolveResult.Limit)
}

extension GuardedProblem {
  /// Solves the linear program from the basis at hand.
  ///
  /// No callback runs inside `glp_simplex`, so it runs in slices: a tenth of a second each, after which the
  /// stop condition is asked, and longer ones where so short a slice makes next to no progress. It resumes
  /// from the basis it reached. A numerical failure is met with the primal method, then with two fresh
  /// bases, before it is thrown.
  func solveRelaxation(_ stop: StopCondition, method firstMethod: Int32 = GLP_DUALP) throws(SolverError)
    -> RelaxationEnd
  {
    let slice: Int32 = 100
    let leastIterations: Int32 = 50
    var method = firstMethod
    var length = slice
    var recoveries = 0
    var iterations = try relaxationState().iterations
    while true {
      if let limit = stop.limit() { return .stopped(limit) }
      var code: CInt = 0
      try check(guarded_simplex(handle, method, min(length, stop.milliseconds), &code))
      let state = try relaxationState()
      if code == GLP_ETMLIM {
        if state.iterations - iterations < leastIterations, length < 20 * slice { length *= 2 }
        iterations = state.iterations
        continue
      }
      if code == 0, let end = RelaxationEnd(state) { return end }
      recoveries += 1
      method = GLP_PRIMAL
      switch recoveries {
      case 1: break
      case 2: try check(guarded_advanced_basis(handle))
      case 3: try check(guarded_slack_basis(handle))
      default: throw .failed("the linear relaxation could not be solved: \(GLPKCode.simplex(code, state))")
      }
    }
  }

  func relaxationState() throws(SolverError) -> guarded_relaxation {
    var state = guarded_relaxation()
    try check(guarded_relaxation_state(handle, &state))
    return state
  }
}

extension RelaxationEnd {
  /// The end a finished run stands for; nil where it settles nothing, as after a dual method that found no
  /// dual feasible basis.
  init?(_ state: guarded_relaxation) {
    if state.status == GLP_OPT {
      self = .optimal(objective: state.objective)
    } else if state.primal_status == GLP_NOFEAS {
      self = .infeasible
    } else if state.primal_status == GLP_FEAS, state.dual_status == GLP_NOFEAS {
      self = .unbounded
    } else {
      return nil
    }
  }
}
