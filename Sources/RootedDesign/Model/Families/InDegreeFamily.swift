import MILP

/// `Σ_{a into i} y_a = n_i` for every node but the root: a node is reached by exactly one arc.
enum InDegreeFamily {
  static func rows(_ context: FamilyContext) -> [Constraint] {
    (1..<Int32(context.problem.nodeCount)).map { node in
      var terms = context.incidence.arcs(into: node).map { Term(1, context.columns.arc(Int($0))) }
      terms.append(Term(-1, context.columns.node(node)))
      return Constraint("in_degree_\(context.labels.nodes[Int(node)])", terms, .equal, 0)
    }
  }
}
