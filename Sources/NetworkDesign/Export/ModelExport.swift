public import Geography
public import MILP

/// Writes the integer program of a scenario for other solvers.
public enum ModelExport {
  public enum Formulation: String, Sendable, CaseIterable {
    /// Single-commodity flow with big-M links: complete as it stands, weak.
    case compact
    /// Directed formulation with in-degree and link rows, the connectivity cuts of the root
    /// relaxation, and depth rows that make it complete.
    case strong
  }

  /// The model as a minimisation of the negated benefit in weighted households; costs in million đồng.
  ///
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `SolverError`.
  public static func model(
    _ geography: Geography, _ scenario: Scenario, _ formulation: Formulation, solver: any Solver
  ) throws -> Model {
    Model(name: "", sense: .minimize)
  }
}
