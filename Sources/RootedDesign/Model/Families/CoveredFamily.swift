import MILP

/// `x_k ≥ n_i` for every option `k` that costs nothing and every node `i` that supplies it: what is covered
/// is served, though a rule could gain by leaving it out.
enum CoveredFamily {
  static func rows(_ context: FamilyContext) -> [Constraint] {
    context.problem.options.enumerated().filter { $1.cost == 0 }.flatMap { index, option in
      option.suppliers.map { node in
        Constraint(
          "covered_\(context.labels.options[index])_\(context.labels.nodes[Int(node)])",
          [Term(1, context.columns.option(index)), Term(-1, context.columns.node(node))], .greaterOrEqual, 0)
      }
    }
  }
}
