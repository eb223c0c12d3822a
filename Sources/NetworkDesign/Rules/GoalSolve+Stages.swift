import Investment
import RootedDesign
import Scenarios

extension GoalSolve {
  /// Says what a solution reaches of each stage: within the gap a later stage may bring an earlier one more than its
  /// own solve found.
  static func restate(
    _ result: inout Result, _ solution: CoupledSolution, _ resolved: ResolvedScenario, _ design: CoupledDesign
  ) {
    guard let last = result.stages.indices.last else { return }
    func raise(_ index: Int, to objective: Double) {
      result.stages[index].objective = objective
      result.stages[index].bound = max(result.stages[index].bound, objective)
    }
    switch resolved.scenario.goal {
    case .bestValue, .leastCost: return
    case .lexicographic:
      for (index, options) in design.tierOptions.enumerated() where index < last {
        let worth = solution.benefit(in: design.problem.counting(options))
        raise(index, to: Thousandths.weightedHouseholds(worth))
      }
    case .maxMin:
      let rows = WorstOffRows(
        resolved.geography, design.digraph, lastYear: resolved.scenario.phases.lastYear)
      if last > 0 { raise(0, to: rows.share(of: solution).value) }
    }
    raise(last, to: Thousandths.weightedHouseholds(solution.benefit(in: design.problem)))
  }
}

extension CoupledProblem {
  /// The problem in which only these options are worth anything.
  func counting(_ options: [Int]) -> CoupledProblem {
    var counting = self
    let isMember = Set(options)
    for index in counting.benefits.indices where !isMember.contains(index) {
      counting.benefits[index] = counting.benefits[index].map { _ in 0 }
    }
    return counting
  }
}
