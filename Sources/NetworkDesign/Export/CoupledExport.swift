import Diagnostics
import MILP
import RootedDesign
import Scenarios

/// The integer program of a scenario with years, sources or shared rules, complete for solvers that separate
/// nothing: the strong formulation of every year with the connectivity rows that its relaxation breaks, who
/// pays for what, and depth rows that exclude cycles in the last year, and so in all.
struct CoupledExport {
  private let scenario: Scenario
  private let design: CoupledDesign
  private let labels: DesignLabels

  init(_ scenario: Scenario, _ design: CoupledDesign, labels: DesignLabels) {
    self.scenario = scenario
    self.design = design
    self.labels = labels
  }

  /// - Throws: `ProblemReport` for what no one program of the formulation says, `SolverError`.
  func model(_ formulation: ModelFormulation, solver: any Solver) throws -> Model {
    try check(formulation)
    var problem = design.problem
    if scenario.goal == .leastCost { problem.goal = .leastCost }
    let network = CoupledNetwork(problem)
    let strong = CoupledFormulation(network, labels: labels, funding: .payments)
    var model = strong.model
    model.add(try rootCuts(network, strong, solver))
    addDepths(to: &model, network)
    return model
  }

  private func check(_ formulation: ModelFormulation) throws {
    var report = ProblemReport()
    func refuse(_ option: String, _ value: String, _ message: Message, _ remedy: Message) {
      report.add(
        Problem(.error, .badUsage, file: option, value: value, message: message, remedy: remedy))
    }
    if formulation == .compact {
      refuse(
        "--formulation", "compact", "knows one budget, and no years, sources or shared rules",
        "Write --formulation strong")
    }
    if scenario.goal == .lexicographic || scenario.goal == .maxMin {
      refuse(
        "goal", scenario.goal.rawValue, "takes several programs, one after another",
        "Export a scenario whose goal is bestValue or leastCost")
    }
    if scenario.requiredPoints.disjointRoutes {
      refuse(
        "requiredPoints.disjointRoutes", "true", "takes rows that are found as they are needed",
        "Export the scenario without it")
    }
    try report.throwIfErrors()
  }

  /// The rows that the relaxation breaks, round after round, until it breaks none.
  private func rootCuts(
    _ network: CoupledNetwork, _ formulation: CoupledFormulation, _ solver: any Solver
  ) throws -> [Constraint] {
    var relaxation = formulation.model.relaxed()
    var separator = CoupledSeparator(network, formulation)
    var cuts: [Constraint] = []
    while true {
      guard let point = try solver.solve(relaxation).values else { return cuts }
      let broken = separator.cuts(at: point)
      if broken.isEmpty { return cuts }
      for cut in broken { relaxation.add(cut) }
      cuts += broken
    }
  }

  private func addDepths(to model: inout Model, _ network: CoupledNetwork) {
    let columns = network.columns
    let last = columns.yearCount - 1
    let sizes = network.design.clusterSizes()
    var depths: [Variable] = []
    for (node, label) in labels.nodes.enumerated().dropFirst() {
      depths.append(model.addVariable("d_" + label, .continuous, upper: sizes[node]))
    }
    let rows = DepthFamily.rows(
      FamilyContext(network.design, labels: labels),
      depth: { node in
        // Moving the row to the last year moves every column of it, which these have no copies of.
        let column = depths[Int(node) - 1]
        return Variable(index: column.index - Int32(truncatingIfNeeded: last * columns.blockSize))
      }, deepest: sizes)
    model.add(rows.map { columns.moved($0, to: last) })
  }
}
