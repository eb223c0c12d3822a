/// Whether a limit has come: the clock's or the user's.
package struct StopSignal: Sendable {
  private let deadline: ContinuousClock.Instant?
  private let isCancelled: (@Sendable () -> Bool)?

  package init(_ parameters: EngineParameters) {
    deadline = parameters.timeLimit.map { ContinuousClock.now + .seconds(max(0, $0)) }
    isCancelled = parameters.isCancelled
  }

  package var isRaised: Bool { limit != nil }

  /// The limit that has come.
  var limit: SearchLimit? {
    if isCancelled?() == true { return .interrupted }
    return deadline.map { ContinuousClock.now >= $0 } == true ? .time : nil
  }

  /// Seconds left, never below 0; nil without a deadline.
  package var secondsLeft: Double? {
    deadline.map { max(0, ContinuousClock.now.duration(to: $0) / .seconds(1)) }
  }
}
