public import Geography
public import Scenarios

/// A plan: what to build under a budget, in ranked proposals, with its certificate.
public struct InvestmentPlan: Sendable, Equatable {
  public var dataset: DatasetSummary
  public var scenario: Scenario
  public var solve: SolveSummary
  public var totals: Totals
  /// By rank.
  public var proposals: [Proposal]
  /// One for every village of the data set, in its order.
  public var villages: [VillageOutcome]
  /// In the order of their proposals, each proposal's works from the existing network outwards.
  public var works: [Work]

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
  public var name: String
  public var sha256: String
  public var villages: Int
  public var lackingMobile: Int
  public var lackingFixed: Int
  /// What each column is (real, derived, modelled).
  public var provenance: [ColumnProvenance]

  public init(_ geography: Geography) {
    name = geography.name
    sha256 = geography.sha256
    villages = geography.villages.count
    lackingMobile = geography.villages.count { !$0.hasMobileBroadband }
    lackingFixed = geography.villages.count { !$0.hasFixedBroadband }
    provenance = geography.provenance
  }
}

public struct Totals: Sendable, Equatable {
  /// What building takes; the rent of satellite backhaul is in it.
  public var capex: Money = .zero
  /// What the works take from the budget: `capex`, or `presentValue` where the scenario says so.
  public var cost: Money = .zero
  /// Building, running and replacing over the horizon.
  public var presentValue: Money = .zero
  /// Spent on works that were given up; part of no proposal, but of the budget.
  public var lost: Money = .zero
  public var opexPerYear: Money = .zero
  public var budget: Money = .zero
  /// Villages that gain mobile broadband.
  public var villagesMobile = 0
  /// Villages that gain fibre.
  public var villagesFixed = 0
  /// Households of villages that gain at least one service, each village counted once.
  public var households = 0
  /// Villages without fibre that get an interim service.
  public var villagesInterim = 0
  /// Of those households, ethnic-minority ones by the village's share, rounded a village at a time.
  public var ethnicMinorityHouseholds = 0
  public var benefit: Benefit = .zero

  public init() {}
}

/// How a plan made another way at the same budget fares.
public struct Baseline: Sendable, Equatable {
  public enum Method: String, Sendable, CaseIterable {
    /// The best benefit per đồng next, along shortest routes from what is built already.
    case greedy
    /// Every village by itself along its own shortest route to the nearest existing node.
    case straightToNearestNode
  }

  public var method: Method
  public var capex: Money
  public var benefit: Benefit
  public var villagesMobile: Int
  public var villagesFixed: Int
  public var households: Int

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
