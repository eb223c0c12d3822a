import MILP

/// Between points of the formulation and solutions of the problem.
struct CoupledPoint: Sendable {
  let network: CoupledNetwork
  let columns: CoupledColumns

  init(_ network: CoupledNetwork) {
    self.network = network
    columns = network.columns
  }

  /// The solution of the problem that an integral point stands for. Arcs that hang on nothing are left out.
  func solution(of point: [Double]) -> CoupledSolution {
    let design = network.design
    func year(_ column: Int) -> Int? {
      (0..<columns.yearCount).first { point[Int(columns.column(column, $0).index)] > Rounding.half }
    }
    var built: [Int: Int] = [:]
    var outgoing: [Int32: [Int]] = [:]
    for arc in 0..<columns.base.arcCount {
      guard let year = year(arc) else { continue }
      built[arc] = year
      outgoing[design.arcs[arc].tail, default: []].append(arc)
    }
    var solution = CoupledSolution()
    var frontier: [Int32] = [DesignProblem.root]
    while let node = frontier.popLast() {
      for arc in outgoing[node] ?? [] {
        guard let year = built[arc] else { continue }
        for part in network.arcParts[arc] { solution.arcs.append(.init(part, year: year)) }
        frontier.append(design.arcs[arc].head)
      }
    }
    solution.arcs.sort { $0.index < $1.index }
    let firstOption = columns.base.arcCount + columns.base.nodeCount - 1
    for option in 0..<columns.base.optionCount {
      if let year = year(firstOption + option) {
        solution.options.append(.init(Int32(truncatingIfNeeded: option), year: year))
      }
    }
    for edge in network.secondPaths.edges.indices {
      if let year = year(columns.base.count + edge) {
        solution.secondPathSegments.append(.init(network.secondPaths.edges[edge].segment, year: year))
      }
    }
    solution.secondPathSegments.sort { $0.index < $1.index }
    return solution
  }

  /// The point of a solution; nil where the network cannot hold it.
  func point(of solution: CoupledSolution) -> [Double]? {
    var years: [Int32: Int] = [:]
    for dated in solution.arcs { years[dated.index] = dated.year }
    var point = [Double](repeating: 0, count: columns.count)
    func set(_ column: Int, from year: Int) {
      for later in year..<columns.yearCount { point[Int(columns.column(column, later).index)] = 1 }
    }
    var held = 0
    for (arc, parts) in network.arcParts.enumerated() {
      let own = parts.compactMap { years[$0] }
      guard own.count == parts.count, let year = own.max() else { continue }
      // Halves of a joined arc built in different years are no point of the network.
      guard own.allSatisfy({ $0 == year }) else { return nil }
      held += parts.count
      set(arc, from: year)
      for later in year..<columns.yearCount {
        point[Int(columns.node(network.design.arcs[arc].head, later).index)] = 1
      }
    }
    guard held == solution.arcs.count else { return nil }
    for dated in solution.options {
      set(columns.base.arcCount + columns.base.nodeCount - 1 + Int(dated.index), from: dated.year)
    }
    var edgeOf: [Int32: Int] = [:]
    for (index, edge) in network.secondPaths.edges.enumerated() { edgeOf[edge.segment] = index }
    for dated in solution.secondPathSegments {
      guard let edge = edgeOf[dated.index] else { return nil }
      set(columns.base.count + edge, from: dated.year)
    }
    return point
  }
}
