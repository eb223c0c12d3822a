import MILP

/// What is locked in or stands: `x_k ≥ 1` for an option, `n_i ≥ 1` for a node.
enum RequirementFamily {
  static func rows(_ context: FamilyContext) -> [Constraint] {
    let problem = context.problem
    var rows = problem.requiredOptions.map { option in
      Constraint(
        "requirement_\(context.labels.options[Int(option)])", [Term(1, context.columns.option(Int(option)))],
        .greaterOrEqual, 1)
    }
    rows += problem.requiredNodes.map { node in
      Constraint(
        "requirement_\(context.labels.nodes[Int(node)])", [Term(1, context.columns.node(node))],
        .greaterOrEqual, 1)
    }
    return rows
  }
}
