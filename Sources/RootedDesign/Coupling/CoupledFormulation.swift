package import MILP

/// The time-indexed strong formulation of a coupled problem: the strong formulation of its graph for every
/// year, tied by monotone rows, with the rows that tie clusters and years together. Connectivity and cuts
/// around doubly linked nodes are separated as they are needed.
package struct CoupledFormulation {
  /// How it is said that the sources pay.
  package enum Funding {
    /// Columns for what each source pays for each class of works: complete but for rounding.
    case payments
    /// Rows without payments, most of them separated: over binary columns alone.
    case exhaustion
  }

  let columns: CoupledColumns
  let rows: ExactRows
  let funded: FundedColumns?
  /// Thousandths or đồng in a unit of the objective: weighted households, million đồng, or đồng where all
  /// costs are so small that a solver's tolerances would hide them.
  let unit: Double
  package let model: Model

  /// The families of its rows, in order.
  static let families: [ConstraintFamily] = [
    .budget, .inDegree, .reachedTail, .supply, .covered, .requirement, .secondPath, .monotone, .coupling,
    .funding, .exhaustion,
  ]

  package init(_ network: CoupledNetwork, labels: DesignLabels? = nil, funding: Funding) {
    let problem = network.problem
    let columns = network.columns
    let rows = ExactRows(network)
    let funded = problem.funding.map { FundedColumns($0, network) }
    let labels = labels ?? DesignLabels(numbering: network.design)
    let years = (0..<problem.yearCount).map { year in
      CoupledFormulation.context(network, labels, year: year)
    }
    var model = Model(
      name: "coupled", sense: problem.goal == .mostBenefit ? .maximize : .minimize)
    var firstNames: [String] = []
    for (year, context) in years.enumerated() {
      let block =
        DesignModel.columns(of: context, name: "year").variableNames
        + network.secondPaths.edges.map { "e_\($0.segment)\(CoupledFormulation.suffix(year, network))" }
      if year == 0 {
        firstNames =
          DesignModel.columns(
            of: FamilyContext(network.design, labels: labels), name: "year"
          ).variableNames + network.secondPaths.edges.map { "e_\($0.segment)" }
      }
      for name in block { _ = model.addBinary(name) }
    }
    let dearest = rows.costs.max() ?? 0
    // Millions of đồng, so that a solver's tolerances fit; a graph of small numbers stays as it is.
    let million = 1e6
    let unit =
      problem.goal == .mostBenefit ? Thousandths.perHousehold : Double(dearest) < million ? 1 : million
    CoupledFormulation.setObjective(of: &model, problem, columns, rows, unit: unit)
    let payments = funding == .payments ? funded.map { FundingFamily($0, columns) } : nil
    payments?.addPayments(to: &model)
    if let funded {
      for column in funded.isUnpayable.indices where funded.isUnpayable[column] {
        for year in 0..<problem.yearCount { model.fix(columns.column(column, year), at: 0) }
      }
    }
    for family in CoupledFormulation.families {
      switch family {
      case .budget: model.add(rows.budget.map { [$0.constraint] } ?? [])
      case .monotone: model.add(MonotoneFamily.rows(columns, names: firstNames))
      case .coupling: model.add(rows.coupling.map(\.constraint))
      case .funding: model.add(payments?.rows() ?? [])
      case .exhaustion:
        guard funding == .exhaustion, let funded else { continue }
        model.add(ExhaustionFamily.rows(funded, columns).map(\.constraint))
      case .secondPath:
        for year in years.indices {
          model.add(
            SecondPathFamily.rows(
              network, columns, year: year, suffix: CoupledFormulation.suffix(year, network)))
        }
      case .covered:
        guard problem.servesWhatIsCovered else { continue }
        for (year, context) in years.enumerated() {
          model.add(CoveredFamily.rows(context).map { columns.moved($0, to: year) })
        }
      case .requirement:
        guard let last = years.last else { continue }
        model.add(CoupledFormulation.requirements(last, network, columns))
      default:
        for (year, context) in years.enumerated() {
          model.add(DesignModel.rows(of: family, context).map { columns.moved($0, to: year) })
        }
      }
    }
    self.columns = columns
    self.rows = rows
    self.funded = funded
    self.unit = unit
    self.model = model
  }

  /// What the names of a year's copies end in; nothing where there is one year.
  private static func suffix(_ year: Int, _ network: CoupledNetwork) -> String {
    network.yearCount > 1 ? "_t\(year + 1)" : ""
  }

  /// The graph in one year, with the names of its copies.
  private static func context(_ network: CoupledNetwork, _ labels: DesignLabels, year: Int) -> FamilyContext {
    let suffix = suffix(year, network)
    return FamilyContext(
      network.design,
      labels: DesignLabels(
        nodes: labels.nodes.map { $0 + suffix }, arcs: labels.arcs.map { $0 + suffix },
        options: labels.options.map { $0 + suffix }))
  }

  private static func setObjective(
    of model: inout Model, _ problem: CoupledProblem, _ columns: CoupledColumns, _ rows: ExactRows,
    unit: Double
  ) {
    switch problem.goal {
    case .mostBenefit:
      for option in 0..<columns.base.optionCount {
        for year in 0..<problem.yearCount {
          // What serving it by this year adds to serving it by the next.
          let later = year + 1 < problem.yearCount ? problem.benefit(of: option, in: year + 1) : 0
          let gain = Int128(problem.benefit(of: option, in: year)) - Int128(later)
          model.setObjective(Double(gain) / unit, of: columns.option(option, year))
        }
      }
    case .leastCost:
      for (column, cost) in rows.costs.enumerated() where cost != 0 {
        model.setObjective(Double(cost) / unit, of: columns.column(column, problem.yearCount - 1))
      }
    }
  }

  /// A required segment may also be built for a second path.
  private static func requirements(
    _ context: FamilyContext, _ network: CoupledNetwork, _ columns: CoupledColumns
  ) -> [Constraint] {
    let last = network.yearCount - 1
    var edgeOf: [Int: Int] = [:]
    for (edge, arcs) in network.secondPathArcs.enumerated() {
      for arc in arcs { edgeOf[arc] = edge }
    }
    return RequirementFamily.rows(context).map { row in
      var row = row
      if let arc = row.terms.first?.variable.index, let edge = edgeOf[Int(arc)] {
        row.terms.append(Term(1, Variable(index: Int32(truncatingIfNeeded: columns.base.count + edge))))
      }
      return columns.moved(row, to: last)
    }
  }
}
