import Geography
import Investment
import Scenarios

/// What the checks of a plan go by: the data, the claim, and what was recomputed from its works.
struct Evidence {
  let geography: Geography
  let claim: PlanClaim
  let catalogue: WorkCatalogue
  let ledger: VerificationLedger
  /// The plan's works, found in the data set.
  let works: FoundWorks
  /// What the works carry at the end of each year.
  let history: NetworkHistory
  /// What villages gain, and when.
  let gains: VillageGains
  let benefits: PriorityBenefit
  /// What that is worth.
  let worth: ServiceWorth
  let barred: BarredElements
  /// Works that are done or under way: they are there, whether they carry or not.
  let standing: Set<WorkElement>

  init(
    _ geography: Geography, _ claim: PlanClaim, _ catalogue: WorkCatalogue, _ ledger: VerificationLedger
  ) {
    self.geography = geography
    self.claim = claim
    self.catalogue = catalogue
    self.ledger = ledger
    let scenario = claim.scenario
    works = FoundWorks(claim, catalogue, ledger)
    barred = BarredElements(geography, scenario, catalogue)
    standing = Set(scenario.progress.filter { $0.status != .dropped }.compactMap { catalogue.work($0.work) })
    history = NetworkHistory(geography, scenario.phases.years, works)
    gains = VillageGains(geography, scenario, catalogue, history, barred)
    benefits = PriorityBenefit(geography, scenario)
    worth = ServiceWorth(geography, scenario, benefits)
  }

  var scenario: Scenario { claim.scenario }

  /// What may be spent in all; nil without a limit.
  var budget: Money? { PlanBudget(scenario).whole }

  /// Spent on works that were given up.
  var lost: Money {
    scenario.progress.filter { $0.status == .dropped }.map { $0.spent ?? .zero }.total()
  }

  /// Whether the plan speaks of present values; one of an earlier version does not, and one that budgets them
  /// must.
  var statesPresentValues: Bool {
    scenario.ownership.budgetBasis == .presentValue || claim.totals.presentValue != .zero
      || claim.works.contains { $0.presentValue != nil }
  }

  /// The calendar year of a year's index; nil in a plan without years.
  func calendarYear(_ index: Int?) -> Int? {
    index.flatMap { history.years.indices.contains($0) ? history.years[$0] : nil }
  }
}

/// A part of the verification: holds a part of the claim against the evidence.
protocol EvidenceCheck {
  var evidence: Evidence { get }

  /// Enters what it finds in the ledger.
  func run()
}

extension EvidenceCheck {
  var ledger: VerificationLedger { evidence.ledger }
}

/// What a scenario lets a plan spend.
struct PlanBudget {
  /// The scenario's budget or the sum of its years', whichever is less; nil without a limit.
  let whole: Money?

  init(_ scenario: Scenario) {
    let years = scenario.phases.budgets
    let sum = years.isEmpty ? nil : years.map(\.amount).total()
    whole = [scenario.budget, sum].compactMap { $0 }.min()
  }
}
