import Geography
import Investment
import NetworkDesign
import Scenarios

/// Every candidate work of a geography, numbered, so that a draw prices each once.
struct SamplingWorks: Sendable {
  private let resolved: ResolvedScenario
  let elements: [WorkElement]
  let number: [WorkElement: Int]

  init(_ resolved: ResolvedScenario) {
    self.resolved = resolved
    elements = resolved.geography.candidateWorks
    number = Dictionary(elements.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What each work takes from the budget at a scenario's prices.
  func costs(_ scenario: Scenario) -> [Money] {
    elements.map(WorkCosts(resolved.geography, scenario, resolved.progress).cost)
  }
}

/// A plan reduced to what it takes to price it anew.
struct SamplingOutline: Sendable {
  struct Item: Sendable {
    var id: String
    /// Numbers of its works.
    var works: [Int]
    var benefit: Benefit
  }

  /// In the order of building: what the scenario demands, then the others, each by rank.
  let items: [Item]
  let services: BroughtServices

  init(_ plan: InvestmentPlan, _ works: SamplingWorks, _ demands: SamplingDemands) {
    services = BroughtServices(plan)
    // The plan's works are in the order of its proposals.
    var rest = plan.works[...]
    let items = plan.proposals.map { proposal in
      let own = rest.prefix(proposal.works.count).map(\.element)
      rest = rest.dropFirst(own.count)
      let item = Item(
        id: proposal.id, works: own.compactMap { works.number[$0] }, benefit: proposal.benefit)
      return (demands.hold(proposal, own), item)
    }
    self.items = items.filter(\.0).map(\.1) + items.filter { !$0.0 }.map(\.1)
  }

  /// What the whole plan costs.
  func cost(_ costs: [Money]) -> Money {
    items.flatMap(\.works).reduce(.zero) { $0 + costs[$1] }
  }

  /// What the plan brings when it is built in order and a proposal that does not fit what is left of the
  /// budget is passed over; without a budget all fit. `visit` is told of each proposal built.
  func worth(_ costs: [Money], budget: Money?, visit: ((String) -> Void)? = nil) -> Benefit {
    var left = budget
    var worth = Benefit.zero
    for item in items {
      let cost = item.works.reduce(Money.zero) { $0 + costs[$1] }
      if let money = left {
        guard cost <= money else { continue }
        left = money - cost
      }
      worth += item.benefit
      visit?(item.id)
    }
    return worth
  }
}

/// What a scenario demands of any plan: such proposals are built first, whatever their rank.
struct SamplingDemands: Sendable {
  private let identifiers: Set<String>
  private let places: Set<Place>
  private let geography: Geography

  init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    identifiers = Set(
      scenario.lockIn + scenario.progress.filter { $0.status != .dropped }.map(\.work))
    places = Set(scenario.requiredPoints.places(in: geography))
  }

  func hold(_ proposal: Proposal, _ works: [WorkElement]) -> Bool {
    guard !identifiers.isEmpty || !places.isEmpty else { return false }
    return proposal.works.contains(where: identifiers.contains)
      || proposal.villages.contains { identifiers.contains(geography.villages[$0].id) }
      || works.contains { work in
        guard case .route(let index) = work else { return false }
        return places.contains(geography.routes[index].from) || places.contains(geography.routes[index].to)
      }
  }
}
