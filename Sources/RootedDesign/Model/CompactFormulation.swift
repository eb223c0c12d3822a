package import MILP

/// The single-commodity flow formulation: complete with polynomially many rows, with a weak relaxation.
/// For export, and as a cross-check of the engine.
package struct CompactFormulation {
  let columns: DesignColumns
  package let model: Model

  static let families: [ConstraintFamily] = [
    .budget, .inDegree, .reachedTail, .supply, .requirement, .flowConservation, .flowCapacity,
  ]

  package init(_ problem: DesignProblem, labels: DesignLabels? = nil) {
    let context = FamilyContext(problem, labels: labels ?? DesignLabels(numbering: problem))
    columns = context.columns
    var model = DesignModel.columns(of: context, name: "compact")
    let sizes = problem.clusterSizes()
    let capacity = problem.arcs.map { sizes[Int($0.head)] }
    var flows: [Variable] = []
    for (index, label) in context.labels.arcs.enumerated() {
      flows.append(model.addVariable("f_" + label, .continuous, upper: capacity[index]))
    }
    for family in CompactFormulation.families {
      switch family {
      case .flowConservation: model.add(FlowConservationFamily.rows(context) { flows[$0] })
      case .flowCapacity: model.add(FlowCapacityFamily.rows(context, flow: { flows[$0] }, capacity: capacity))
      default: model.add(DesignModel.rows(of: family, context))
      }
    }
    self.model = model
  }
}

/// The strong formulation made complete for solvers that separate nothing: with the connectivity rows
/// handed in, and depth rows that exclude what is left of cycles.
package struct CompletedStrongFormulation {
  package let model: Model

  package init(_ problem: DesignProblem, cuts: [Constraint], labels: DesignLabels? = nil) {
    let context = FamilyContext(problem, labels: labels ?? DesignLabels(numbering: problem))
    var model = StrongFormulation(problem, labels: labels).model
    let sizes = problem.clusterSizes()
    var depths: [Variable] = []
    for (node, label) in context.labels.nodes.enumerated().dropFirst() {
      depths.append(model.addVariable("d_" + label, .continuous, upper: sizes[node]))
    }
    model.add(cuts)
    model.add(DepthFamily.rows(context, depth: { depths[Int($0) - 1] }, deepest: sizes))
    self.model = model
  }
}

extension DesignProblem {
  /// For each node the number of nodes in its cluster, itself included: no path beyond the root holds
  /// more. The root has none.
  package func clusterSizes() -> [Double] {
    let (ofNode, count) = clusterNumbers()
    var size = [Double](repeating: 0, count: count)
    for number in ofNode where number >= 0 { size[Int(number)] += 1 }
    return ofNode.map { $0 >= 0 ? size[Int($0)] : 0 }
  }
}
