extension SolveParameters {
  /// Checks the numbers, before a solver sees them.
  ///
  /// - Throws: `SolverError.invalid` naming the parameter, its value and the remedy.
  public func validate() throws(SolverError) {
    guard relativeGap >= 0, relativeGap.isFinite else {
      throw .invalid("parameter relativeGap: \(relativeGap) is not a gap. Give a number from 0 on.")
    }
    if let timeLimit { try SolveParameters.validate(timeLimit: timeLimit) }
  }

  /// Checks a time limit in seconds; an infinite one is allowed and never reached.
  public static func validate(timeLimit: Double) throws(SolverError) {
    guard timeLimit >= 0 else {
      throw .invalid("parameter timeLimit: \(timeLimit) is not a time. Give seconds from 0 on.")
    }
  }
}
