import MILP

/// `y_a^t ≤ y_a^{t+1}`, `x_k^t ≤ x_k^{t+1}`, `e_s^t ≤ e_s^{t+1}`: what is built or served by one year is by the
/// next. For nodes it follows from the arcs that enter them.
enum MonotoneFamily {
  /// - Parameter names: of the columns of the first year's block.
  static func rows(_ columns: CoupledColumns, names: [String]) -> [Constraint] {
    let base = columns.base
    let nodes = base.arcCount..<(base.arcCount + base.nodeCount - 1)
    return (0..<max(0, columns.yearCount - 1)).flatMap { year in
      (0..<columns.blockSize).filter { !nodes.contains($0) }.map { column in
        Constraint(
          "monotone_\(names[column])_t\(year + 1)",
          [Term(1, columns.column(column, year)), Term(-1, columns.column(column, year + 1))], .lessOrEqual, 0
        )
      }
    }
  }
}
