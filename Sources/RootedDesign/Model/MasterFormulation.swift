import MILP

/// The whole problem as a choice of one efficient plan for each small cluster and the strong formulation
/// of the rest, under one budget row.
///
/// `Σ_p u_cp = 1` for each small cluster `c` over the its efficient plans `p`; a plan's cost and
/// benefit take the place of the cluster's arcs and options. A convex combination of integral plans is
/// never weaker than the cluster's own relaxation (Dantzig and Wolfe 1960).
struct MasterFormulation {
  let columns: DesignColumns
  let model: Model
  /// The small cluster and the plan each further column stands for.
  let choices: [(cluster: Int, point: Int)]
  /// The first column of the choices.
  let firstChoice: Int

  init(_ split: ClusterSplit, budget: SpendingLimit) {
    let context = FamilyContext(split.rest.problem, labels: DesignLabels(numbering: split.rest.problem))
    columns = context.columns
    firstChoice = context.columns.count
    var model = DesignModel.columns(of: context, name: "master")
    var spending = BudgetFamily.spending(context)
    var choices: [(cluster: Int, point: Int)] = []
    var convexity: [Constraint] = []
    for (cluster, small) in split.small.enumerated() {
      var terms: [Term] = []
      for (index, point) in small.plans.map(\.point).enumerated() {
        let choice = model.addBinary(
          "u\(cluster)_\(index)", objective: Thousandths.weightedHouseholds(point.benefit))
        choices.append((cluster, index))
        terms.append(Term(1, choice))
        if point.cost > 0 { spending.append(Term(BudgetFamily.millions(point.cost), choice)) }
      }
      convexity.append(Constraint("choice_\(cluster)", terms, .equal, 1))
    }
    if let budget {
      model.add(Constraint("budget", spending, .lessOrEqual, BudgetFamily.millions(budget)))
    }
    for family in StrongFormulation.families where family != .budget {
      model.add(DesignModel.rows(of: family, context))
    }
    model.add(convexity)
    self.model = model
    self.choices = choices
  }

  /// What each column takes from the budget, in đồng.
  func costs(_ split: ClusterSplit) -> [(variable: Variable, cost: Int64)] {
    let rest = split.rest.problem
    return rest.arcs.indices.map { (columns.arc($0), rest.cost(of: rest.arcs[$0])) }
      + rest.options.indices.map { (columns.option($0), rest.options[$0].cost) }
      + choices.indices.map { index in
        (choice(index), split.small[choices[index].cluster].plans[choices[index].point].point.cost)
      }
  }

  func choice(_ index: Int) -> Variable { Variable(index: Int32(truncatingIfNeeded: firstChoice + index)) }
}
