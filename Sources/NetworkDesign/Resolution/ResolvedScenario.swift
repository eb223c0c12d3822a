package import Geography
package import Investment
package import Scenarios

/// A scenario as it stands in one geography: what it names is found, and what it may spend is added up, once.
///
/// Whatever plans takes it instead of the scenario, so that every part means the same by a lock, a group, the
/// progress so far and the budget.
package struct ResolvedScenario: Sendable {
  package let geography: Geography
  package private(set) var scenario: Scenario
  package let identifiers: WorkIdentifiers
  let locks: Locks
  package let progress: ProgressState
  /// What each candidate work takes from the budget.
  package let costs: WorkCosts
  let groups: ScenarioGroups
  package private(set) var spending: Spending

  /// Names become identifiers: what the scenario says of itself afterwards is the same in any data set of the province.
  ///
  /// - Throws: `ProblemReport` for every name that the geography does not have, or has more than once.
  package init(_ geography: Geography, _ scenario: Scenario) throws {
    self.geography = geography
    identifiers = WorkIdentifiers(geography)
    var scenario = try ScenarioNames(geography, scenario, identifiers).scenario
    scenario.leads = scenario.leads.named(in: geography.country)
    self.scenario = scenario
    locks = Locks(geography, scenario, identifiers)
    progress = ProgressState(geography, scenario, identifiers)
    costs = WorkCosts(geography, scenario, progress)
    groups = ScenarioGroups(geography, scenario)
    spending = Spending(scenario, lost: progress.lost)
  }

  /// What is paid for whatever it carries: works that are done or under way, then lines that are locked in.
  /// What is locked in as a site or village is reached, which takes no second way to it.
  var standingWorks: [WorkElement] {
    var works = progress.kept
    for element in locks.lockedIn where !locks.lockedOut.contains(element) {
      let line: WorkElement
      switch element {
      case .route(let index): line = .route(index)
      case .hop(let index): line = .hop(index)
      case .village, .site: continue
      }
      if !works.contains(line), !progress.isDropped(line) { works.append(line) }
    }
    return works
  }

  /// The same at another budget; with years, the budget of each is changed in proportion.
  package func atBudget(_ budget: Money) -> ResolvedScenario {
    var resolved = self
    resolved.scenario = scenario.atBudget(budget)
    resolved.spending = Spending(resolved.scenario, lost: progress.lost)
    return resolved
  }

  /// The same for whoever asks for its worth alone, whatever it costs.
  package var atAnyCost: ResolvedScenario {
    var resolved = self
    resolved.scenario.cheapest = false
    return resolved
  }

  /// The same, solved to within another gap.
  package func withinGap(_ gap: Double) -> ResolvedScenario {
    var resolved = self
    resolved.scenario.gap = gap
    return resolved
  }
}

/// Which villages belong to the groups that a scenario's rules speak of: for each group, in the order of its
/// list, whether each village of the geography does.
struct ScenarioGroups: Sendable {
  let tiers: [[Bool]]
  let targets: [[Bool]]
  let rules: [[Bool]]
  let funding: [[Bool]]

  init(_ geography: Geography, _ scenario: Scenario) {
    lazy var lookup = VillageGroupMembers(geography, scenario)
    func members(_ groups: [VillageGroup]) -> [[Bool]] { groups.map { lookup.members(of: $0) } }
    tiers = members(scenario.tiers.map(\.group))
    targets = members(scenario.targets.map(\.group))
    rules = members(scenario.rules.map(\.group))
    funding = members(scenario.funding.map(\.group))
  }
}

extension Scenario {
  /// Whether nothing but one budget ties the villages of the plan together, so that the plan is the best of
  /// its clusters' plans.
  package var isPlain: Bool {
    goal == .bestValue && targets.isEmpty && rules.isEmpty && phases.budgets.isEmpty && funding.isEmpty
      && !requiredPoints.disjointRoutes
  }

  /// Whether it is plain and starts from nothing, so that its clusters may be prepared once for every budget.
  package var isPreparable: Bool { isPlain && progress.isEmpty }
}
