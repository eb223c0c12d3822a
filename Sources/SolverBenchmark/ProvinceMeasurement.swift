import Diagnostics
package import Geography
import Investment
package import MILP
import NetworkDesign
import PlanVerification
package import Scenarios

/// Solves a data set at one budget or several, in this process. Every plan is recomputed by `PlanVerifier`.
package struct ProvinceMeasurement: Sendable {
  private let solver: any Solver

  package init(solver: any Solver) {
    self.solver = solver
  }

  /// A run for each budget, in the order given.
  ///
  /// - Parameter isCancelled: true ends the search; budgets not begun are left out.
  /// - Throws: `ProblemReport`, `SolverError`, and `PlanningError` for a plan the verifier refuses.
  package func runs(
    _ geography: Geography, _ scenario: Scenario, budgets: [Money],
    isCancelled: @escaping @Sendable () -> Bool
  ) throws -> [BenchmarkRun] {
    var runs: [BenchmarkRun] = []
    let clock = ContinuousClock()
    let begin = clock.now
    let session =
      budgets.count > 1
      ? try PlanningSession(geography, scenario, solver: solver, isCancelled: isCancelled) : nil
    // What the session works out once is part of the first budget's time.
    let prepared = begin.duration(to: clock.now) / .seconds(1)
    for budget in budgets where runs.isEmpty || !isCancelled() {
      var scenario = scenario
      scenario.budget = budget
      let start = clock.now
      let outcome =
        try session?.plan(budget: budget, isCancelled: isCancelled)
        ?? Planner(solver: solver).plan(geography, scenario, isCancelled: isCancelled)
      let elapsed = start.duration(to: clock.now) / .seconds(1)
      var run = run(outcome, elapsed: elapsed)
      if runs.isEmpty { run.seconds += prepared }
      run.instance = geography.name
      run.villages = geography.villages.count
      run.budget = Double(budget.dong)
      run.seriesLength = budgets.count > 1 ? budgets.count : nil
      runs.append(run)
    }
    return runs
  }

  private func run(_ outcome: Planner.Outcome, elapsed: Double) -> BenchmarkRun {
    switch outcome {
    case .plan(let plan, let verification):
      let solve = plan.solve
      return BenchmarkRun(
        instance: "", budget: 0, solver: solve.solver,
        status: solve.status == .optimal ? .optimal : .feasible, objective: solve.objective,
        bound: solve.bound, seconds: solve.seconds, peakMemoryBytes: PeakMemory.bytes,
        checks: verification.checks)
    case .infeasible(let conflicts):
      return BenchmarkRun(
        instance: "", budget: 0, solver: solver.name, status: .infeasible, seconds: elapsed,
        peakMemoryBytes: PeakMemory.bytes, detail: conflicts.map(\.description).joined(separator: "; "))
    case .nothingFound:
      return BenchmarkRun(
        instance: "", budget: 0, solver: solver.name, status: .nothingFound, seconds: elapsed,
        peakMemoryBytes: PeakMemory.bytes)
    }
  }
}
