import Geography
import MILP
import NetworkDesign
import PlanReport

/// What is said where no plan satisfies a scenario: the rules that conflict, and what would release each.
enum InfeasibleReport {
  /// - Parameter known: rules that nothing can satisfy whatever else is asked, in words.
  /// - Throws: `SolverError`.
  static func failure(
    _ geography: Geography, _ scenario: Scenario, known: [String], solver: any Solver,
    language: ReportLanguage
  ) throws -> Failure {
    let conflict = try ConflictSearch(
      geography, scenario, solver: solver, isCancelled: { Interruption.isRequested }
    ).conflict()
    guard let conflict else {
      let rules = known.map { "\n  \($0)" }.joined()
      return Failure(
        status: .noFeasiblePlan,
        message: "no plan satisfies the scenario. These rules conflict:\(rules)\n"
          + "Raise the budget or take one of them out.")
    }
    let lines = ConflictText(scenario, geography, language: language).lines(conflict)
    let reasons = known.map { "\n  \($0)" }.joined()
    return Failure(
      status: .noFeasiblePlan,
      message: "no plan satisfies the scenario. " + lines.joined(separator: "\n") + reasons + "\n"
        + "Release one of them and plan again.")
  }
}
