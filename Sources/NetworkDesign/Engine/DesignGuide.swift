import MILP

/// What the branch and cut of a design problem knows beyond its rows: connectivity, the exact budget, and
/// how to build a solution near a point.
final class DesignGuide: SolveGuide {
  private let problem: DesignProblem
  private let columns: DesignColumns
  private var separator: ConnectivitySeparator
  private let construction: GreedyConstruction
  private let progress: ((SolveProgress) -> Void)?
  private var coverCount = 0

  init(_ problem: DesignProblem, progress: ((SolveProgress) -> Void)? = nil) {
    self.problem = problem
    self.progress = progress
    columns = DesignColumns(problem)
    separator = ConnectivitySeparator(problem)
    construction = GreedyConstruction(problem, problem.clusters())
  }

  func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint] {
    let cuts = separator.violated(at: point)
    guard cuts.isEmpty, isIntegral else { return cuts }
    return exceedsBudget(point).map { [$0] } ?? []
  }

  /// The cover that excludes an integral point over the budget by less than the solver's tolerance.
  private func exceedsBudget(_ point: [Double]) -> Constraint? {
    var cover: [(variable: Variable, cost: Int64)] = []
    for index in problem.arcs.indices where point[Int(columns.arc(index).index)] > 0.5 {
      let cost = problem.cost(of: problem.arcs[index])
      if cost > 0 { cover.append((columns.arc(index), cost)) }
    }
    for (index, option) in problem.options.enumerated()
    where option.cost > 0 && point[Int(columns.option(index).index)] > 0.5 {
      cover.append((columns.option(index), option.cost))
    }
    var total = cover.reduce(Int64(0)) { $0.addingSaturated($1.cost) }
    guard total > problem.budget else { return nil }
    // A smaller cover excludes more: drop what the excess does not need, dearest last.
    cover.sort { ($0.cost, $0.variable.index) < ($1.cost, $1.variable.index) }
    var kept: [Variable] = []
    for entry in cover {
      if total - entry.cost > problem.budget { total -= entry.cost } else { kept.append(entry.variable) }
    }
    coverCount += 1
    return BudgetFamily.excludes(kept, number: coverCount)
  }

  func solution(near point: [Double], incumbent: Double?) throws -> [Double]? {
    guard problem.requiredNodes.isEmpty, problem.requiredSegments.isEmpty, problem.requiredOptions.isEmpty
    else { return nil }
    // An arc the relaxation builds is nearly free to follow; the true cost still decides what is paid.
    let lengths = problem.arcs.indices.map { index in
      Double(problem.cost(of: problem.arcs[index])) * max(0.001, 1 - point[Int(columns.arc(index).index)])
    }
    let built = construction.solution(lengths: lengths).tidied(in: problem)
    let worth = Double(built.benefit(in: problem)) / 1000
    guard worth > incumbent ?? -.infinity, built.isFeasible(in: problem) else { return nil }
    return values(of: built)
  }

  func observe(_ progress: SolveProgress) {
    self.progress?(progress)
  }

  /// A solution as a point of the model.
  func values(of solution: DesignSolution) -> [Double] {
    var values = [Double](repeating: 0, count: columns.count)
    for arc in solution.arcs {
      values[Int(columns.arc(Int(arc)).index)] = 1
      values[Int(columns.node(problem.arcs[Int(arc)].head).index)] = 1
    }
    for option in solution.options { values[Int(columns.option(Int(option)).index)] = 1 }
    return values
  }

  /// The solution an integral point stands for.
  func solution(of values: [Double]) -> DesignSolution {
    DesignSolution(
      arcs: problem.arcs.indices.filter { values[Int(columns.arc($0).index)] > 0.5 }.map { Int32($0) },
      options: problem.options.indices.filter { values[Int(columns.option($0).index)] > 0.5 }
        .map { Int32($0) })
  }
}
