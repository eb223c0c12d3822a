public import Geography
public import Scenarios

extension PlanClaim {
  /// What a plan says of one proposal.
  public struct ProposalClaim: Sendable, Equatable {
    /// 1 is what to build first.
    public var rank: Int
    /// "P-" and the id of the work by which it leaves the existing network; the same in every plan in
    /// which that work is the proposal's first.
    public var id: String
    /// Identifiers of the villages served, most households first.
    public var villages: [String]
    /// Identifiers of its works.
    public var works: [String]
    public var capex: Money
    /// What it takes from the budget; `capex` unless the scenario budgets the cost of ownership.
    public var cost: Money
    public var opexPerYear: Money
    /// Nil where the plan does not say.
    public var presentValue: Money?
    public var benefit: Benefit
    /// Households of the villages served, each village counted once.
    public var households: Int
    /// The year in which its last work is built; nil in a plan without phases.
    public var year: Int?
    /// Who pays what, over all years; sums to `cost`.
    public var funding: [String: Money]
    /// Who pays what and when; sums to `funding`. By year, then in the order of the sources.
    public var payments: [Payment]
    /// Who leads it; empty where the plan does not say.
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
  }

  /// What a plan says of one village.
  public struct VillageClaim: Sendable, Equatable {
    public var id: String
    public var mobile: VillageOutcome.Status
    public var fixed: VillageOutcome.Status
    /// Identifiers of the proposals that bring a service.
    public var mobileProposal: String?
    public var fixedProposal: String?
    /// The year from which on the village has all that the plan brings it.
    public var year: Int?
    public var mobileYear: Int?
    public var fixedYear: Int?
    /// The interim service that the plan brings a village without fibre; `fixed` is then `unserved`.
    public var interim: InterimService?
    public var interimYear: Int?
    /// The proposal that brings it.
    public var interimProposal: String?

    public init(
      id: String, mobile: VillageOutcome.Status, fixed: VillageOutcome.Status, mobileProposal: String? = nil,
      fixedProposal: String? = nil, year: Int? = nil, mobileYear: Int? = nil, fixedYear: Int? = nil,
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
  }

  /// What a plan says of one work.
  public struct WorkClaim: Sendable, Equatable {
    public var id: String
    public var kind: WorkKind
    /// What it takes from the budget: `capex`, or `presentValue` where the scenario says so, or what was spent
    /// on it where it is done.
    public var cost: Money
    public var capex: Money
    public var opexPerYear: Money
    /// Building, running and replacing over the horizon; nil where the plan does not say.
    public var presentValue: Money?
    /// The proposal it belongs to.
    public var proposal: String
    public var year: Int?
    /// Who pays for it in that year; sums to `cost`. Empty where one budget pays for everything.
    public var payments: [Payment]
    /// What has become of it, by the scenario's progress list.
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
  }
}
