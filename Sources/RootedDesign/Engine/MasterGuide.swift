import MILP

/// What the branch and cut of a master problem knows beyond its rows: connectivity of the rest, the exact
/// budget, and how to build a solution near a point.
final class MasterGuide: SolveGuide {
  private let problem: DesignProblem
  private let split: ClusterSplit
  private let formulation: MasterFormulation
  private var support: SupportSearch
  private var separator: ConnectivitySeparator
  private let progress: (SolveProgress) -> Void
  private var coverCount = 0
  private var lifted: LiftedCover
  private let choiceColumn: [[Int: Int]]

  init(
    _ problem: DesignProblem, _ split: ClusterSplit, _ formulation: MasterFormulation, stop: StopSignal,
    progress: @escaping (SolveProgress) -> Void
  ) {
    self.problem = problem
    self.split = split
    self.formulation = formulation
    self.progress = progress
    support = SupportSearch(split, budget: problem.budget, stop: stop)
    separator = ConnectivitySeparator(split.rest.problem)
    lifted = LiftedCover(formulation.costs(split), budget: problem.budget)
    var choiceColumn = [[Int: Int]](repeating: [:], count: split.small.count)
    for (index, choice) in formulation.choices.enumerated() {
      choiceColumn[choice.cluster][choice.point] = formulation.firstChoice + index
    }
    self.choiceColumn = choiceColumn
  }

  func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint] {
    let cuts = separator.violated(at: point)
    guard cuts.isEmpty, isIntegral else { return cuts }
    return exceedsBudget(point).map { [$0] } ?? []
  }

  /// Cuts for a fractional point outside the tree: connectivity, and a lifted cover of the budget.
  func cuts(at point: [Double]) throws -> [Constraint] {
    separator.violated(at: point) + (lifted.violated(at: point).map { [$0] } ?? [])
  }

  /// The cover that excludes an integral point over the budget by less than the solver's tolerance.
  private func exceedsBudget(_ point: [Double]) -> Constraint? {
    let rest = split.rest.problem
    var cover = BudgetCover(budget: problem.budget)
    for index in rest.arcs.indices where point[Int(formulation.columns.arc(index).index)] > Rounding.half {
      cover.add(formulation.columns.arc(index), cost: rest.cost(of: rest.arcs[index]))
    }
    for (index, option) in rest.options.enumerated()
    where point[Int(formulation.columns.option(index).index)] > Rounding.half {
      cover.add(formulation.columns.option(index), cost: option.cost)
    }
    for (index, choice) in formulation.choices.enumerated()
    where point[formulation.firstChoice + index] > Rounding.half {
      cover.add(
        formulation.choice(index), cost: split.small[choice.cluster].plans[choice.point].point.cost)
    }
    guard let minimal = cover.minimal() else { return nil }
    coverCount += 1
    return BudgetFamily.excludes(minimal, number: coverCount)
  }

  func solution(near point: [Double], incumbent: Double?) throws -> [Double]? {
    guard let built = support.construction(near: point, formulation.columns) else { return nil }
    return values(of: built, betterThan: incumbent)
  }

  /// A construction, tidied, as a point of the model; nil where it is not feasible or not better.
  func values(of built: MasterConstruction.Construction, betterThan incumbent: Double?) -> [Double]? {
    let tidied = built.rest.tidied(in: split.rest.problem)
    let worth =
      tidied.benefit(in: split.rest.problem)
      + zip(split.small, built.points).reduce(Int64(0)) { $0 + $1.0.plans[$1.1].point.benefit }
    guard Thousandths.weightedHouseholds(worth) > incumbent ?? -.infinity else { return nil }
    let whole = split.assembled(rest: tidied, points: built.points).tidied(in: problem)
    guard whole.isFeasible(in: problem) else { return nil }
    var values = [Double](repeating: 0, count: formulation.model.variableCount)
    for arc in tidied.arcs {
      values[Int(formulation.columns.arc(Int(arc)).index)] = 1
      values[Int(formulation.columns.node(split.rest.problem.arcs[Int(arc)].head).index)] = 1
    }
    for option in tidied.options { values[Int(formulation.columns.option(Int(option)).index)] = 1 }
    for (cluster, point) in built.points.enumerated() {
      guard let column = choiceColumn[cluster][point] else { return nil }
      values[column] = 1
    }
    return values
  }

  func observe(_ progress: SolveProgress) {
    self.progress(progress)
  }

  /// The solution of the whole that an integral point stands for.
  func solution(of values: [Double]) -> DesignSolution {
    let rest = split.rest.problem
    let part = DesignSolution(
      arcs: rest.arcs.indices.filter { values[Int(formulation.columns.arc($0).index)] > Rounding.half }
        .map { Int32(truncatingIfNeeded: $0) },
      options: rest.options.indices.filter {
        values[Int(formulation.columns.option($0).index)] > Rounding.half
      }
      .map { Int32(truncatingIfNeeded: $0) })
    var points = [Int](repeating: 0, count: split.small.count)
    for (index, choice) in formulation.choices.enumerated()
    where values[formulation.firstChoice + index] > Rounding.half {
      points[choice.cluster] = choice.point
    }
    return split.assembled(rest: part, points: points).tidied(in: problem)
  }
}
