extension SolverError: CustomStringConvertible {
  /// The error as one line for a user: the place, what is wrong, what to do.
  public var description: String {
    switch self {
    case .invalid(let text): text
    case .unsupported(let parameter, let solver):
      "\(solver): parameter \(parameter) is not supported. Leave it unset."
    case .aborted(let text): "the solver gave up: \(text). Report the model; other solves are not affected."
    case .failed(let text): text
    }
  }
}
