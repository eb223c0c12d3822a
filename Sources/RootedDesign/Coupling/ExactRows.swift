import MILP

/// The rows of a coupled problem over the columns of its network, in whole numbers: the budget and the
/// coupling rows.
struct ExactRows: Sendable {
  /// Nil without a budget.
  let budget: ExactRow?
  /// In the order of the problem's rows.
  let coupling: [ExactRow]
  /// What each column of a year's block costs in đồng.
  let costs: [Int128]

  init(_ network: CoupledNetwork) {
    let problem = network.problem
    let columns = network.columns
    let costs = (0..<columns.blockSize).map { column in
      network.parts(ofColumn: column).reduce(Int128(0)) { $0 + Int128(problem.cost(of: $1)) }
    }
    self.costs = costs
    let last = problem.yearCount - 1
    budget = problem.design.budget.map { budget in
      ExactRow(
        "budget", costs.indices.map { (columns.column($0, last).index, costs[$0]) }, .atMost, Int128(budget),
        scale: 1e6)
    }
    let columnsOf = problem.rows.isEmpty ? [:] : network.columnsOfParts()
    coupling = problem.rows.enumerated().map { index, row in
      var terms: [(column: Int32, coefficient: Int128)] = []
      var bound = Int128(row.bound)
      for term in row.terms where term.year >= 0 {
        let part: CoupledSolution.Part =
          switch term.element {
          case .segment(let segment): .segment(segment)
          case .node(let node): .node(node)
          case .option(let option): .option(option)
          }
        if part == .node(DesignProblem.root) { bound -= Int128(term.coefficient) }
        for column in columnsOf[part] ?? [] {
          terms.append((columns.column(column, min(term.year, last)).index, Int128(term.coefficient)))
        }
      }
      return ExactRow(
        "coupling_\(row.name.isEmpty ? "\(index)" : row.name)", terms, row.sense, bound,
        scale: row.scale > 0 ? row.scale : 1)
    }
  }
}
