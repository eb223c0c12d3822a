import Geography

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
  /// What is gained is worth.
  let worth: ServiceWorth
  let barred: BarredElements

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
    history = NetworkHistory(geography, scenario.phases.years, works)
    gains = VillageGains(geography, scenario, catalogue, history, barred)
    benefits = PriorityBenefit(geography, scenario)
    worth = ServiceWorth(geography, scenario, benefits)
  }

  var scenario: Scenario { claim.scenario }

  /// What may be spent in all: the scenario's budget or the sum of its years', whichever is less; nil without
  /// a limit.
  var budget: Money? {
    let years = scenario.phases.budgets
    let sum = years.isEmpty ? nil : years.map(\.amount).total()
    return [scenario.budget, sum].compactMap { $0 }.min()
  }

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

/// A share as the scenario's decimal reads to a millionth, so that comparisons are exact.
struct ExactShare {
  let millionths: Int128

  init(_ share: Double) {
    millionths = Int128(exactly: (min(max(share, 0), 1) * 1e6).rounded()) ?? 0
  }

  /// The least whole number that is at least the share of an amount.
  func ceiling(of amount: Int64) -> Int128 { (Int128(amount) * millionths + 999_999) / 1_000_000 }

  /// The greatest whole number that is at most the share of an amount, which is not below 0.
  func floor(of amount: Int64) -> Int128 { Int128(amount) * millionths / 1_000_000 }
}
