import MILP

/// `x_k ≤ Σ_{i supplies k} n_i`: a service needs a node that supplies it, fibre in the village or a site
/// that covers it.
enum SupplyFamily {
  static func rows(_ context: FamilyContext) -> [Constraint] {
    context.problem.options.enumerated().map { index, option in
      var terms = [Term(1, context.columns.option(index))]
      terms += option.suppliers.map { Term(-1, context.columns.node($0)) }
      return Constraint("supply_\(context.labels.options[index])", terms, .lessOrEqual, 0)
    }
  }
}
