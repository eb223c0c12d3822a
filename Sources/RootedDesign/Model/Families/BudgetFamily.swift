import MILP

/// `Σ cost(a) y_a + Σ cost(k) x_k ≤ budget`, in million đồng: what is built and served is paid once. An arc
/// pays for its segment and for its head, since a node is entered by one arc.
enum BudgetFamily {
  static func rows(_ context: FamilyContext) -> [Constraint] {
    guard let budget = context.problem.budget else { return [] }
    return [Constraint("budget", spending(context), .lessOrEqual, millions(budget))]
  }

  /// What a solution spends, in million đồng.
  static func spending(_ context: FamilyContext) -> [Term] {
    var terms: [Term] = []
    for (index, arc) in context.problem.arcs.enumerated() {
      let cost = context.problem.cost(of: arc)
      if cost > 0 { terms.append(Term(millions(cost), context.columns.arc(index))) }
    }
    for (index, option) in context.problem.options.enumerated() where option.cost > 0 {
      terms.append(Term(millions(option.cost), context.columns.option(index)))
    }
    return terms
  }

  /// Đồng as million đồng, which keeps the row's coefficients between 1 and 1e6.
  static func millions(_ dong: Int64) -> Double { Double(dong) / 1e6 }

  /// The solutions that spend too much by less than a solver's tolerance: a set of columns whose exact
  /// cost is over the budget cannot all be in. `cover` must cost more than the budget.
  static func excludes(_ cover: [Variable], number: Int) -> Constraint {
    Constraint(
      "cover_\(number)", cover.map { Term(1, $0) }, .lessOrEqual, Double(cover.count - 1))
  }
}
