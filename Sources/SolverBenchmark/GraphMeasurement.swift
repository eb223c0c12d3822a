package import Diagnostics
package import MILP
import RootedDesign
package import SteinLib

/// Solves a public Steiner graph at a budget, in this process, with the engine that plans provinces. The
/// tree is recomputed from the graph without the engine.
package struct GraphMeasurement: Sendable {
  private let solver: any Solver

  package init(solver: any Solver) {
    self.solver = solver
  }

  /// The tree that does not hold is never reported as an answer.
  package struct Refused: Error, Sendable {
    package var faults: [Message]
  }

  /// - Parameters:
  ///   - gap: relative; 0 asks for a proof.
  ///   - timeLimit: wall-clock seconds; nil for none.
  /// - Throws: `SolverError`, and `Refused` for a tree that does not hold.
  package func run(
    _ task: BudgetedSteinerTree, gap: Double, timeLimit: Double?, isCancelled: @escaping @Sendable () -> Bool
  ) throws -> BenchmarkRun {
    let clock = ContinuousClock()
    let start = clock.now
    var parameters = EngineParameters()
    parameters.gap = engineGap(task, asked: gap)
    parameters.timeLimit = timeLimit
    parameters.isCancelled = isCancelled
    let result = try DesignEngine(solver: solver).solve(task.problem, parameters)
    let elapsed = start.duration(to: clock.now) / .seconds(1)

    // The root alone is a tree that costs nothing, so there is always an answer.
    let tree = task.tree(result.solution ?? DesignSolution())
    let faults = tree.faults(in: task.instance, budget: task.budget)
    guard faults.isEmpty else { throw Refused(faults: faults) }
    let objective = FixedPoint.value(tree.prize, places: FixedPoint.prizePlaces)
    let bound = bound(result, task, objective: objective)
    return BenchmarkRun(
      instance: task.instance.name, budget: FixedPoint.value(task.budget, places: FixedPoint.costPlaces),
      solver: solver.name, status: bound - objective <= gap * max(objective, 1e-9) ? .optimal : .feasible,
      objective: objective, bound: bound, seconds: elapsed, peakMemoryBytes: PeakMemory.bytes,
      checks: tree.edges.count + 3)
  }

  /// Of whole prizes a proof to less than 1 is a proof, and asking for more would cost time for nothing.
  private func engineGap(_ task: BudgetedSteinerTree, asked: Double) -> Double {
    guard task.instance.hasWholePrizes, task.instance.totalPrize > 0 else { return asked }
    return max(asked, 0.9 * Double(FixedPoint.prizeUnit) / Double(task.instance.totalPrize))
  }

  private func bound(_ result: EngineResult, _ task: BudgetedSteinerTree, objective: Double) -> Double {
    let unit = Double(FixedPoint.prizeUnit)
    let most = Double(task.instance.totalPrize) / unit
    let proven = (result.bound + Double(task.instance.rootPrize(at: task.root))) / unit
    let bound = proven.isFinite ? min(most, proven) : most
    // Bounds come from floating-point arithmetic: less than a millionth above a whole number is that number.
    let whole = task.instance.hasWholePrizes ? (bound + 1e-6 * max(1, bound * 1e-3)).rounded(.down) : bound
    return max(whole, objective)
  }
}
