package import MILP

/// Where the variables of a coupled problem stand in a model: a block a year, each with the columns of a
/// design problem and the second paths; then what each source pays for each class in each year, where the
/// model has that.
package struct CoupledColumns: Sendable {
  /// The columns within a block.
  let base: DesignColumns
  let secondPathCount: Int
  package let yearCount: Int

  init(_ network: CoupledNetwork) {
    base = DesignColumns(network.design)
    secondPathCount = network.secondPaths.edges.count
    yearCount = network.problem.yearCount
  }

  package var blockSize: Int { base.count + secondPathCount }
  /// Binary columns; columns of payments come after.
  var count: Int { blockSize * yearCount }

  /// `y_a^t`: arc `a` is built by the end of year `t`.
  func arc(_ arc: Int, _ year: Int) -> Variable { moved(base.arc(arc), to: year) }
  /// `n_i^t`: node `i` is reached by the end of year `t`; the root has no variable.
  func node(_ node: Int32, _ year: Int) -> Variable { moved(base.node(node), to: year) }
  /// `x_k^t`: option `k` is served by the end of year `t`.
  func option(_ option: Int, _ year: Int) -> Variable { moved(base.option(option), to: year) }
  /// `e_s^t`: the segment of edge `s` is built for a second path by the end of year `t`.
  func secondPath(_ edge: Int, _ year: Int) -> Variable {
    column(base.count + edge, year)
  }
  /// A column of a block.
  func column(_ column: Int, _ year: Int) -> Variable {
    Variable(index: Int32(truncatingIfNeeded: year * blockSize + column))
  }

  /// A variable of a design problem in the block of a year.
  package func moved(_ variable: Variable, to year: Int) -> Variable {
    Variable(index: variable.index + Int32(truncatingIfNeeded: year * blockSize))
  }

  /// A row over a design problem's variables in the block of a year.
  package func moved(_ row: Constraint, to year: Int) -> Constraint {
    Constraint(
      row.name, row.terms.map { Term($0.coefficient, moved($0.variable, to: year)) }, row.relation,
      row.rightHandSide)
  }
}
