public import Geography

/// The smallest set of works that stands on its own: it reaches the existing network by itself, and no
/// other proposal of the plan shares a work with it or also brings one of the services it brings.
@dynamicMemberLookup public struct Proposal: Sendable, Equatable {
  /// What the plan says of it; its villages by their identifiers.
  public var claim: PlanClaim.ProposalClaim
  /// What it holds, for its title.
  public var content: ProposalContent
  /// Indices into `Geography.communes` of the villages served, the one with most of their households first.
  public var communes: [Int]
  /// Indices into `Geography.villages` of the villages served, most households first.
  public var villages: [Int]

  /// Weighted households per billion đồng of cost; infinite for a proposal that costs nothing.
  public var benefitPerBillion: Double {
    claim.cost.dong > 0 ? claim.benefit.value / claim.cost.billions : .infinity
  }

  /// - Parameter villages: indices of the villages that the claim names.
  public init(
    _ claim: PlanClaim.ProposalClaim, content: ProposalContent, villages: [Int], of geography: Geography
  ) {
    self.claim = claim
    self.content = content
    self.villages = villages
    communes = geography.communes(of: villages)
  }

  /// What the plan says of it, field by field.
  @inlinable
  public subscript<Value>(
    dynamicMember field: WritableKeyPath<PlanClaim.ProposalClaim, Value>
  ) -> Value {
    get { claim[keyPath: field] }
    set { claim[keyPath: field] = newValue }
  }

  /// Building, running and replacing over the horizon; zero where the plan does not say.
  public var presentValue: Money {
    get { claim.presentValue ?? .zero }
    set { claim.presentValue = newValue }
  }
}

/// What a source pays in a year.
public struct Payment: Sendable, Hashable {
  /// The year the work is built in; nil in a plan without phases.
  public var year: Int?
  /// The name of the source.
  public var source: String
  /// Đồng.
  public var amount: Money

  /// Takes every value as it is; nothing is checked here.
  public init(year: Int?, source: String, amount: Money) {
    self.year = year
    self.source = source
    self.amount = amount
  }
}

/// What a proposal's title is made of; a report puts it into words.
public struct ProposalContent: Sendable, Equatable {
  /// Metres of fibre routes.
  public var fibreMetres = 0.0
  /// Villages that gain fibre.
  public var fibreVillages = 0
  /// Sites with a mast of their own.
  public var masts = 0
  /// Sites on light poles.
  public var lightSites = 0
  /// Microwave hops.
  public var microwaveHops = 0
  /// Sites fed with no line to them, by how.
  public var backhauls: [Backhaul: Int] = [:]
  /// Community satellite terminals in villages.
  public var communityTerminals = 0
  /// Villages that gain mobile broadband.
  public var mobileVillages = 0
  /// Villages that get an interim service in place of fibre.
  public var interimVillages = 0

  /// Nothing.
  public init() {}

  /// Counts one more work.
  package mutating func add(_ work: WorkElement, of geography: Geography) {
    switch work {
    case .route(let index): fibreMetres += geography.routes[index].lengthMetres
    case .hop: microwaveHops += 1
    case .backhaul(let technology, _): backhauls[technology, default: 0] += 1
    case .terminal: communityTerminals += 1
    case .access: fibreVillages += 1
    case .site(let index):
      if geography.sites[index].kind == .mast40m { masts += 1 } else { lightSites += 1 }
    }
  }
}
