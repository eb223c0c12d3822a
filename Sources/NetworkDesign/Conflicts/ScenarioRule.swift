package import Geography
package import Scenarios

/// A demand of a scenario that could be given up by itself.
public enum ScenarioRule: Sendable, Hashable {
  /// The budget as a whole.
  case budget
  /// What may be spent in one year.
  case yearBudget(Int)
  /// What a source has, by its name.
  case source(String)
  /// Which works each source may pay for, and how much of them.
  case eligibility
  /// A floor or ceiling, by its name.
  case share(String)
  /// A target, by its place in the list, from 0.
  case target(Int)
  case lockIn(String)
  case lockOut(String)
  case requiredPoint(String)
  /// Every commune office must be on fibre.
  case communeOffices
  case disjointRoutes
  /// A work that is done or under way.
  case progress(String)
}

extension Scenario {
  /// Everything that it demands.
  package var demands: [ScenarioRule] {
    var rules: [ScenarioRule] = budget == nil ? [] : [.budget]
    rules += phases.years.map(ScenarioRule.yearBudget)
    if !funding.isEmpty { rules.append(.eligibility) }
    rules += funding.filter { $0.cap != nil || !$0.caps.isEmpty }.map { .source($0.name) }
    rules += self.rules.map { .share($0.name) }
    rules += targets.indices.map(ScenarioRule.target)
    rules += lockIn.map(ScenarioRule.lockIn) + lockOut.map(ScenarioRule.lockOut)
    rules += requiredPoints.points.map(ScenarioRule.requiredPoint)
    if requiredPoints.communeOffices { rules.append(.communeOffices) }
    if requiredPoints.disjointRoutes { rules.append(.disjointRoutes) }
    rules += progress.filter { $0.status != .dropped }.map { .progress($0.work) }
    return rules
  }

  /// The scenario that does not demand some of it.
  package func without(_ rules: some Sequence<ScenarioRule>) -> Scenario {
    var scenario = self
    for rule in rules { scenario.drop(rule) }
    return scenario
  }

  private mutating func drop(_ rule: ScenarioRule) {
    switch rule {
    case .budget: budget = nil
    case .yearBudget(let year): setBudget(of: year, Scenario.plenty)
    case .eligibility:
      for index in funding.indices {
        funding[index].works = []
        funding[index].group = VillageGroup()
        funding[index].shareAtLeast = 0
        funding[index].shareAtMost = 1
      }
    case .source(let name): setCap(of: name) { _ in Scenario.plenty }
    case .share(let name): rules.removeAll { $0.name == name }
    // Emptied rather than removed, so that the places of the others hold.
    case .target(let index): if targets.indices.contains(index) { targets[index].share = 0 }
    case .lockIn(let id): lockIn.removeAll { $0 == id }
    case .lockOut(let id): lockOut.removeAll { $0 == id }
    case .requiredPoint(let id): requiredPoints.points.removeAll { $0 == id }
    case .communeOffices: requiredPoints.communeOffices = false
    case .disjointRoutes: requiredPoints.disjointRoutes = false
    case .progress(let work): progress.removeAll { $0.work == work }
    }
  }

  /// More money than any plan costs.
  package static let plenty = Money(dong: FundingCaps.unlimited)

  mutating func setBudget(of year: Int, _ amount: Money) {
    for index in phases.budgets.indices where phases.budgets[index].year == year {
      phases.budgets[index].amount = amount
    }
  }

  /// Changes what a source has, in every year alike.
  mutating func setCap(of source: String, _ change: (Money) -> Money) {
    for index in funding.indices where funding[index].name == source {
      funding[index].cap = funding[index].cap.map(change)
      for year in funding[index].caps.indices {
        funding[index].caps[year].amount = change(funding[index].caps[year].amount)
      }
    }
  }
}
