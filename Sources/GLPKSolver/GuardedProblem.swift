internal import CGLPKGuard
internal import MILP

/// A GLPK problem object behind the guard: every call that GLPK ends with an abort throws
/// `SolverError.aborted` with GLPK's words.
///
/// It belongs to the thread that made it. Close it there: GLPK frees the thread's environment with the
/// last problem closed.
final class GuardedProblem {
  let handle: OpaquePointer
  private var isOpen = true

  init() throws(SolverError) {
    guard let handle = guarded_open() else {
      throw .aborted("GLPK could not start; memory may have run out")
    }
    self.handle = handle
  }

  deinit { close() }

  func close() {
    guard isOpen else { return }
    isOpen = false
    _ = guarded_close(handle)
  }

  /// Turns the code of a guarded call into an error.
  func check(_ code: CInt) throws(SolverError) {
    switch Int(code) {
    case GUARDED_DONE: return
    case GUARDED_WRONG_THREAD: throw .failed("a GLPK problem was used on a thread that did not open it")
    case GUARDED_INTERRUPTED: throw .failed("a GLPK problem was used after a cancellation had ended it")
    case GUARDED_MISPLACED: throw .failed("a GLPK call was made at a place where GLPK forbids it")
    default: throw .aborted(String(cString: guarded_message(handle)))
    }
  }

  /// Adds a model's columns; all continuous for a linear relaxation.
  func addColumns(of model: Model, relaxed: Bool) throws(SolverError) {
    let bounds = (0..<model.variableCount).map { model.bounds(ofColumn: $0) }
    let integral: [UInt8]? = relaxed ? nil : model.domains.map { $0 == .continuous ? 0 : 1 }
    try check(
      guarded_add_columns(
        handle, model.variableCount, bounds.map(\.lower), bounds.map(\.upper), model.objective, integral))
    try check(guarded_set_objective(handle, model.sense == .maximize, model.objectiveConstant))
  }

  /// Adds a model's rows in one call.
  func addRows(of model: Model) throws(SolverError) {
    var lower = model.rightHandSides
    var upper = model.rightHandSides
    for row in model.relations.indices {
      if model.relations[row] == .lessOrEqual { lower[row] = -.infinity }
      if model.relations[row] == .greaterOrEqual { upper[row] = .infinity }
    }
    try addRows(
      starts: model.rowStarts, columns: model.entryColumns, values: model.entryCoefficients, lower: lower,
      upper: upper)
  }

  /// Adds rows in compressed form, one row for each pair of bounds.
  func addRows(starts: [Int], columns: [Int32], values: [Double], lower: [Double], upper: [Double])
    throws(SolverError)
  {
    let code = starts.withUnsafeBufferPointer { starts in
      columns.withUnsafeBufferPointer { columns in
        values.withUnsafeBufferPointer { values in
          lower.withUnsafeBufferPointer { lower in
            upper.withUnsafeBufferPointer { upper in
              guarded_add_rows(
                handle,
                guarded_rows(
                  count: lower.count, starts: starts.baseAddress, columns: columns.baseAddress,
                  values: values.baseAddress, lower: lower.baseAddress, upper: upper.baseAddress))
            }
          }
        }
      }
    }
    try check(code)
  }
}
