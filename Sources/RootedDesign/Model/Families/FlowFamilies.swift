import MILP

/// `Σ_{a into i} f_a − Σ_{a out of i} f_a = n_i`: every reached node takes one unit of flow from the root.
enum FlowConservationFamily {
  static func rows(_ context: FamilyContext, flow: (Int) -> Variable) -> [Constraint] {
    (1..<Int32(context.problem.nodeCount)).map { node in
      var terms = context.incidence.arcs(into: node).map { Term(1, flow(Int($0))) }
      terms += context.incidence.arcs(outOf: node).map { Term(-1, flow(Int($0))) }
      terms.append(Term(-1, context.columns.node(node)))
      return Constraint("flow_conservation_\(context.labels.nodes[Int(node)])", terms, .equal, 0)
    }
  }
}

/// `f_a ≤ M y_a`, with `M` the number of nodes that may lie behind the arc: only a built arc carries flow.
enum FlowCapacityFamily {
  static func rows(_ context: FamilyContext, flow: (Int) -> Variable, capacity: [Double]) -> [Constraint] {
    context.problem.arcs.indices.map { index in
      Constraint(
        "flow_capacity_\(context.labels.arcs[index])",
        [Term(1, flow(index)), Term(-capacity[index], context.columns.arc(index))], .lessOrEqual, 0)
    }
  }
}
