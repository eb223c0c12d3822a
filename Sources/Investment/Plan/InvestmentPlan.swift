public import Geography
public import Scenarios

/// A plan: what to build under a budget, in ranked proposals, with its certificate.
public struct InvestmentPlan: Sendable, Equatable {
  /// The data set it was made from.
  public var dataset: DatasetSummary
  /// What was asked.
  public var scenario: Scenario
  /// How good it is proven to be.
  public var solve: SolveSummary
  /// Its sums.
  public var totals: Totals
  /// By rank.
  public var proposals: [Proposal]
  /// One for every village of the data set, in its order.
  public var villages: [VillageOutcome]
  /// In the order of their proposals, each proposal's works from the existing network outwards.
  public var works: [Work]

  /// Takes every value as it is; nothing is checked here.
  public init(
    dataset: DatasetSummary, scenario: Scenario, solve: SolveSummary, totals: Totals,
    proposals: [Proposal], villages: [VillageOutcome], works: [Work]
  ) {
    self.dataset = dataset
    self.scenario = scenario
    self.solve = solve
    self.totals = totals
    self.proposals = proposals
    self.villages = villages
    self.works = works
  }

  /// The index of each proposal by its identifier; put together at each call.
  public func proposalIndices() -> [String: Int] {
    Dictionary(proposals.indices.map { (proposals[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Which data a plan was made from.
public struct DatasetSummary: Sendable, Equatable {
  /// Of the province.
  public var name: String
  /// What people call it, by language; as `Geography.titles`.
  public var titles: [String: String]
  /// Fingerprint of its tables, in hexadecimal.
  public var sha256: String
  /// How many villages it has.
  public var villages: Int
  /// Villages without mobile broadband.
  public var lackingMobile: Int
  /// Villages without fixed broadband.
  public var lackingFixed: Int
  /// What each column is (real, derived, modelled).
  public var provenance: [ColumnProvenance]

  /// Counts the villages of a geography.
  public init(_ geography: Geography) {
    name = geography.name
    titles = geography.titles
    sha256 = geography.sha256
    villages = geography.villages.count
    lackingMobile = geography.villages.count { !$0.hasMobileBroadband }
    lackingFixed = geography.villages.count { !$0.hasFixedBroadband }
    provenance = geography.provenance
  }

  /// What people call it in a language (ISO 639-1), else in none; its name where it has no title.
  public func title(in language: String) -> String { titles[language] ?? titles[""] ?? name }
}

/// Sums over a plan.
public struct Totals: Sendable, Equatable {
  /// What building takes; the rent of satellite backhaul is in it.
  public var capex: Money = .zero
  /// What the works take from the budget: `capex`, or `presentValue` where the scenario says so.
  public var cost: Money = .zero
  /// Building, running and replacing over the horizon.
  public var presentValue: Money = .zero
  /// Spent on works that were given up; part of no proposal, but of the budget.
  public var lost: Money = .zero
  /// Đồng a year, to run.
  public var opexPerYear: Money = .zero
  /// Đồng that could be spent; nil where no budget was set.
  public var budget: Money?
  /// Villages that gain mobile broadband.
  public var villagesMobile = 0
  /// Villages that gain fibre.
  public var villagesFixed = 0
  /// Households of villages that gain at least one service, each village counted once.
  public var households = 0
  /// Villages without fibre that get an interim service.
  public var villagesInterim = 0
  /// Of those households, ethnic-minority ones by the village's share, rounded a village at a time; villages whose
  /// share is not known add none. Nil where the share of no village served is known.
  public var ethnicMinorityHouseholds: Int? = 0
  /// In weighted households.
  public var benefit: Benefit = .zero

  /// The sums of a plan that builds nothing.
  public init() {}
}

/// How a plan made another way at the same budget fares.
public struct Baseline: Sendable, Equatable {
  /// How villages are chosen today.
  public enum Method: String, Sendable, CaseIterable {
    /// The best benefit per đồng next, along shortest routes from what is built already.
    case greedy
    /// Every village by itself along its own shortest route to the nearest existing node.
    case straightToNearestNode
  }

  /// How villages were chosen.
  public var method: Method
  /// Đồng, to build.
  public var capex: Money
  /// In weighted households.
  public var benefit: Benefit
  /// Villages that gain mobile broadband.
  public var villagesMobile: Int
  /// Villages that gain fixed broadband.
  public var villagesFixed: Int
  /// Households of the villages that gain a service.
  public var households: Int

  /// Takes every value as it is; nothing is checked here.
  public init(
    method: Method, capex: Money, benefit: Benefit, villagesMobile: Int, villagesFixed: Int, households: Int
  ) {
    self.method = method
    self.capex = capex
    self.benefit = benefit
    self.villagesMobile = villagesMobile
    self.villagesFixed = villagesFixed
    self.households = households
  }
}
