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

  private let solver: any Solver
  private let parameters: EngineParameters

  init(solver: any Solver, _ parameters: EngineParameters) {
    self.solver = solver
    self.parameters = parameters
  }

  /// - Parameters:
  ///   - known: feasible.
  ///   - cuts: over the columns of the reduced network.
  /// - Throws: `SolverError`.
  func cheapest(_ problem: CoupledProblem, from known: CoupledSolution, cuts: [Constraint] = []) throws
    -> Found
  {
    let worth = known.benefit(in: problem)
    let cost = known.cost(in: problem)
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
    search.secondSearch = SecondSearch(cuts: cuts)
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

/// What a search has to start from where another has answered a question on the same network, and what it may take:
/// its work is bounded by what the relaxation leaves open, and what stays open is said by its bound.
struct SecondSearch: Sendable {
  /// Nodes of the branch and cut at most.
  let nodeLimit = 200
  /// A solution in hand is near to the relaxation within this share of its cost.
  static let near = 0.002
  /// Rows of the formulation that hold.
  var cuts: [Constraint]
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
