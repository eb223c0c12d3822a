public import Geography

/// What a plan says of itself, by the identifiers of its data set: the part a verifier can hold against
/// the data. Read back from a file, it may name things that do not exist.
public struct PlanClaim: Sendable, Equatable {
  public var datasetSHA256: String
  public var scenario: Scenario
  public var objective: Double
  public var bound: Double
  public var totals: Totals
  public var proposals: [ProposalClaim]
  public var villages: [VillageClaim]
  public var works: [WorkClaim]

  public struct ProposalClaim: Sendable, Equatable {
    public var rank: Int
    public var id: String
    public var villages: [String]
    public var works: [String]
    public var capex: Money
    public var opexPerYear: Money
    public var benefit: Benefit
    public var households: Int
    public var funding: [String: Money]

    public init(
      rank: Int, id: String, villages: [String], works: [String], capex: Money, opexPerYear: Money,
      benefit: Benefit, households: Int, funding: [String: Money]
    ) {
      self.rank = rank
      self.id = id
      self.villages = villages
      self.works = works
      self.capex = capex
      self.opexPerYear = opexPerYear
      self.benefit = benefit
      self.households = households
      self.funding = funding
    }
  }

  public struct VillageClaim: Sendable, Equatable {
    public var id: String
    public var mobile: VillageOutcome.Status
    public var fixed: VillageOutcome.Status
    public var mobileProposal: String?
    public var fixedProposal: String?

    public init(
      id: String, mobile: VillageOutcome.Status, fixed: VillageOutcome.Status, mobileProposal: String?,
      fixedProposal: String?
    ) {
      self.id = id
      self.mobile = mobile
      self.fixed = fixed
      self.mobileProposal = mobileProposal
      self.fixedProposal = fixedProposal
    }
  }

  public struct WorkClaim: Sendable, Equatable {
    public var id: String
    public var kind: Work.Kind
    public var cost: Money
    public var opexPerYear: Money
    public var proposal: String

    public init(id: String, kind: Work.Kind, cost: Money, opexPerYear: Money, proposal: String) {
      self.id = id
      self.kind = kind
      self.cost = cost
      self.opexPerYear = opexPerYear
      self.proposal = proposal
    }
  }

  public init(
    datasetSHA256: String, scenario: Scenario, objective: Double, bound: Double, totals: Totals,
    proposals: [ProposalClaim], villages: [VillageClaim], works: [WorkClaim]
  ) {
    self.datasetSHA256 = datasetSHA256
    self.scenario = scenario
    self.objective = objective
    self.bound = bound
    self.totals = totals
    self.proposals = proposals
    self.villages = villages
    self.works = works
  }
}

extension PlanClaim {
  /// What a plan in memory says of itself.
  public init(_ plan: InvestmentPlan, of geography: Geography) {
    self.init(
      datasetSHA256: plan.dataset.sha256, scenario: plan.scenario, objective: plan.solve.objective,
      bound: plan.solve.bound, totals: plan.totals,
      proposals: plan.proposals.map {
        ProposalClaim(
          rank: $0.rank, id: $0.id, villages: $0.villages.map { geography.villages[$0].id }, works: $0.works,
          capex: $0.capex, opexPerYear: $0.opexPerYear, benefit: $0.benefit, households: $0.households,
          funding: $0.funding)
      },
      villages: plan.villages.map {
        VillageClaim(
          id: $0.id, mobile: $0.mobile, fixed: $0.fixed, mobileProposal: $0.mobileProposal,
          fixedProposal: $0.fixedProposal)
      },
      works: plan.works.map {
        WorkClaim(
          id: $0.id, kind: $0.kind, cost: $0.cost, opexPerYear: $0.opexPerYear, proposal: $0.proposal)
      })
  }
}
