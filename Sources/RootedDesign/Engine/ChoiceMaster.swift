import MILP

/// The choice of one plan a cluster as an integer program for the solver: the master of the decomposition
/// (Dantzig and Wolfe 1960), `Σ_p u_cp = 1` for each cluster and the coupling rows over all plans.
///
/// The knapsack's dynamic programme knows one coupling row; the master takes any. With the budget alone it
/// is a second opinion on the knapsack's answer, by a method that shares nothing with it.
struct ChoiceMaster {
  private let model: Model
  private let clusterCount: Int
  private let firstColumn: [Int]

  /// Masters with more columns than this are left to the knapsack: the second opinion is not to cost more than the
  /// answer (engine-01).
  static let columnLimit = 2000
  /// Seconds the solver may take, about what it needed for 90 clusters of 6 plans (0.08 s, engine-01); its answer
  /// so far is held against the knapsack's.
  static let seconds = 0.1

  /// - Parameter plans: the points of each cluster.
  init?(_ plans: [[ClusterPoint]], budget: SpendingLimit) {
    guard plans.reduce(0, { $0 + $1.count }) <= ChoiceMaster.columnLimit else { return nil }
    var model = Model(name: "master", sense: .maximize)
    var spending: [Term] = []
    var firstColumn: [Int] = []
    var choices: [Constraint] = []
    for (cluster, points) in plans.enumerated() {
      firstColumn.append(model.variableCount)
      var terms: [Term] = []
      for (plan, point) in points.enumerated() {
        let column = model.addBinary(
          "u\(cluster)_\(plan)", objective: Thousandths.weightedHouseholds(point.benefit))
        terms.append(Term(1, column))
        if point.cost > 0 { spending.append(Term(BudgetFamily.millions(point.cost), column)) }
      }
      choices.append(Constraint("choice_\(cluster)", terms, .equal, 1))
    }
    if let budget, !spending.isEmpty {
      model.add(Constraint("budget", spending, .lessOrEqual, BudgetFamily.millions(budget)))
    }
    model.add(choices)
    self.model = model
    self.firstColumn = firstColumn
    clusterCount = plans.count
  }

  /// The worth of the solver's choice and its bound on every choice, in thousandths.
  func solve(
    startingFrom known: [Int], gap: Double, solver: any Solver, stop: StopSignal
  ) throws -> (worth: Double, bound: Double) {
    var parameters = SolveParameters()
    parameters.relativeGap = gap
    parameters.timeLimit = min(ChoiceMaster.seconds, stop.secondsLeft ?? .infinity)
    var start = [Double](repeating: 0, count: model.variableCount)
    for (cluster, plan) in known.enumerated() { start[firstColumn[cluster] + plan] = 1 }
    parameters.startingPoint = start
    let result = try solver.solve(model, parameters)
    return (Thousandths.of(result.objective ?? -.infinity), Thousandths.of(result.bound))
  }
}
