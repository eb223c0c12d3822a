import MILP

/// Finds cuts around doubly linked nodes that a point lets fewer than two segments through.
struct SecondPathSeparator {
  private let network: CoupledNetwork
  private let columns: CoupledColumns
  private var count = 0

  /// A cut counts as broken by more than this.
  private static let tolerance = ConnectivitySeparator.tolerance

  init(_ network: CoupledNetwork) {
    self.network = network
    columns = network.columns
  }

  mutating func violated(at point: [Double]) -> [Constraint] {
    let last = columns.yearCount - 1
    let capacity = network.secondPaths.edges.indices.map { edge in
      min(
        1,
        SecondPathFamily.builders(of: edge, network, columns, year: last).reduce(0) {
          $0 + max(0, point[Int($1.index)])
        })
    }
    var cuts: [Constraint] = []
    var seen: Set<[Int]> = []
    for node in network.secondPaths.nodes where node != DesignProblem.root {
      guard let edges = network.secondPaths.cut(around: node, capacity: capacity),
        edges.reduce(0, { $0 + capacity[$1] }) < 2 - SecondPathSeparator.tolerance,
        seen.insert(edges).inserted
      else { continue }
      count += 1
      cuts.append(SecondPathFamily.cut(edges, network, columns, name: "second_path_cut_\(count)"))
    }
    return cuts
  }
}
