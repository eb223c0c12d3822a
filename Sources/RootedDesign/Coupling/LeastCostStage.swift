import MILP

/// The second of two questions: of all solutions worth at least as much as one in hand, which costs least?
///
/// The worth becomes a row, `Σ_t (b_kt − b_k,t+1) x_k^t ≥ L`, and cost the objective; the rows and the network stay, and
/// so do the cuts that the first question has found.
struct LeastCostStage {
  /// A solution and the least that any as good costs.
  struct Found {
    var solution: CoupledSolution
    /// Đồng; nil where a limit came before there was any bound.
    var costBound: Int64?
    var usedSolver: Bool
  }

  /// A cost this many gaps from its bound is near enough. The worth is as open as the gap, and a đồng at the margin
  /// is worth a fraction of one on average; a second search takes as long as the first.
  private static let nearEnough = 10.0

  private let solver: any Solver
  private let parameters: EngineParameters

  init(solver: any Solver, _ parameters: EngineParameters) {
    self.solver = solver
    self.parameters = parameters
  }

  /// - Parameters:
  ///   - known: feasible.
  ///   - start: what the question that found it has left.
  /// - Throws: `SolverError`.
  func cheapest(
    _ problem: CoupledProblem, from known: CoupledSolution, start: SecondStart = SecondStart()
  ) throws -> Found {
    let worth = known.benefit(in: problem)
    let cost = known.cost(in: problem)
    if let bound = start.money?.costBound(worth: worth),
      Double(cost) - bound <= Self.nearEnough * parameters.gap * Double(cost)
    {
      return Found(
        solution: known, costBound: Int64(exactly: bound.rounded(.down)).map { min(cost, max(0, $0)) },
        usedSolver: false)
    }
    var asked = problem
    asked.goal = .leastCost
    if worth > 0 {
      asked.rows.append(
        CouplingRow(
          name: "worth", terms: problem.benefitTerms(of: problem.benefits.indices), sense: .atLeast,
          bound: worth, scale: Thousandths.perHousehold))
    }
    var search = parameters
    search.startingSolution = known
    search.secondSearch = SecondSearch(asked, gap: parameters.gap, cuts: start.cuts)
    let found = try CoupledEngine(solver: solver).solve(asked, search)
    var solution = known
    if let cheaper = found.solution, cheaper.cost(in: problem) < cost { solution = cheaper }
    let least = solution.cost(in: problem)
    // A bound of doubles in million đồng says nothing of a difference this small.
    let margin = 0.5 + Rounding.sum * Double(least)
    let isOpen = found.status == .nothingFound || found.status == .infeasible
    let bound = Double(least) - found.bound <= margin ? Double(least) : found.bound.rounded(.down)
    return Found(
      solution: solution, costBound: isOpen ? nil : Int64(exactly: bound).map { min(least, max(0, $0)) },
      usedSolver: found.usedSolver)
  }
}

/// What the search of one question leaves for a second about the same network.
package struct SecondStart: Sendable {
  /// Cuts that bind at the relaxation's optimum, as rows of the formulation.
  var cuts: [Constraint] = []
  /// What the relaxation says of money; nil where nothing limits it.
  var money: MoneyPrices?

  /// Nothing.
  package init() {}

  init(cuts: [Constraint], money: MoneyPrices?) {
    self.cuts = cuts
    self.money = money
  }
}

/// What a search has to start from where another has answered a question on the same network, and what it may take:
/// its work is bounded by what the relaxation leaves open, and what stays open is said by its bound.
struct SecondSearch: Sendable {
  /// Nodes of the branch and cut at most; nil where a proof to the last was asked for, however long it takes.
  let nodeLimit: Int?
  /// A solution in hand is near to the relaxation within this share of its cost.
  static let near = 0.002
  /// Rows of the formulation that hold.
  let cuts: [Constraint]

  /// Columns of all nodes together, and the nodes that are always worth their time: on the shipped province over five
  /// years (9,000 columns) the fifty close the gap.
  private static let columnsOfNodes = 400_000
  private static let fewestNodes = 50

  init(_ problem: CoupledProblem, gap: Double, cuts: [Constraint]) {
    let design = problem.design
    let columns = (design.arcs.count + design.nodeCount + design.options.count) * problem.yearCount
    nodeLimit = gap > 0 ? max(Self.fewestNodes, Self.columnsOfNodes / max(1, columns)) : nil
    self.cuts = cuts
  }
}

extension CoupledProblem {
  /// `Σ_t (b_kt − b_k,t+1) x_k` by year `t`: the benefit of options, as a row counts it.
  package func benefitTerms(of options: some Sequence<Int>) -> [CouplingRow.Term] {
    options.flatMap { index -> [CouplingRow.Term] in
      let worths = benefits[index]
      return worths.indices.compactMap { year in
        let step = worths[year] - (year + 1 < worths.count ? worths[year + 1] : 0)
        return step > 0 ? .init(step, .option(Int32(index)), byYear: year) : nil
      }
    }
  }
}
