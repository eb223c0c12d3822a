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
  let asked: WrittenScenario
  let quiet: Bool

  /// The plan.
  ///
  /// - Parameter withFigures: each proposal with the budget at which it enters and what is lost without it.
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `Failure` where there is no
  ///   plan, `SolverError`, `PlanningError`.
  func plan(
    _ geography: Geography, withFigures: Bool = false
  ) throws -> (plan: InvestmentPlan, verification: PlanVerification) {
    let scenario = asked.scenario
    let outcome = try Interruption.during(asked, quiet: quiet) { progress in
      try Planner(solver: .chosen).plan(
        geography, scenario, isCancelled: { Interruption.isRequested }, progress: { progress?.show($0) })
    }
    switch outcome {
    case .plan(var plan, let verification):
      if !quiet { try explainEmptiness(of: plan, geography) }
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
      throw try InfeasibleReport.failure(geography, scenario, known: conflicts)
    case .nothingFound(let limit): throw Failure.nothingFound(limit)
    }
  }
  /// Says which ceilings leave a plan that builds nothing.
  private func explainEmptiness(of plan: InvestmentPlan, _ geography: Geography) throws {
    let cause = try EmptyPlanCause(plan, geography, solver: .chosen) { Interruption.isRequested }
    guard let cause else { return }
    let names = cause.ceilings.map { "“\($0)”" }.joined(separator: ", ")
    Console.diagnose(
      cause.isEachEnough
        ? "only a plan that builds nothing keeps these ceilings: \(names). Raise or leave out one of them."
        : "only a plan that builds nothing keeps all ceilings together: \(names). Raise or leave out some of them."
    )
  }
}
