public import Geography
import Investment
public import MILP
public import RootedDesign
public import Scenarios

/// Writes the integer program of a scenario for other solvers.
public enum ModelExport {
  public enum Formulation: String, Sendable, CaseIterable {
    /// Single-commodity flow with big-M links: complete as it stands, weak.
    case compact
    /// Directed formulation with in-degree and link rows, the connectivity cuts of the root
    /// relaxation, and depth rows that make it complete.
    case strong
  }

  /// The model: a maximisation of benefit in weighted households, or a minimisation of cost, with costs in
  /// million đồng.
  ///
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, or that no one program of this
  ///   formulation says; `SolverError`.
  public static func model(
    _ geography: Geography, _ scenario: Scenario, _ formulation: Formulation, solver: any Solver
  ) throws -> Model {
    let digraph = try TransportDigraph(geography, scenario)
    guard scenario.isPlain else {
      return try CoupledExport(geography, scenario, digraph).model(formulation, solver: solver)
    }
    return try model(
      digraph.problem, formulation, labels: DesignLabels(digraph, of: geography), solver: solver)
  }

  /// The model of a problem that is no geography's, its parts named by their numbers.
  ///
  /// - Throws: `SolverError`.
  public static func model(
    _ problem: DesignProblem, _ formulation: Formulation, solver: any Solver
  ) throws -> Model {
    try model(problem, formulation, labels: DesignLabels(numbering: problem), solver: solver)
  }

  private static func model(
    _ problem: DesignProblem, _ formulation: Formulation, labels: DesignLabels, solver: any Solver
  ) throws -> Model {
    switch formulation {
    case .compact: return CompactFormulation(problem, labels: labels).model
    case .strong:
      let cuts = try rootCuts(problem, solver)
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

extension DesignLabels {
  /// Names by the identifiers of the data set: `F_` and a place, `T_` and a site, an arc by its ends.
  init(_ digraph: TransportDigraph, of geography: Geography) {
    let nodes = digraph.nodes.map { element in
      switch element {
      case .existingNetwork: "r"
      case .fibre(let place): "F_" + geography.id(of: place)
      case .site(let site): "T_" + geography.sites[site].id
      case .access(let village): "A_" + geography.villages[village].id
      case .terminal(let village): "C_" + geography.villages[village].id
      }
    }
    let identifiers = WorkIdentifiers(geography)
    let arcs = digraph.problem.arcs.map { arc in
      let work = arc.segment.map { identifiers.id(of: digraph.segments[Int($0)]) }
      return "\(nodes[Int(arc.tail)])_\(nodes[Int(arc.head)])" + (work.map { "_" + $0 } ?? "")
    }
    let options = digraph.options.map { option in
      "\(geography.villages[option.village].id)_\(option.service.rawValue)"
        + (option.interim.map { "_" + $0.rawValue } ?? "")
    }
    self.init(nodes: nodes, arcs: arcs, options: options)
  }
}
