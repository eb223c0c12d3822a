public import Geography

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

/// The certificate of a solve.
public struct SolveSummary: Sendable, Equatable {
  public enum Status: String, Sendable {
    /// Proven within the asked gap.
    case optimal
    /// A plan in hand when a limit came.
    case feasible
    case infeasible
  }

  public enum Limit: String, Sendable {
    case time
    case interrupted
  }

  public var status: Status
  /// The limit that ended the search; nil where it ended by itself.
  public var limit: Limit?
  /// Weighted households served by the plan.
  public var objective: Benefit
  /// No plan under the same scenario is worth more weighted households than this.
  public var bound: Double
  /// `(bound - objective) / max(objective, 1e-9)`.
  public var relativeGap: Double
  public var seconds: Double
  /// "GLPK 5.0".
  public var solver: String

  public init(
    status: Status, limit: Limit? = nil, objective: Benefit, bound: Double, relativeGap: Double,
    seconds: Double, solver: String
  ) {
    self.status = status
    self.limit = limit
    self.objective = objective
    self.bound = bound
    self.relativeGap = relativeGap
    self.seconds = seconds
    self.solver = solver
  }
}

public struct Totals: Sendable, Equatable {
  public var capex: Money = .zero
  public var opexPerYear: Money = .zero
  public var budget: Money = .zero
  /// Villages that gain mobile broadband.
  public var villagesMobile = 0
  /// Villages that gain fibre.
  public var villagesFixed = 0
  /// Households of villages that gain at least one service, each village counted once.
  public var households = 0
  /// Of those households, ethnic-minority ones by the village's share, rounded a village at a time.
  public var ethnicMinorityHouseholds = 0
  public var benefit: Benefit = .zero

  public init() {}
}

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
  public var opexPerYear: Money
  public var benefit: Benefit
  /// Households of the villages served, each village counted once.
  public var households: Int
  /// Nil in a plan without phases.
  public var year: Int?
  /// Who pays what; sums to `capex`.
  public var funding: [String: Money]

  /// Weighted households per billion đồng of capex; infinite for a proposal that costs nothing.
  public var benefitPerBillion: Double {
    capex.dong > 0 ? benefit.value / capex.billions : .infinity
  }

  public init(
    rank: Int, id: String, content: ProposalContent, communes: [Int], villages: [Int], works: [String],
    capex: Money, opexPerYear: Money, benefit: Benefit, households: Int, year: Int? = nil,
    funding: [String: Money]
  ) {
    self.rank = rank
    self.id = id
    self.content = content
    self.communes = communes
    self.villages = villages
    self.works = works
    self.capex = capex
    self.opexPerYear = opexPerYear
    self.benefit = benefit
    self.households = households
    self.year = year
    self.funding = funding
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

/// One thing to build.
public struct Work: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A fibre route, with the route's id.
    case fibreSegment
    /// Fibre distribution in a village, "FA-" and the village's id.
    case fibreAccess
    /// A mast or light site, with the site's id.
    case site
    /// A microwave hop, with the hop's id.
    case microwaveHop
    /// Satellite backhaul of a site, "SAT-" and the site's id.
    case satelliteBackhaul
  }

  public var id: String
  public var kind: Kind
  /// What it takes from the budget.
  public var cost: Money
  public var opexPerYear: Money
  public var proposal: String
  public var year: Int?
  /// One point, or the two ends of a line in the direction of traffic, from the existing network outwards.
  public var geometry: [Coordinate]

  public init(
    id: String, kind: Kind, cost: Money, opexPerYear: Money, proposal: String, year: Int? = nil,
    geometry: [Coordinate]
  ) {
    self.id = id
    self.kind = kind
    self.cost = cost
    self.opexPerYear = opexPerYear
    self.proposal = proposal
    self.year = year
    self.geometry = geometry
  }
}

/// What a plan does for one village.
public struct VillageOutcome: Sendable, Equatable {
  public enum Status: String, Sendable {
    /// The village has the service today.
    case existing
    /// The plan brings it.
    case planned
    case unserved
  }

  /// Index into `Geography.villages`.
  public var village: Int
  public var id: String
  public var name: String
  /// The commune's name.
  public var commune: String
  public var mobile: Status
  public var fixed: Status
  /// Identifiers of the proposals that bring a service.
  public var mobileProposal: String?
  public var fixedProposal: String?
  public var year: Int?
  public var mobileReason: Reason
  public var fixedReason: Reason

  /// Why a village's service is in or out.
  public enum Reason: Sendable, Equatable {
    case existing
    case planned
    /// The scenario forbids it.
    case lockedOut
    /// No candidate route, site or hop of the data set leads there.
    case unreachable
    /// The cheapest works that would add it to this plan cost `cost` for `benefit`.
    case outbid(cost: Money, benefit: Benefit)
  }

  public init(
    village: Int, id: String, name: String, commune: String, mobile: Status, fixed: Status,
    mobileProposal: String? = nil, fixedProposal: String? = nil, year: Int? = nil, mobileReason: Reason,
    fixedReason: Reason
  ) {
    self.village = village
    self.id = id
    self.name = name
    self.commune = commune
    self.mobile = mobile
    self.fixed = fixed
    self.mobileProposal = mobileProposal
    self.fixedProposal = fixedProposal
    self.year = year
    self.mobileReason = mobileReason
    self.fixedReason = fixedReason
  }
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
