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
  /// The dual method goes first: on covering programs of 2,000 rows it needs a quarter of the primal
  /// method's iterations. A numerical failure is met with the primal method, then with two fresh bases, before
  /// it is thrown. A cancellation during the run leaves the problem fit only to be closed; running in slices
  /// of a tenth of a second would leave it usable and takes two to four times the iterations, because each
  /// start loses the weights of the pricing.
  func solveRelaxation(_ stop: StopCondition) throws(SolverError) -> RelaxationEnd {
    try check(guarded_usable(handle))
    var method = GLP_DUALP
    var recoveries = 0
    while true {
      if let limit = stop.limit() { return .stopped(limit) }
      var code: CInt = 0
      let outcome = simplex(method, stop, &code)
      if outcome == GUARDED_INTERRUPTED { return .stopped(.cancelled) }
      try check(outcome)
      if code == GLP_ETMLIM { return .stopped(.time) }
      let state = try relaxationState()
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

  private func simplex(_ method: Int32, _ stop: StopCondition, _ code: inout CInt) -> CInt {
    withUnsafePointer(to: stop) { stop in
      guarded_simplex(
        handle, method, stop.pointee.milliseconds,
        { context in
          context?.assumingMemoryBound(to: StopCondition.self).pointee.limit() == .cancelled
        }, UnsafeMutableRawPointer(mutating: stop), &code)
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
