public import Geography

/// The figures by which a committee weighs a proposal beside its rank: the budget at which it enters the
/// optimal plan, and what is lost without it.
///
/// Both are found by solving to the end, whatever the scenario's gap, on clusters prepared once.
public struct ProposalFigures: Sendable {
  private let prepared: PreparedDesign
  private let optionIndex: [TransportDigraph.OptionElement: Int32]
  private let budget: Int64
  private let parameters: EngineParameters

  /// A plan with more proposals is left without figures by `add(to:of:)`.
  public static let proposalLimit = 2000
  /// And one where the arcs of the digraph, times proposals and steps of the budget, are more than this: it
  /// would take seconds.
  public static let arcLimit = 3_000_000
  /// And one where the transitions of all programmes, times the same, are more than this.
  static let transitionLimit = 30_000_000

  /// - Returns: nil where the scenario is not plain (one budget, the most value, no rules beside locks) or
  ///   leaves no plan, or where a cluster of the geography is too wide for a programme.
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  public init?(
    _ geography: Geography, _ scenario: Scenario, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws {
    guard scenario.isPlain, let budget = scenario.budget else { return nil }
    let digraph = try TransportDigraph(geography, scenario)
    var parameters = EngineParameters()
    parameters.gap = 0
    parameters.isCancelled = isCancelled
    guard digraph.contradictions.isEmpty, let prepared = PreparedDesign(digraph.problem, parameters) else {
      return nil
    }
    self.prepared = prepared
    self.budget = budget.dong
    self.parameters = parameters
    optionIndex = Dictionary(
      digraph.options.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Fills in both figures of every proposal of a plan that is proven within its gap; leaves them nil where
  /// the scenario is not plain, above the limits, and where the search was cancelled.
  ///
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `SolverError`.
  public static func add(
    to plan: inout InvestmentPlan, of geography: Geography, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws {
    let repeats = plan.proposals.count + EntryBudgets.steps
    // A route has two arcs, a hop two, a site three at most.
    let arcs = 2 * geography.routes.count + 2 * geography.hops.count + 3 * geography.sites.count
    guard plan.solve.status == .optimal, !plan.proposals.isEmpty,
      plan.proposals.count <= proposalLimit, arcs <= arcLimit / repeats,
      let figures = try ProposalFigures(geography, plan.scenario, isCancelled: isCancelled),
      figures.prepared.models.reduce(0, { $0 + $1.pricing.program.transitions.count })
        <= transitionLimit / repeats
    else { return }
    try figures.fill(&plan)
  }

  private func fill(_ plan: inout InvestmentPlan) throws {
    var services: [String: [TransportDigraph.OptionElement]] = [:]
    for service in plan.services() {
      if let proposal = service.proposal { services[proposal, default: []].append(service.element) }
    }
    let groups = plan.proposals.map { options(services[$0.id] ?? []) }
    let entries = try EntryBudgets(prepared, upTo: budget, parameters)
    let losses = ReplacementLosses(prepared, budget: budget, parameters)
    let best = concurrentMap(groups.count) { index in Result { try losses.best(without: groups[index]) } }
    guard parameters.isCancelled?() != true else { return }
    for index in plan.proposals.indices where !groups[index].isEmpty {
      plan.proposals[index].entryBudget = Money(dong: entries.entry(of: groups[index]) ?? budget)
      plan.proposals[index].replacementLoss = try best[index].get().map {
        ProposalFigures.loss(of: plan.totals.benefit, to: $0)
      }
    }
  }

  private func options(_ services: [TransportDigraph.OptionElement]) -> [Int32] {
    services.compactMap { optionIndex[$0] }
  }

  /// A plan within the gap may be worth a little less than one without the part: then nothing is lost.
  private static func loss(of worth: Benefit, to best: Int64) -> Benefit {
    Benefit(thousandths: max(0, worth.thousandths - best))
  }
}

extension InvestmentPlan {
  /// The services the plan brings, each with its proposal.
  func services() -> [(element: TransportDigraph.OptionElement, proposal: String?)] {
    villages.flatMap { outcome in
      var services: [(element: TransportDigraph.OptionElement, proposal: String?)] = []
      if outcome.mobile == .planned {
        services.append((.init(village: outcome.village, service: .mobile), outcome.mobileProposal))
      }
      if outcome.fixed == .planned {
        services.append((.init(village: outcome.village, service: .fixed), outcome.fixedProposal))
      }
      return services
    }
  }
}
