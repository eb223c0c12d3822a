/// The graph on which a coupled problem is solved: the problem's own, or a smaller one whose arcs stand for
/// several arcs of it. Nodes and options are those of the problem throughout.
package struct CoupledNetwork: Sendable {
  /// The problem as it was asked.
  let problem: CoupledProblem
  /// The graph, with the problem's requirements; doubly linked nodes are among the required ones.
  package private(set) var design: DesignProblem
  /// The arcs of the problem each arc stands for, in the direction of traffic.
  private(set) var arcParts: [[Int32]]
  let secondPaths: SecondPaths
  /// For each edge of the second paths the arcs that build its segment.
  let secondPathArcs: [[Int]]

  /// The problem's own graph.
  package init(_ problem: CoupledProblem) {
    var design = problem.design
    design.requiredNodes = Set(design.requiredNodes + problem.doublyLinkedNodes)
      .subtracting([DesignProblem.root]).sorted()
    self.init(
      problem, design: design, arcParts: problem.design.arcs.indices.map { [Int32(truncatingIfNeeded: $0)] })
  }

  init(_ problem: CoupledProblem, design: DesignProblem, arcParts: [[Int32]]) {
    self.problem = problem
    self.design = design
    self.arcParts = arcParts
    let secondPaths = SecondPaths(problem)
    self.secondPaths = secondPaths
    var edgeOf: [Int32: Int] = [:]
    for (index, edge) in secondPaths.edges.enumerated() { edgeOf[edge.segment] = index }
    var builders = [[Int]](repeating: [], count: secondPaths.edges.count)
    for (arc, parts) in arcParts.enumerated() where !edgeOf.isEmpty {
      for part in parts {
        if let edge = problem.design.arcs[Int(part)].segment.flatMap({ edgeOf[$0] }) {
          builders[edge].append(arc)
        }
      }
    }
    secondPathArcs = builders
  }

  var yearCount: Int { problem.yearCount }
  package var columns: CoupledColumns { CoupledColumns(self) }

  /// The parts of the problem that a column of a year's block builds or serves: an arc its segments and the
  /// nodes it enters, an option itself, a second path its segment, a node nothing (its arcs pay for it).
  func parts(ofColumn column: Int) -> [CoupledSolution.Part] {
    let base = columns.base
    if column < base.arcCount {
      return arcParts[column].flatMap { index -> [CoupledSolution.Part] in
        let arc = problem.design.arcs[Int(index)]
        return (arc.segment.map { [.segment($0)] } ?? []) + [.node(arc.head)]
      }
    }
    if column < base.arcCount + base.nodeCount - 1 { return [] }
    if column < base.count {
      return [.option(Int32(truncatingIfNeeded: column - base.arcCount - base.nodeCount + 1))]
    }
    return [.segment(secondPaths.edges[column - base.count].segment)]
  }

  /// For each part the columns of a year's block that build or serve it.
  func columnsOfParts() -> [CoupledSolution.Part: [Int]] {
    var columnsOf: [CoupledSolution.Part: [Int]] = [:]
    for column in 0..<columns.blockSize {
      for part in parts(ofColumn: column) { columnsOf[part, default: []].append(column) }
    }
    return columnsOf
  }
}

extension CoupledProblem {
  /// What serving an option first in a year is worth, in thousandths.
  func benefit(of option: Int, in year: Int) -> Int64 {
    guard benefits.indices.contains(option), benefits[option].indices.contains(year) else { return 0 }
    return benefits[option][year]
  }
}
