import MILP

/// What is locked in: `x_k ≥ 1` for an option, `n_i ≥ 1` for a node, `Σ y_a ≥ 1` over the arcs of a segment.
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
    rows += problem.requiredSegments.map { segment in
      let arcs = problem.arcs.indices.filter { problem.arcs[$0].segment == segment }
      return Constraint(
        "requirement_segment_\(arcs.first.map { context.labels.arcs[$0] } ?? "")",
        arcs.map { Term(1, context.columns.arc($0)) }, .greaterOrEqual, 1)
    }
    return rows
  }
}
