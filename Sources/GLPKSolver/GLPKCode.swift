internal import CGLPK
internal import CGLPKGuard

/// GLPK's codes in GLPK's words, for logs and errors.
enum GLPKCode {
  static func simplex(_ code: Int32, _ state: guarded_relaxation) -> String {
    "glp_simplex \(returned(code)), \(status(state.status)), primal \(status(state.primal_status)), "
      + "dual \(status(state.dual_status))"
  }

  static func search(_ end: guarded_search_end) -> String {
    "glp_intopt \(returned(end.code)), \(status(end.status))"
  }

  static func returned(_ code: Int32) -> String {
    let names: [(Int32, String)] = [
      (0, "0"), (GLP_EBADB, "GLP_EBADB"), (GLP_ESING, "GLP_ESING"), (GLP_ECOND, "GLP_ECOND"),
      (GLP_EBOUND, "GLP_EBOUND"), (GLP_EFAIL, "GLP_EFAIL"), (GLP_EOBJLL, "GLP_EOBJLL"),
      (GLP_EOBJUL, "GLP_EOBJUL"), (GLP_EITLIM, "GLP_EITLIM"), (GLP_ETMLIM, "GLP_ETMLIM"),
      (GLP_ENOPFS, "GLP_ENOPFS"), (GLP_ENODFS, "GLP_ENODFS"), (GLP_EROOT, "GLP_EROOT"),
      (GLP_ESTOP, "GLP_ESTOP"), (GLP_EMIPGAP, "GLP_EMIPGAP"),
    ]
    return names.first { $0.0 == code }?.1 ?? "\(code)"
  }

  static func status(_ code: Int32) -> String {
    let names: [(Int32, String)] = [
      (GLP_UNDEF, "GLP_UNDEF"), (GLP_FEAS, "GLP_FEAS"), (GLP_INFEAS, "GLP_INFEAS"),
      (GLP_NOFEAS, "GLP_NOFEAS"), (GLP_OPT, "GLP_OPT"), (GLP_UNBND, "GLP_UNBND"),
    ]
    return names.first { $0.0 == code }?.1 ?? "status \(code)"
  }
}
