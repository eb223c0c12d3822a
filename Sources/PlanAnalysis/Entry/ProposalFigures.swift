public import Geography
public import Investment
import NetworkDesign
import RootedDesign
import Scenarios

/// The figures by which a committee weighs a proposal beside its rank: the budget at which it enters the
/// optimal plan, and what is lost without it.
///
/// Both are found by solving to the end, whatever the scenario's gap, on clusters prepared once.
public struct ProposalFigures: Sendable {
  let prepared: PreparedDesign
  let budget: Int64
  let parameters: EngineParameters

  /// A plan with more proposals is left without figures by `add(to:of:)`.
  public static let proposalLimit = 2000
  /// And one where the arcs of the digraph, times proposals and steps of the budget, are more than this: it
  /// would take seconds.
  public static let arcLimit = 3_000_000
  /// And one where the transitions of all programmes, times the same, are more than this.
  static let transitionLimit = 30_000_000

  /// - Returns: nil where more than one budget ties the villages together, works of an earlier plan are
  ///   under way, a route or hop is locked in, nothing satisfies the scenario, or a cluster of the geography
  ///   is too wide for a programme.
  init?(
    _ resolved: ResolvedScenario, _ digraph: TransportDigraph, isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    guard let budget = resolved.spending.left else { return nil }
    var parameters = EngineParameters()
    parameters.gap = 0
    parameters.isCancelled = isCancelled
    guard let prepared = digraph.prepared(resolved, parameters) else { return nil }
    self.prepared = prepared
    self.budget = budget.dong
    self.parameters = parameters
  }

  /// Fills in both figures of every proposal of a plan that is proven within its gap; leaves them nil where
  /// more than one budget ties its villages together, above the limits, and where the search was cancelled.
  ///
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `SolverError`.
  public static func add(
    to plan: inout InvestmentPlan, of geography: Geography, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws {
    let repeats = plan.proposals.count + EntryBudgets.steps
    // A route has two arcs, a hop two, a site three at most.
    let arcs = 2 * geography.routes.count + 2 * geography.hops.count + 3 * geography.sites.count
    guard plan.solve.status == .optimal, plan.scenario.isPlain, !plan.proposals.isEmpty,
      plan.proposals.count <= proposalLimit, arcs <= arcLimit / repeats
    else { return }
    let resolved = try ResolvedScenario(geography, plan.scenario)
    let digraph = TransportDigraph(resolved)
    guard let figures = ProposalFigures(resolved, digraph, isCancelled: isCancelled),
      figures.prepared.models.reduce(0, { $0 + $1.pricing.program.transitions.count })
        <= transitionLimit / repeats
    else { return }
    let options = ServiceOptions(digraph).byProposal(plan)
    let found = try figures.figures(
      of: plan.proposals.map { options[$0.id] ?? [] }, worth: plan.totals.benefit)
    guard isCancelled?() != true else { return }
    for (index, figure) in found.enumerated() {
      plan.proposals[index].entryBudget = figure?.entry
      plan.proposals[index].replacementLoss = figure?.loss
    }
  }

  struct Figure {
    var entry: Money
    /// Nil where the options are locked in: nothing replaces them.
    var loss: Benefit?
  }

  /// The figures of parts of a plan; nil for a part that serves nothing.
  ///
  /// - Parameters:
  ///   - groups: the options of each part.
  ///   - worth: what the plan is worth.
  /// - Throws: `SolverError`.
  func figures(of groups: [[Int32]], worth: Benefit) throws -> [Figure?] {
    let entries = try EntryBudgets(prepared, upTo: budget, parameters)
    let losses = ReplacementLosses(prepared, budget: budget, parameters)
    let best = concurrentMap(groups.count) { index in Result { try losses.best(without: groups[index]) } }
    return try zip(groups, best).map { options, best in
      guard !options.isEmpty else { return nil }
      return Figure(
        entry: Money(dong: entries.entry(of: options) ?? budget),
        // A plan within its gap may be worth a little less than one without the part: then nothing is lost.
        loss: try best.get().map { Benefit(thousandths: max(0, worth.thousandths - $0)) })
    }
  }
}
