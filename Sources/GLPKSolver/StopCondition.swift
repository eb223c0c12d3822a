internal import MILP

/// When a solve must end: at a point of time, or when its caller says so.
struct StopCondition {
  let start = ContinuousClock.now
  let timeLimit: Double?
  let isCancelled: (() -> Bool)?

  /// Seconds since the solve began.
  var seconds: Double {
    let elapsed = (ContinuousClock.now - start).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
  }

  /// The limit reached by now, if any. A cancellation goes before the time limit.
  func limit() -> SolveResult.Limit? {
    if isCancelled?() == true { return .cancelled }
    if let timeLimit, seconds >= timeLimit { return .time }
    return nil
  }

  /// The time left in whole milliseconds, at least 1, at most what GLPK's `Int32` holds.
  var milliseconds: Int32 {
    guard let timeLimit else { return .max }
    let left = ((timeLimit - seconds) * 1000).rounded(.up)
    return left >= Double(Int32.max) ? .max : Int32(max(1, left))
  }
}
