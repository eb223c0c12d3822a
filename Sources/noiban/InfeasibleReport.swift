import Diagnostics
import Geography
import MILP
import NetworkDesign
import PlanReport
import PlanTables
import PlanWords
import Scenarios

/// What is said where no plan satisfies a scenario: the rules that conflict, and what would release each.
enum InfeasibleReport {
  /// - Parameter known: rules that nothing can satisfy whatever else is asked, in words.
  /// - Throws: `SolverError`.
  static func failure(
    _ geography: Geography, _ scenario: Scenario, known: [Message]
  ) throws -> Failure {
    let conflict = try ConflictSearch(
      geography, scenario, solver: .chosen, isCancelled: { Interruption.isRequested }
    ).conflict()
    let text = ConflictText(scenario, geography, language: CommandLanguage.current)
    return Failure(
      status: .noFeasiblePlan, message: Message(verbatim: text.text(conflict, known: known)))
  }
}
