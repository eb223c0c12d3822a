import Diagnostics
import Geography
import MILP
import RootedDesign
import Scenarios

/// Whether any plan satisfies a scenario.
struct FeasibilityCheck {
  private let geography: Geography
  private let solver: any Solver
  private let stop: StopSignal
  private let isCancelled: (@Sendable () -> Bool)?

  /// Seconds one check may take.
  private static let limit = 20.0

  init(_ geography: Geography, _ solver: any Solver, _ parameters: EngineParameters) {
    self.geography = geography
    self.solver = solver
    stop = StopSignal(parameters)
    isCancelled = parameters.isCancelled
  }

  /// - Returns: nil where a limit came before the answer.
  /// - Throws: `ProblemReport`, `SolverError`.
  func isFeasible(_ scenario: Scenario) throws -> Bool? {
    guard !stop.isRaised else { return nil }
    var asked = scenario
    // What a plan is best at decides nothing here.
    asked.goal = .bestValue
    let resolved = try ResolvedScenario(geography, asked)
    let digraph = TransportDigraph(resolved)
    guard digraph.contradictions.isEmpty else { return false }
    var parameters = EngineParameters()
    parameters.gap = GoalSolve.anyGap
    parameters.timeLimit = min(FeasibilityCheck.limit, stop.secondsLeft ?? .infinity)
    parameters.isCancelled = isCancelled
    switch try PosedProblem(resolved, digraph).solve(resolved, solver: solver, parameters).status {
    case .optimal, .feasible: return true
    case .infeasible: return false
    case .nothingFound: return nil
    }
  }
}
