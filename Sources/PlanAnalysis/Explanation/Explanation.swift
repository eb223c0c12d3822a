public import Geography
public import Investment
public import NetworkDesign
public import Scenarios

/// Why something is in a plan, or is not.
public enum Explanation: Sendable, Equatable {
  case village(VillageExplanation)
  case proposal(ProposalExplanation)
  case work(WorkExplanation)
}

/// What a plan does for a village and why.
public struct VillageExplanation: Sendable, Equatable {
  /// Index into `Geography.villages`.
  public var village: Int
  /// What its households count, and why.
  public var priority: PriorityFactors
  /// Mobile broadband and fibre; an interim service where the plan brings one.
  public var services: [ServiceExplanation]
}

/// Why a village has, gains or lacks a service.
public struct ServiceExplanation: Sendable, Equatable {
  /// How a service stands in the plan.
  public enum State: Sendable, Equatable {
    case existing
    case planned(PlannedService)
    case left(LeftService)
  }

  /// Which service.
  public var kind: BroughtService.Kind
  /// How it stands.
  public var state: State
}

/// A service that the plan brings.
public struct PlannedService: Sendable, Equatable {
  /// The proposal that brings it.
  public var proposal: ProposalExplanation
  /// The works through which it comes, from the existing network to the village.
  public var works: [PricedWork]
  /// What the service is worth, in weighted households.
  public var benefit: Benefit
  /// What the plan would cost less without this service alone.
  public var saving: Money
  /// The calendar year it is built in; nil for a plan without years.
  public var year: Int?
}

/// A service that the plan leaves out.
public struct LeftService: Sendable, Equatable {
  /// The cheapest works that would bring it, given the plan's; nil where none lead there.
  public var addition: CheapestAddition?
  /// The same as if nothing of the plan were built.
  public var standalone: CheapestAddition?
  /// The proposal that the plan ranks last: what the addition has to beat.
  public var marginal: MarginalProposal?
  /// What the plan leaves of its budget; nil where it has years or no budget.
  public var unspent: Money?
  /// Between what budgets it enters; nil where that was not found.
  public var entry: EntryBracket?
  /// Why it is left out.
  public var cause: Cause
  /// A site of the plan, built for others, that covers a village all the same which is locked out.
  public var coveredBy: String?

  /// What keeps a service out.
  public enum Cause: Sendable, Equatable {
    /// Works of the data set lead there, but the scenario forbids all ways: these locks, any one of which
    /// would have to go where `isEach`, else all.
    case lockedOut([String], isEach: Bool)
    /// Works of the data set lead there, but one that all ways need was given up.
    case dropped([String])
    /// Only satellite backhaul would feed its sites, and the scenario forbids it.
    case noSatellite
    /// No works of the data set lead there.
    case unreachable(MissingLink)
    /// These rules of the scenario, any one of which would bring it in if it were lifted.
    case rules([ScenarioRule])
    /// More money would bring it in, and lifting no other rule.
    case budget
    /// No single rule keeps it out.
    case together
    /// Not looked for: a limit came first, or there are too many rules.
    case unknown
  }
}

/// Which kind of link to a village is missing from a data set.
public enum MissingLink: Sendable, Equatable {
  /// No candidate site covers it.
  case noSite
  /// Candidate sites cover too small a share of its households; the one that covers most.
  case coverage(site: String, share: Double)
  /// Sites would cover it, but no fibre, hop or satellite reaches them.
  case transport(sites: [String])
  /// No candidate route ends there.
  case noRoute
  /// Its routes are not joined to the existing network.
  case routes([String])
}

/// A proposal by its name and worth per cost.
public struct MarginalProposal: Sendable, Equatable {
  /// Of the proposal.
  public var id: String
  /// Weighted households per billion đồng; infinite for one that costs nothing.
  public var benefitPerBillion: Double
}

/// Between which budgets a service enters the optimal plan.
public enum EntryBracket: Sendable, Equatable {
  /// The optimal plan found at `to` holds it, that at `from` does not.
  case between(from: Money, to: Money)
  /// No optimal plan holds it, whatever the budget: it is worth nothing, or a rule stands in the way.
  case never
}

/// What a proposal is and what speaks for it.
public struct ProposalExplanation: Sendable, Equatable {
  /// Of the proposal.
  public var id: String
  /// From 1.
  public var rank: Int
  /// How many proposals the plan has.
  public var count: Int
  /// What it builds.
  public var works: [PricedWork]
  /// What it brings.
  public var services: [BroughtService]
  /// Đồng, by what the budget pays for.
  public var cost: Money
  /// Đồng a year, to run.
  public var opexPerYear: Money
  /// In weighted households.
  public var benefit: Benefit
  /// Households of the villages that gain a service.
  public var households: Int
  /// The calendar year it is built in; nil for a plan without years.
  public var year: Int?
  /// Đồng by source; empty where one budget pays.
  public var funding: [String: Money]
  /// As `Proposal.entryBudget`.
  public var entryBudget: Money?
  /// As `Proposal.replacementLoss`.
  public var replacementLoss: Benefit?

  /// Weighted households per billion đồng; infinite where it costs nothing.
  public var benefitPerBillion: Double { cost.dong > 0 ? benefit.value / cost.billions : .infinity }
}

/// What a work is for.
public struct WorkExplanation: Sendable, Equatable {
  /// The work and its cost.
  public var work: PricedWork
  /// Đồng, to build.
  public var capex: Money
  /// Đồng a year, to run.
  public var opexPerYear: Money
  /// What it joins, or where it stands, by identifier: from the existing network outwards where it is built.
  public var ends: [String]
  /// Nil for a work that the plan does not build.
  public var use: Use?

  /// What a plan does with the work.
  public struct Use: Sendable, Equatable {
    /// The proposal it belongs to.
    public var proposal: String
    /// The calendar year it is built in; nil for a plan without years.
    public var year: Int?
    /// Đồng by source; empty where one budget pays.
    public var funding: [String: Money]
    /// What had become of it before; nil for nothing.
    public var progress: WorkProgress.Status?
    /// The works between the existing network and this one.
    public var before: [PricedWork]
    /// The works that hang on it.
    public var after: [PricedWork]
    /// The services that come through it.
    public var feeds: [BroughtService]
  }
}
