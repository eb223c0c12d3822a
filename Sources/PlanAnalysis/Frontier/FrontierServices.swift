public import Investment

/// A service that a plan brings to a village.
public struct BroughtService: Hashable, Comparable, Sendable {
  /// What is brought.
  public enum Kind: String, Sendable, CaseIterable {
    case mobile
    case fixed
    /// In place of fibre.
    case interim
  }

  /// Index into `Geography.villages`.
  public var village: Int
  /// What is brought.
  public var kind: Kind

  /// Takes every value as it is; nothing is checked here.
  public init(village: Int, kind: Kind) {
    self.village = village
    self.kind = kind
  }

  /// By village, then kind.
  public static func < (a: BroughtService, b: BroughtService) -> Bool {
    (a.village, a.kind.rawValue) < (b.village, b.kind.rawValue)
  }
}

/// The services a plan brings, proposal by proposal.
///
/// Plans are compared by what they bring, not by the names of their proposals: a proposal's name is that of
/// its first work, and the same service may come by other works at another budget.
public struct BroughtServices: Sendable, Equatable {
  /// A proposal's name and what it brings.
  public struct Item: Sendable, Equatable {
    /// Of the proposal.
    public var id: String
    /// What it brings.
    public var services: [BroughtService]
  }

  /// The plan's proposals by rank.
  public private(set) var proposals: [Item] = []
  /// Every service brought.
  public private(set) var all: Set<BroughtService> = []

  /// A plan that brings nothing.
  public init() {}

  /// What a plan brings.
  public init(_ plan: InvestmentPlan) {
    var services: [String: [BroughtService]] = [:]
    func note(_ kind: BroughtService.Kind, to village: Int, by proposal: String?) {
      let service = BroughtService(village: village, kind: kind)
      all.insert(service)
      if let proposal { services[proposal, default: []].append(service) }
    }
    for outcome in plan.villages {
      if outcome.mobile == .planned { note(.mobile, to: outcome.village, by: outcome.mobileProposal) }
      if outcome.fixed == .planned { note(.fixed, to: outcome.village, by: outcome.fixedProposal) }
      if outcome.interim != nil { note(.interim, to: outcome.village, by: outcome.interimProposal) }
    }
    proposals = plan.proposals.map { Item(id: $0.id, services: services[$0.id] ?? []) }
  }

  /// Whether a service is brought; fibre does for an interim service as well.
  public func hold(_ service: BroughtService) -> Bool {
    all.contains(service)
      || service.kind == .interim && all.contains(BroughtService(village: service.village, kind: .fixed))
  }

  /// What another plan does not hold of this one: services in the order of the villages, proposals by rank.
  public func beyond(_ other: BroughtServices) -> (proposals: [String], services: [BroughtService]) {
    let added = proposals.filter { !$0.services.allSatisfy(other.hold) }.map(\.id)
    return (added, all.filter { !other.hold($0) }.sorted())
  }
}

/// What changes from one plan to another.
public struct ServiceChange: Sendable, Equatable {
  /// Proposals of the new plan that bring a service the old one does not, by rank. A proposal that only
  /// has another name for the same services has not entered.
  public var entered: [String] = []
  /// Proposals of the old plan that bring a service the new one does not, by rank.
  public var left: [String] = []
  /// Services of the new plan that the old one does not bring.
  public var gained: [BroughtService] = []
  /// Services of the old plan that the new one does not bring.
  public var lost: [BroughtService] = []

  /// Nothing changed.
  public init() {}

  /// What changed from one to the other.
  public init(from old: BroughtServices, to new: BroughtServices) {
    (entered, gained) = new.beyond(old)
    (left, lost) = old.beyond(new)
  }
}
