import MILP

/// Where the variables of a design problem stand in a model: arcs first, then the nodes but the root,
/// then the options.
struct DesignColumns: Sendable {
  let arcCount: Int
  let nodeCount: Int
  let optionCount: Int

  init(_ problem: DesignProblem) {
    arcCount = problem.arcs.count
    nodeCount = problem.nodeCount
    optionCount = problem.options.count
  }

  /// `y_a`: arc `a` is built.
  func arc(_ arc: Int) -> Variable { Variable(index: Int32(truncatingIfNeeded: arc)) }

  /// `n_i`: node `i` is reached; the root has no variable.
  func node(_ node: Int32) -> Variable { Variable(index: Int32(truncatingIfNeeded: arcCount) + node - 1) }

  /// `x_k`: option `k` is served.
  func option(_ option: Int) -> Variable {
    Variable(index: Int32(truncatingIfNeeded: arcCount + nodeCount - 1 + option))
  }

  var count: Int { arcCount + nodeCount - 1 + optionCount }
}

/// The names of a problem's parts in a model that people read; empty names where none do.
package struct DesignLabels: Sendable {
  /// One a node, the root's first.
  package var nodes: [String]
  var arcs: [String]
  var options: [String]

  /// Numbered names, short enough to be free.
  package init(numbering problem: DesignProblem) {
    nodes = (0..<problem.nodeCount).map { "\($0)" }
    arcs = problem.arcs.indices.map { "\($0)" }
    options = problem.options.indices.map { "\($0)" }
  }

  package init(nodes: [String], arcs: [String], options: [String]) {
    self.nodes = nodes
    self.arcs = arcs
    self.options = options
  }
}
