package import MILP

/// `d_j ≥ d_i + 1 − M (1 − y_ij)`: a node lies deeper than the one that feeds it, so arcs form no cycle
/// (Miller, Tucker and Zemlin 1960). Weak, but few: it makes an exported strong model complete without
/// the exponentially many cuts. `M` is the number of nodes that can lie on one path.
package enum DepthFamily {
  package static func rows(
    _ context: FamilyContext, depth: (Int32) -> Variable, deepest: [Double]
  ) -> [Constraint] {
    context.problem.arcs.enumerated().compactMap { index, arc in
      guard arc.tail != DesignProblem.root else { return nil }
      let big = deepest[Int(arc.tail)]
      return Constraint(
        "depth_\(context.labels.arcs[index])",
        [
          Term(1, depth(arc.tail)), Term(-1, depth(arc.head)),
          Term(big + 1, context.columns.arc(index)),
        ], .lessOrEqual, big)
    }
  }
}
