import Geography
import Investment
import NetworkDesign
import RootedDesign
import Scenarios

/// Why a plan leaves a service out.
extension PlanExplainer {
  func left(_ service: BroughtService) throws -> LeftService {
    let options = network.options.options(of: service)
    let claim = network.claim
    let last = claim.proposals.max { $0.rank < $1.rank }
    var left = LeftService(
      addition: AdditionSearch(network, network.solution).addition(of: options),
      standalone: AdditionSearch(network, DesignSolution()).addition(of: options),
      marginal: last.map {
        MarginalProposal(
          id: $0.id,
          benefitPerBillion: $0.cost.dong > 0 ? $0.benefit.value / $0.cost.billions : .infinity)
      },
      unspent: claim.scenario.phases.budgets.isEmpty
        ? network.resolved.spending.whole.map { $0 - claim.totals.cost - claim.totals.lost } : nil,
      cause: .unknown)
    guard left.addition != nil else {
      left.cause = try ReachBarrier(network).cause(
        village: service.village, service.kind == .mobile ? .mobile : .fixed)
      if service.kind == .mobile, case .lockedOut = left.cause { left.coveredBy = covering(service.village) }
      return left
    }
    left.entry = try entry(of: options, service)
    left.cause = try lifting.cause(of: service)
    return left
  }

  /// A built site that serves enough of a village's households, and is not counted for it.
  private func covering(_ village: Int) -> String? {
    network.geography.coverage.first { entry in
      entry.village == village && entry.householdShare >= network.scenario.requiredHouseholdShare
        && network.digraph.nodes.firstIndex(of: .site(entry.site)).map { network.isReached[$0] } ?? false
    }.map { network.identifiers.site($0.site) }
  }

  /// - Returns: nil where the scenario has years or sources, or no budget, or where a limit came first.
  private func entry(of options: [Int32], _ service: BroughtService) throws -> EntryBracket? {
    if let figures { return try figures.entry(of: options) }
    let scenario = network.scenario
    guard scenario.phases.budgets.isEmpty, scenario.funding.isEmpty, scenario.goal != .leastCost,
      let budget = scenario.budget
    else { return nil }
    guard case .plan(let everything) = try plans.best({ $0.budget = Scenario.plenty }) else { return nil }
    guard BroughtServices(everything).all.contains(service) else { return .never }
    guard everything.totals.cost > budget else { return .between(from: budget, to: budget) }
    // A plan at a time costs more than a prepared one: a wider bracket will do.
    return try EntrySearch.bracket(
      from: budget.dong, to: everything.totals.cost.dong, width: WholePlans.width
    ) { budget in
      try plans.best { $0.budget = Money(dong: budget) }.holds([service])
    }
  }

  /// The figures of a part of the plan, by whole plans where the clusters cannot be prepared.
  ///
  /// - Returns: nil where there is more than one budget, or where a limit came first.
  func figures(of services: [BroughtService]) throws -> ProposalFigures.Figure? {
    let served = Set(network.solution.options)
    let options = services.flatMap(network.options.options).filter(served.contains)
    if let figures {
      return try figures.figures(of: [options], worth: network.claim.totals.benefit)[0]
    }
    let scenario = network.scenario
    guard scenario.phases.budgets.isEmpty, scenario.funding.isEmpty, scenario.goal == .bestValue,
      let budget = scenario.budget
    else { return nil }
    let bracket = try EntrySearch.bracket(from: 0, to: budget.dong, width: WholePlans.width) { budget in
      try plans.best { $0.budget = Money(dong: max(1, budget)) }.holds(services)
    }
    guard case .between(_, let entry)? = bracket else { return nil }
    let best = try plans.worth(without: options, network)
    return ProposalFigures.Figure(
      entry: entry,
      loss: best.map {
        Benefit(thousandths: max(0, network.claim.totals.benefit.thousandths - $0.thousandths))
      }
    )
  }
}
