import MILP

/// `e_s + Σ_{a builds s} y_a ≤ 1`: a segment is built once. And `Σ_{s in cut} (e_s + Σ_{a builds s} y_a) ≥ 2`
/// for every set of nodes with a doubly linked node in it and not the root: no single segment cuts the node
/// off (Menger 1927). Only segments that may be part of a second path count. The cuts are exponentially many,
/// so separated (`SecondPathSeparator`).
enum SecondPathFamily {
  static func rows(_ network: CoupledNetwork, _ columns: CoupledColumns, year: Int, suffix: String)
    -> [Constraint]
  {
    network.secondPaths.edges.indices.map { edge in
      Constraint(
        "second_path_\(network.secondPaths.edges[edge].segment)\(suffix)",
        builders(of: edge, network, columns, year: year).map { Term(1, $0) }, .lessOrEqual, 1)
    }
  }

  /// - Parameter edges: the edges of the cut.
  static func cut(
    _ edges: [Int], _ network: CoupledNetwork, _ columns: CoupledColumns, name: String
  ) -> Constraint {
    let last = columns.yearCount - 1
    return Constraint(
      name, edges.flatMap { builders(of: $0, network, columns, year: last) }.map { Term(1, $0) },
      .greaterOrEqual, 2)
  }

  /// The columns any one of which builds the segment of an edge.
  static func builders(
    of edge: Int, _ network: CoupledNetwork, _ columns: CoupledColumns, year: Int
  ) -> [Variable] {
    [columns.secondPath(edge, year)]
      + network.secondPathArcs[edge].map { columns.arc($0, year) }
  }
}
