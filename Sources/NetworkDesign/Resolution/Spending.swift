package import Geography
import Investment
package import Scenarios

/// What a plan may spend. A limit that is not set is absent.
package struct Spending: Sendable {
  /// Over all years, with what was lost.
  package let whole: Money?
  /// Spent on works that were given up; it comes off the budget before anything else.
  package let lost: Money
  /// What is left of the scenario's one budget, leaving aside those of its years.
  let budget: Money?
  /// Sources that bear more of what was lost than they have, with what they bear.
  let overdrawn: [(name: String, has: Money, bears: Money)]

  init(_ scenario: Scenario, lost: Money) {
    whole = scenario.wholeBudget
    self.lost = lost
    budget = scenario.budget.map { max(.zero, $0 - lost) }
    overdrawn = lost > .zero && !scenario.funding.isEmpty ? SourceLosses(scenario).overdrawn : []
  }

  /// What is left for building, over all years.
  package var left: Money? { whole.map { max(.zero, $0 - lost) } }
}

extension Scenario {
  /// What may be spent over all years; nil without a limit.
  package var wholeBudget: Money? {
    let years = phases.budgets.isEmpty ? nil : phases.budgets.map(\.amount).total()
    switch (budget, years) {
    case (let budget?, let years?): return min(budget, years)
    case (let one, let other): return one ?? other
    }
  }

  /// The scenario with another budget; with years, the budget of each is changed in proportion.
  package func atBudget(_ budget: Money) -> Scenario {
    var scenario = self
    scenario.budget = budget
    guard !phases.budgets.isEmpty, let base = wholeBudget?.dong, base > 0 else { return scenario }
    // Sums up to each year are scaled, so that rounding never adds up.
    var before = Int128(0)
    var scaled = Int64(0)
    for index in phases.budgets.indices {
      before += Int128(phases.budgets[index].amount.dong)
      let sum = Int64(clamping: before * Int128(budget.dong) / Int128(base))
      scenario.phases.budgets[index].amount = Money(dong: sum - scaled)
      scaled = sum
    }
    return scenario
  }
}
