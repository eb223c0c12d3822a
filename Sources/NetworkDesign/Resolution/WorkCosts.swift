package import Geography
package import Investment
package import Scenarios

/// What each candidate work takes from the budget under a scenario: its price, or the present value of owning
/// it, or what was spent on it.
package struct WorkCosts: Sendable {
  private let pricing: Pricing
  private let progress: ProgressState

  package init(_ geography: Geography, _ scenario: Scenario, _ progress: ProgressState) {
    self.progress = progress
    pricing = Pricing(geography, scenario)
  }

  /// What building, running and owning it takes, whatever has become of it.
  func price(of work: WorkElement) -> WorkPrice { pricing.price(of: work) }

  package func cost(of work: WorkElement) -> Money {
    progress.cost(of: work, price: pricing.cost(of: work))
  }
}
