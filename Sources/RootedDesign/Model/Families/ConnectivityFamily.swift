import MILP

/// `Σ_{a enters W} y_a + Σ_{i supplies k, i outside W} n_i ≥ x_k` for an option `k` and a node set `W`
/// without the root: whatever serves `k` is fed from the root. The cut form of a max-flow from the root
/// to `k`; with one supplier it is the classical directed Steiner cut. Nothing else excludes a cycle of
/// arcs that feeds itself. Exponentially many, so separated (`ConnectivitySeparator`).
enum ConnectivityFamily {
  /// The row of one set. `isInside` tells the nodes of `W`.
  static func row(
    target: ConnectivityTarget, isInside: (Int32) -> Bool, entering: [Int], _ context: DesignProblem,
    _ columns: DesignColumns, name: String
  ) -> Constraint {
    var terms = entering.map { Term(1, columns.arc($0)) }
    switch target {
    case .option(let option):
      for node in context.options[Int(option)].suppliers where !isInside(node) {
        terms.append(Term(1, columns.node(node)))
      }
      terms.append(Term(-1, columns.option(Int(option))))
    case .node(let node):
      terms.append(Term(-1, columns.node(node)))
    }
    return Constraint(name, terms, .greaterOrEqual, 0)
  }
}

/// What must be fed from the root.
enum ConnectivityTarget: Hashable {
  case option(Int32)
  case node(Int32)
}
