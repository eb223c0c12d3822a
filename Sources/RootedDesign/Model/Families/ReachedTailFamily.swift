import MILP

/// `y_ij + y_ji ≤ n_i`: an arc leaves a node that is reached, and a pair of opposite arcs is used one way
/// at most. Where both arcs exist the pair is bounded by either end; the row `y_ij ≤ n_i` is implied.
enum ReachedTailFamily {
  static func rows(_ context: FamilyContext) -> [Constraint] {
    let problem = context.problem
    return problem.arcs.indices.compactMap { index in
      let arc = problem.arcs[index]
      guard arc.tail != DesignProblem.root else { return nil }
      var terms = [Term(1, context.columns.arc(index))]
      if let opposite = context.opposite(of: index) { terms.append(Term(1, context.columns.arc(opposite))) }
      terms.append(Term(-1, context.columns.node(arc.tail)))
      return Constraint("reached_tail_\(context.labels.arcs[index])", terms, .lessOrEqual, 0)
    }
  }
}

extension FamilyContext {
  /// The arc of the same segment in the other direction.
  func opposite(of index: Int) -> Int? {
    let arc = problem.arcs[index]
    guard let segment = arc.segment else { return nil }
    return incidence.arcs(into: arc.tail).lazy.map(Int.init).first {
      problem.arcs[$0].tail == arc.head && problem.arcs[$0].segment == segment
    }
  }
}
