import Diagnostics
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlanReport
import PlanVerification
import PlanWords
import Scenarios

/// Solves a scenario on the command line: with a progress line, until the end, a limit or Ctrl-C.
struct PlanRun {
  private let asked: WrittenScenario
  private let language: ReportLanguage
  private let quiet: Bool

  init(_ asked: WrittenScenario, language: ReportLanguage, quiet: Bool) {
    self.asked = asked
    self.language = language
    self.quiet = quiet
  }

  /// The plan.
  ///
  /// - Parameter withFigures: each proposal with the budget at which it enters and what is lost without it.
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `Failure` where there is no
  ///   plan, `SolverError`, `PlanningError`.
  func plan(
    _ geography: Geography, withFigures: Bool = false
  ) throws -> (plan: InvestmentPlan, verification: PlanVerification) {
    let scenario = asked.scenario
    let progress = ProgressLine(quiet: quiet)
    let outcome: Planner.Outcome
    do {
      outcome = try Interruption.during {
        try Planner(solver: .chosen).plan(
          geography, scenario, isCancelled: { Interruption.isRequested }, progress: { progress?.show($0) })
      }
      progress?.clear()
    } catch let report as ProblemReport {
      progress?.clear()
      throw asked.places.placed(report)
    }
    switch outcome {
    case .plan(var plan, let verification):
      if withFigures {
        try Interruption.during {
          try ProposalFigures.add(to: &plan, of: geography) { Interruption.isRequested }
        }
        if !quiet, Interruption.isRequested {
          Console.diagnose(
            "interrupted; the plan is complete, and at which budget each proposal enters it and what is lost "
              + "without it are left out")
        }
      }
      if !quiet, plan.solve.limit == .interrupted {
        Console.diagnose("interrupted; this is the best plan found so far")
      }
      return (plan, verification)
    case .infeasible(let conflicts):
      throw try InfeasibleReport.failure(
        geography, scenario, known: conflicts, solver: .chosen, language: language)
    case .nothingFound(.interrupted):
      throw Failure(status: .interrupted, message: .interruptedBeforeAnyPlan)
    case .nothingFound(.time):
      throw Failure(
        status: .noFeasiblePlan,
        message: .limitBeforeAnyPlan)
    }
  }
}
