public import Geography
import Investment
public import MILP
public import RootedDesign
public import Scenarios

/// Writes the integer program of a scenario for other solvers.
public enum ModelExport {
  /// The model: a maximisation of benefit in weighted households, or a minimisation of cost, with costs in
  /// million đồng.
  ///
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, or that no one program of this
  ///   formulation says; `SolverError`.
  public static func model(
    _ geography: Geography, _ scenario: Scenario, _ formulation: ModelFormulation, solver: any Solver
  ) throws -> Model {
    let resolved = try ResolvedScenario(geography, scenario)
    let digraph = TransportDigraph(resolved)
    let labels = DesignLabels(digraph, of: resolved)
    switch PosedProblem(resolved, digraph) {
    case .plain(let problem):
      return try formulation.model(of: problem, labels: labels, solver: solver)
    case .coupled(let design):
      return try CoupledExport(scenario, design, labels: labels).model(formulation, solver: solver)
    }
  }
}

extension DesignLabels {
  /// Names by the identifiers of the data set: `F_` and a place, `T_` and a site, an arc by its ends.
  init(_ digraph: TransportDigraph, of resolved: ResolvedScenario) {
    let geography = resolved.geography
    let nodes = digraph.nodes.map { element in
      switch element {
      case .existingNetwork: "r"
      case .fibre(let place): "F_" + geography.id(of: place)
      case .site(let site): "T_" + geography.sites[site].id
      case .access(let village): "A_" + geography.villages[village].id
      case .terminal(let village): "C_" + geography.villages[village].id
      case .standing(let work): "W_" + resolved.identifiers.id(of: work)
      }
    }
    let arcs = digraph.problem.arcs.map { arc in
      let work = arc.segment.map { resolved.identifiers.id(of: digraph.segments[Int($0)]) }
      return "\(nodes[Int(arc.tail)])_\(nodes[Int(arc.head)])" + (work.map { "_" + $0 } ?? "")
    }
    let options = digraph.options.map { option in
      "\(geography.villages[option.village].id)_\(option.service.rawValue)"
        + (option.interim.map { "_" + $0.rawValue } ?? "")
    }
    self.init(nodes: nodes, arcs: arcs, options: options)
  }
}
