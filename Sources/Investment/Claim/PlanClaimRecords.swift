public import Geography
public import Scenarios

extension PlanClaim {
  /// What a plan says of one proposal.
  public struct ProposalClaim: Sendable, Equatable {
    public var rank: Int
    public var id: String
    public var villages: [String]
    public var works: [String]
    public var capex: Money
    public var cost: Money
    public var opexPerYear: Money
    /// Nil where the plan does not say.
    public var presentValue: Money?
    public var benefit: Benefit
    public var households: Int
    public var year: Int?
    public var funding: [String: Money]
    public var payments: [Payment]
    /// Empty where the plan does not say.
    public var lead: String

    /// - Parameter cost: nil for the capex.
    public init(
      rank: Int, id: String, villages: [String], works: [String], capex: Money, cost: Money? = nil,
      opexPerYear: Money, presentValue: Money? = nil, benefit: Benefit, households: Int, year: Int? = nil,
      funding: [String: Money], payments: [Payment] = [], lead: String = ""
    ) {
      self.rank = rank
      self.id = id
      self.villages = villages
      self.works = works
      self.capex = capex
      self.cost = cost ?? capex
      self.opexPerYear = opexPerYear
      self.presentValue = presentValue
      self.benefit = benefit
      self.households = households
      self.year = year
      self.funding = funding
      self.payments = payments
      self.lead = lead
    }

    init(_ proposal: Proposal, of geography: Geography) {
      self.init(
        rank: proposal.rank, id: proposal.id, villages: proposal.villages.map { geography.villages[$0].id },
        works: proposal.works, capex: proposal.capex, cost: proposal.cost, opexPerYear: proposal.opexPerYear,
        presentValue: proposal.presentValue, benefit: proposal.benefit, households: proposal.households,
        year: proposal.year, funding: proposal.funding, payments: proposal.payments, lead: proposal.lead)
    }
  }

  /// What a plan says of one village.
  public struct VillageClaim: Sendable, Equatable {
    public var id: String
    public var mobile: VillageOutcome.Status
    public var fixed: VillageOutcome.Status
    public var mobileProposal: String?
    public var fixedProposal: String?
    public var year: Int?
    public var mobileYear: Int?
    public var fixedYear: Int?
    public var interim: InterimService?
    public var interimYear: Int?
    public var interimProposal: String?

    public init(
      id: String, mobile: VillageOutcome.Status, fixed: VillageOutcome.Status, mobileProposal: String?,
      fixedProposal: String?, year: Int? = nil, mobileYear: Int? = nil, fixedYear: Int? = nil,
      interim: InterimService? = nil, interimYear: Int? = nil, interimProposal: String? = nil
    ) {
      self.id = id
      self.mobile = mobile
      self.fixed = fixed
      self.mobileProposal = mobileProposal
      self.fixedProposal = fixedProposal
      self.year = year
      self.mobileYear = mobileYear
      self.fixedYear = fixedYear
      self.interim = interim
      self.interimYear = interimYear
      self.interimProposal = interimProposal
    }

    init(_ village: VillageOutcome) {
      self.init(
        id: village.id, mobile: village.mobile, fixed: village.fixed, mobileProposal: village.mobileProposal,
        fixedProposal: village.fixedProposal, year: village.year, mobileYear: village.mobileYear,
        fixedYear: village.fixedYear, interim: village.interim, interimYear: village.interimYear,
        interimProposal: village.interimProposal)
    }
  }

  /// What a plan says of one work.
  public struct WorkClaim: Sendable, Equatable {
    public var id: String
    public var kind: WorkKind
    public var cost: Money
    public var capex: Money
    public var opexPerYear: Money
    /// Nil where the plan does not say.
    public var presentValue: Money?
    public var proposal: String
    public var year: Int?
    public var payments: [Payment]
    public var progress: WorkProgress.Status?

    /// - Parameter capex: nil for the cost.
    public init(
      id: String, kind: WorkKind, cost: Money, capex: Money? = nil, opexPerYear: Money,
      presentValue: Money? = nil, proposal: String, year: Int? = nil, payments: [Payment] = [],
      progress: WorkProgress.Status? = nil
    ) {
      self.id = id
      self.kind = kind
      self.cost = cost
      self.capex = capex ?? cost
      self.opexPerYear = opexPerYear
      self.presentValue = presentValue
      self.proposal = proposal
      self.year = year
      self.payments = payments
      self.progress = progress
    }

    init(_ work: Work) {
      self.init(
        id: work.id, kind: work.kind, cost: work.cost, capex: work.capex, opexPerYear: work.opexPerYear,
        presentValue: work.presentValue, proposal: work.proposal, year: work.year, payments: work.payments,
        progress: work.progress)
    }
  }
}
