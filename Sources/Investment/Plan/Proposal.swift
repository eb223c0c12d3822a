public import Geography

/// The smallest set of works that stands on its own: it reaches the existing network by itself, and no
/// other proposal of the plan shares a work with it or also brings one of the services it brings.
public struct Proposal: Sendable, Equatable {
  /// 1 is what to build first.
  public var rank: Int
  /// "P-" and the id of the work by which it leaves the existing network; the same in every plan in
  /// which that work is the proposal's first.
  public var id: String
  public var content: ProposalContent
  /// Indices into `Geography.communes` of the villages served, the one with most households first.
  public var communes: [Int]
  /// Indices into `Geography.villages` of the villages served, most households first.
  public var villages: [Int]
  /// Identifiers of its works.
  public var works: [String]
  public var capex: Money
  /// What it takes from the budget; `capex` unless the scenario budgets the cost of ownership.
  public var cost: Money
  public var opexPerYear: Money
  public var presentValue: Money
  public var benefit: Benefit
  /// Households of the villages served, each village counted once.
  public var households: Int
  /// The year in which its last work is built; nil in a plan without phases.
  public var year: Int?
  /// Who pays what, over all years; sums to `cost`.
  public var funding: [String: Money]
  /// Who pays what and when; sums to `funding`. By year, then in the order of the sources.
  public var payments: [Payment] = []
  /// Who leads it.
  public var lead = ""
  /// The least budget found at which the optimal plan holds all it brings; nil where it was not looked for.
  public var entryBudget: Money?
  /// What the best plan without anything it brings is worth less than this one; nil where it was not
  /// looked for.
  public var replacementLoss: Benefit?

  /// Weighted households per billion đồng of cost; infinite for a proposal that costs nothing.
  public var benefitPerBillion: Double {
    cost.dong > 0 ? benefit.value / cost.billions : .infinity
  }

  public init(
    rank: Int, id: String, content: ProposalContent, communes: [Int], villages: [Int], works: [String],
    capex: Money, cost: Money? = nil, opexPerYear: Money, presentValue: Money = .zero, benefit: Benefit,
    households: Int, year: Int? = nil, funding: [String: Money], payments: [Payment] = []
  ) {
    self.rank = rank
    self.id = id
    self.content = content
    self.communes = communes
    self.villages = villages
    self.works = works
    self.capex = capex
    self.cost = cost ?? capex
    self.presentValue = presentValue
    self.payments = payments
    self.opexPerYear = opexPerYear
    self.benefit = benefit
    self.households = households
    self.year = year
    self.funding = funding
  }
}

/// What a source pays in a year.
public struct Payment: Sendable, Hashable {
  /// The year the work is built in; nil in a plan without phases.
  public var year: Int?
  public var source: String
  public var amount: Money

  public init(year: Int?, source: String, amount: Money) {
    self.year = year
    self.source = source
    self.amount = amount
  }
}

/// What a proposal's title is made of; a report puts it into words.
public struct ProposalContent: Sendable, Equatable {
  public var fibreMetres: Double
  public var fibreVillages: Int
  public var masts: Int
  public var lightSites: Int
  public var microwaveHops: Int
  public var satelliteBackhauls: Int
  public var mobileVillages: Int
  /// Community satellite terminals in villages.
  public var communityTerminals = 0
  /// Villages that get an interim service in place of fibre.
  public var interimVillages = 0

  public init(
    fibreMetres: Double, fibreVillages: Int, masts: Int, lightSites: Int, microwaveHops: Int,
    satelliteBackhauls: Int, mobileVillages: Int
  ) {
    self.fibreMetres = fibreMetres
    self.fibreVillages = fibreVillages
    self.masts = masts
    self.lightSites = lightSites
    self.microwaveHops = microwaveHops
    self.satelliteBackhauls = satelliteBackhauls
    self.mobileVillages = mobileVillages
  }
}
