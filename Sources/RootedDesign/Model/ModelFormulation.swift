public import MILP

/// A way to write a design problem as one integer program that is complete as it stands, for any solver.
public enum ModelFormulation: String, Sendable, CaseIterable {
  /// Single-commodity flow with big-M links: weak.
  case compact
  /// Directed formulation with in-degree and link rows, the connectivity cuts of the root relaxation, and depth
  /// rows that make it complete.
  case strong

  /// The model of a problem, its parts named by their numbers: a maximisation of benefit in weighted households
  /// with costs in million đồng.
  ///
  /// - Parameter solver: solves the relaxations whose cuts the strong formulation holds.
  /// - Throws: `SolverError`.
  public func model(of problem: DesignProblem, solver: any Solver) throws -> Model {
    try model(of: problem, labels: DesignLabels(numbering: problem), solver: solver)
  }

  /// The model of a problem, its parts named by labels.
  ///
  /// - Throws: `SolverError`.
  package func model(of problem: DesignProblem, labels: DesignLabels, solver: any Solver) throws -> Model {
    switch self {
    case .compact: return CompactFormulation(problem, labels: labels).model
    case .strong:
      let cuts = try ModelFormulation.rootCuts(problem, solver)
      return CompletedStrongFormulation(problem, cuts: cuts, labels: labels).model
    }
  }

  /// The connectivity rows that the root relaxation breaks, round after round, until it breaks none.
  private static func rootCuts(_ problem: DesignProblem, _ solver: any Solver) throws -> [Constraint] {
    var relaxation = StrongFormulation(problem).model.relaxed()
    var separator = ConnectivitySeparator(problem)
    var cuts: [Constraint] = []
    while true {
      guard let point = try solver.solve(relaxation).values else { return cuts }
      let broken = separator.violated(at: point)
      if broken.isEmpty { return cuts }
      for cut in broken { relaxation.add(cut) }
      cuts += broken
    }
  }
}
