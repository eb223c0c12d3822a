public import Diagnostics
public import Geography
public import Investment
public import MILP
import NetworkDesign
public import Scenarios

/// What uncertain prices do to a plan: many price lists are drawn, and for each the plan is made anew and held
/// against today's (Monte Carlo; regret after Savage 1951).
public struct SamplingStudy: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let solver: any Solver

  public enum Outcome: Sendable {
    case uncertainty(PriceUncertainty)
    /// There is no plan at the base prices to ask about.
    case infeasible(conflicts: [Message])
    case nothingFound(SolveSummary.Limit)
  }

  /// Optimal plans of draws that are held against today's, at most.
  public static let mostCandidates = 50

  /// - Parameter scenario: as for a plan.
  public init(_ geography: Geography, _ scenario: Scenario, solver: any Solver) {
    self.geography = geography
    self.scenario = scenario
    self.solver = solver
  }

  /// Draws price lists and works out what each leads to. The same for any number of threads.
  ///
  /// Where every cluster has a programme, plans are solved until plan and bound meet, whatever the
  /// scenario's gap; elsewhere the gap blurs each regret by as much.
  ///
  /// - Parameters:
  ///   - threads: draws worked on at once.
  ///   - isCancelled: asked often, from any thread; true ends the study with the draws done so far.
  ///   - progress: told now and then, on the calling thread.
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  public func uncertainty(
    draws count: Int, seed: UInt64, threads: Int, isCancelled: (@Sendable () -> Bool)? = nil,
    progress: ((StudyProgress) -> Void)? = nil
  ) throws -> Outcome {
    let start = ContinuousClock.now
    let today: InvestmentPlan
    switch try plan(scenario, isCancelled) {
    case .plan(let plan, _): today = plan
    case .infeasible(let conflicts): return .infeasible(conflicts: conflicts)
    case .nothingFound(let limit): return .nothingFound(limit)
    }
    let resolved = try ResolvedScenario(geography, scenario)
    let prices = SamplingPrices(geography, scenario, seed: seed)
    let works = SamplingWorks(resolved)
    let demands = SamplingDemands(geography, scenario)
    let own = SamplingOutline(today, works, demands)
    let available = resolved.spending.left
    let trials = try SamplingWorkers.map(
      count, threads: threads, isCancelled: isCancelled,
      progress: {
        progress?(
          StudyProgress(done: $0, count: count, seconds: start.duration(to: .now) / .seconds(1)))
      }
    ) { index in
      let drawn = prices.draw(index + 1)
      let priced = scenario.priced(drawn)
      var draw = PriceDraw(number: index + 1, prices: drawn)
      guard case .plan(let plan, _) = try plan(priced, isCancelled) else { return Trial(draw: draw) }
      let costs = works.costs(priced)
      var built: Set<String> = []
      let worth = own.worth(costs, budget: available) { built.insert($0) }
      draw.solved = PriceDraw.Solved(
        optimum: plan.totals.benefit, bound: plan.solve.bound, cost: own.cost(costs), worth: worth)
      // A plan cut short would pass for the draw's optimum.
      guard plan.solve.limit != .interrupted else { return Trial(draw: draw, isCutShort: true) }
      return Trial(draw: draw, outline: SamplingOutline(plan, works, demands), built: built)
    }.compactMap { $0 }.filter { !$0.isCutShort }

    let solved = trials.compactMap { trial -> SamplingChoice.Draw? in
      guard let outline = trial.outline, let optimum = trial.draw.solved?.optimum else { return nil }
      return SamplingChoice.Draw(
        number: trial.draw.number, outline: outline, optimum: optimum, prices: trial.draw.prices)
    }
    let choice = SamplingChoice(own, solved, budget: available) { works.costs(scenario.priced($0)) }
    return .uncertainty(
      PriceUncertainty(
        scenario: scenario, dataset: DatasetSummary(geography), seed: seed, drawCount: count,
        prices: prices.prices, today: today, proposals: stability(of: today, own, trials),
        draws: trials.map(\.draw), regret: choice.todaysRegret,
        robust: choice.robust))
  }

  /// One draw and what came of it.
  private struct Trial: Sendable {
    var draw: PriceDraw
    var outline: SamplingOutline?
    /// Proposals of today's plan that the money reaches.
    var built: Set<String> = []
    var isCutShort = false
  }

  private func plan(_ scenario: Scenario, _ isCancelled: (@Sendable () -> Bool)?) throws -> Planner.Outcome {
    try PlanningSession(geography, scenario, solver: solver, isCancelled: isCancelled).exact
      .plan(budget: scenario.wholeBudget, isCancelled: isCancelled)
  }

  private func stability(
    of today: InvestmentPlan, _ own: SamplingOutline, _ trials: [Trial]
  ) -> [ProposalStability] {
    own.services.proposals.enumerated().map { index, proposal in
      ProposalStability(
        proposal: index,
        stays: trials.count { trial in
          trial.outline.map { proposal.services.allSatisfy($0.services.hold) } ?? false
        },
        affordable: trials.count { $0.outline != nil && $0.built.contains(proposal.id) })
    }
  }
}

extension Scenario {
  /// The scenario with drawn prices beside those it sets itself.
  fileprivate func priced(_ drawn: [CostItem: Double]) -> Scenario {
    var priced = self
    priced.costs.merge(drawn) { set, _ in set }
    return priced
  }
}
