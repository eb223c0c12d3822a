package import MILP

/// The directed formulation of a design problem with in-degree, reached-tail and supply rows, whose
/// connectivity rows are separated as they are needed.
package struct StrongFormulation {
  let columns: DesignColumns
  package let model: Model

  /// The families of its rows, in order; `connectivity` comes lazily.
  static let families: [ConstraintFamily] = [.budget, .inDegree, .reachedTail, .supply, .requirement]

  package init(_ problem: DesignProblem, labels: DesignLabels? = nil) {
    let context = FamilyContext(problem, labels: labels ?? DesignLabels(numbering: problem))
    columns = context.columns
    var model = DesignModel.columns(of: context, name: "strong")
    for family in StrongFormulation.families { model.add(DesignModel.rows(of: family, context)) }
    self.model = model
  }
}

/// What the formulations share: the columns of a design problem, and the rows of a family.
enum DesignModel {
  /// A maximisation of benefit in weighted households over binary arcs, nodes and options.
  static func columns(of context: FamilyContext, name: String) -> Model {
    var model = Model(name: name, sense: .maximize)
    for label in context.labels.arcs { _ = model.addBinary("y_" + label) }
    for label in context.labels.nodes.dropFirst() { _ = model.addBinary("n_" + label) }
    for (option, label) in zip(context.problem.options, context.labels.options) {
      _ = model.addBinary("x_" + label, objective: Thousandths.weightedHouseholds(option.benefit))
    }
    return model
  }

  /// The rows of a family that need no further columns.
  static func rows(of family: ConstraintFamily, _ context: FamilyContext) -> [Constraint] {
    switch family {
    case .budget: BudgetFamily.rows(context)
    case .inDegree: InDegreeFamily.rows(context)
    case .reachedTail: ReachedTailFamily.rows(context)
    case .supply: SupplyFamily.rows(context)
    case .requirement: RequirementFamily.rows(context)
    case .connectivity, .flowConservation, .flowCapacity, .depth, .covered, .monotone, .coupling, .funding,
      .exhaustion, .secondPath:
      []
    }
  }
}
