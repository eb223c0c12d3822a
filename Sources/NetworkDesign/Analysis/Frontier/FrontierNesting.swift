import Geography
import MILP

/// The best plan that holds everything an earlier plan built.
///
/// For a plain scenario each work and service of the earlier plan becomes a requirement of the graph problem,
/// so that the step is exact. A scenario with rules says the same in its own words: the works are under way.
struct FrontierNesting: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let planner: Planner
  private let plain: Plain?

  /// What a plain scenario's steps share.
  private struct Plain: Sendable {
    let digraph: TransportDigraph
    let identifiers: WorkIdentifiers
    let verifier: PlanVerifier
    var segments: [String: Int32] = [:]
    var sites: [String: Int32] = [:]
    var options: [TransportDigraph.OptionElement: Int32] = [:]
  }

  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  init(_ geography: Geography, _ scenario: Scenario, solver: any Solver) throws {
    self.geography = geography
    self.scenario = scenario
    planner = Planner(solver: solver)
    guard scenario.isPlain, scenario.progress.isEmpty else {
      plain = nil
      return
    }
    let identifiers = WorkIdentifiers(geography)
    var plain = Plain(
      digraph: try TransportDigraph(geography, scenario), identifiers: identifiers,
      verifier: PlanVerifier(geography))
    for (index, element) in plain.digraph.segments.enumerated() {
      let id = identifiers.id(of: element.work)
      plain.segments[id] = Int32(truncatingIfNeeded: index)
    }
    for (index, element) in plain.digraph.nodes.enumerated() {
      if let work = element.work { plain.sites[identifiers.id(of: work)] = Int32(index) }
    }
    for (index, element) in plain.digraph.options.enumerated() {
      plain.options[element] = Int32(truncatingIfNeeded: index)
    }
    self.plain = plain
  }

  /// A step from an earlier plan: plans at one budget and another, with what they share worked out once.
  func step(
    keeping earlier: InvestmentPlan, isCancelled: (@Sendable () -> Bool)?
  ) -> (_ budget: Money, _ gap: Double) throws -> Planner.Outcome {
    guard let plain else { return { try continued(earlier, $0, $1, isCancelled) } }
    var digraph = plain.digraph
    digraph.problem.require(earlier, plain.segments, plain.sites, plain.options)
    var parameters = EngineParameters()
    parameters.isCancelled = isCancelled
    let prepared = PreparedDesign(digraph.problem, parameters)
    return { budget, gap in
      var scenario = scenario
      scenario.budget = budget
      scenario.gap = prepared == nil ? scenario.gap : gap
      var digraph = digraph
      digraph.problem.budget = budget.dong
      return try planner.plan(
        geography, scenario, digraph, plain.identifiers, plain.verifier, since: .now, isCancelled: isCancelled
      ) { try prepared?.solve(budget: $0.budget, $1) }
    }
  }

  /// The earlier plan continued: its works are under way.
  private func continued(
    _ earlier: InvestmentPlan, _ budget: Money, _ gap: Double, _ isCancelled: (@Sendable () -> Bool)?
  ) throws -> Planner.Outcome {
    var scenario = scenario
    scenario.budget = budget
    let known = Set(scenario.progress.map(\.work))
    scenario.progress += earlier.works.filter { !known.contains($0.id) }.map { work in
      var progress = WorkProgress()
      progress.work = work.id
      progress.status = .underWay
      progress.year = work.year
      return progress
    }
    return try planner.plan(geography, scenario, isCancelled: isCancelled)
  }
}

extension DesignProblem {
  /// Requires every work and every service of a plan, beside what is required already.
  fileprivate mutating func require(
    _ plan: InvestmentPlan, _ segments: [String: Int32], _ sites: [String: Int32],
    _ options: [TransportDigraph.OptionElement: Int32]
  ) {
    var ofSegments = Set(requiredSegments)
    var ofNodes = Set(requiredNodes)
    var ofOptions = Set(requiredOptions)
    for work in plan.works {
      switch work.kind {
      case .site: if let node = sites[work.id] { ofNodes.insert(node) }
      case .fibreSegment, .microwaveHop, .satelliteBackhaul:
        if let segment = segments[work.id] { ofSegments.insert(segment) }
      // Comes with the service it brings.
      case .fibreAccess: break
      }
    }
    for outcome in plan.villages {
      for (status, service) in [(outcome.mobile, Service.mobile), (outcome.fixed, .fixed)]
      where status == .planned {
        let element = TransportDigraph.OptionElement(village: outcome.village, service: service)
        if let option = options[element] { ofOptions.insert(option) }
      }
    }
    requiredSegments = ofSegments.sorted()
    requiredNodes = ofNodes.sorted()
    requiredOptions = ofOptions.sorted()
  }
}
