public import Geography
public import MILP

/// Makes the plan of a geography under a scenario.
public struct Planner: Sendable {
  private let solver: any Solver

  /// A planner that solves with the solver handed in.
  public init(solver: any Solver) {
    self.solver = solver
  }

  /// What a solve came to.
  public enum Outcome: Sendable {
    /// A plan, verified from the data; `PlanVerification.isValid` is always true here.
    case plan(InvestmentPlan, PlanVerification)
    /// No plan satisfies the scenario; the rules that conflict, in words.
    case infeasible(conflicts: [String])
    /// A limit came before any plan.
    case nothingFound(SolveSummary.Limit)
  }

  /// Solves one scenario, whose budget must be set.
  ///
  /// - Parameters:
  ///   - isCancelled: asked about every tenth of a second; true ends the search with the best plan.
  ///   - progress: told of every change of incumbent or bound (in weighted households).
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography (an unknown identifier),
  ///   `SolverError`, `PlanningError`.
  public func plan(
    _ geography: Geography, _ scenario: Scenario, isCancelled: (@Sendable () -> Bool)? = nil,
    progress: ((SolveProgress) -> Void)? = nil
  ) throws -> Outcome {
    throw PlanningError.unverified(findings: ["not implemented"])
  }
}

/// A fault of the planner itself.
public enum PlanningError: Error, Sendable {
  /// The verifier refused the planner's own plan.
  case unverified(findings: [String])
}
