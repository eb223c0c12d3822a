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
    /// Đồng, to build.
    public var capex: Money
    /// What it takes from the budget; `capex` unless the scenario budgets the cost of ownership.
    public var cost: Money
    /// Đồng a year, to run.
    public var opexPerYear: Money
    /// Nil where the plan does not say.
    public var presentValue: Money?
    /// In weighted households.
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
    /// The least budget found at which the optimal plan holds all it brings; nil where it was not looked for.
    public var entryBudget: Money?
    /// What the best plan without anything it brings is worth less than this one; nil where it was not
    /// looked for.
    public var replacementLoss: Benefit?

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
    /// Of the village.
    public var id: String
    /// What becomes of its mobile broadband.
    public var mobile: VillageOutcome.Status
    /// What becomes of its fixed broadband.
    public var fixed: VillageOutcome.Status
    /// Identifiers of the proposals that bring a service.
    public var mobileProposal: String?
    /// The proposal that brings fibre; nil for none.
    public var fixedProposal: String?
    /// The year from which on the village has all that the plan brings it.
    public var year: Int?
    /// The calendar year mobile broadband comes; nil for a plan without years and where it does not.
    public var mobileYear: Int?
    /// The calendar year fibre comes; nil as for mobile.
    public var fixedYear: Int?
    /// The interim service that the plan brings a village without fibre; `fixed` is then `unserved`.
    public var interim: InterimService?
    /// The calendar year the interim service comes; nil as for mobile.
    public var interimYear: Int?
    /// The proposal that brings it.
    public var interimProposal: String?
    /// Why mobile broadband comes or does not; nil where the plan does not say.
    public var mobileReason: VillageOutcome.Reason?
    /// Why fibre comes or does not; nil as for mobile.
    public var fixedReason: VillageOutcome.Reason?

    /// Takes every value as it is; nothing is checked here.
    public init(
      id: String, mobile: VillageOutcome.Status, fixed: VillageOutcome.Status, mobileProposal: String? = nil,
      fixedProposal: String? = nil, year: Int? = nil, mobileYear: Int? = nil, fixedYear: Int? = nil,
      interim: InterimService? = nil, interimYear: Int? = nil, interimProposal: String? = nil,
      mobileReason: VillageOutcome.Reason? = nil, fixedReason: VillageOutcome.Reason? = nil
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
      self.mobileReason = mobileReason
      self.fixedReason = fixedReason
    }
  }

  /// What a plan says of one work.
  public struct WorkClaim: Sendable, Equatable {
    /// Unlike that of any other work.
    public var id: String
    /// What it is.
    public var kind: WorkKind
    /// What it takes from the budget: `capex`, or `presentValue` where the scenario says so, or what was spent
    /// on it where it is done.
    public var cost: Money
    /// Đồng, to build.
    public var capex: Money
    /// Đồng a year, to run.
    public var opexPerYear: Money
    /// Building, running and replacing over the horizon; nil where the plan does not say.
    public var presentValue: Money?
    /// The proposal it belongs to.
    public var proposal: String
    /// The calendar year it is built in; nil for a plan without years.
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
