public import Geography

/// Everything that is asked of a plan: the budget, the priorities, the rules. Data, never code; each
/// default is documented here and printed back in the plan.
public struct Scenario: Sendable, Equatable {
  /// What reports call it.
  public var name = "default"
  /// Public money available; nil until the command line or a scenario file says.
  public var budget: Money?
  /// Relative gap at which the optimum counts as proven.
  public var gap = 0.0001
  /// Whether, among plans of one worth, the cheapest is sought.
  public var cheapest = true
  /// Wall-clock limit in seconds; nil for none.
  public var timeLimit: Double?
  /// A village counts as covered by a site that serves at least this share of its households.
  public var requiredHouseholdShare = 0.8
  /// Whether satellite backhaul may feed a site.
  public var satelliteBackhaul = true
  /// What serving one household is worth, by service, before priority weights.
  public var values = ServiceValues()
  /// What puts one village before another.
  public var weights = PriorityWeights()
  /// Identifiers that must be in the plan: villages (every service they lack), sites, routes, hops.
  public var lockIn: [String] = []
  /// Identifiers that must not be in the plan: villages, sites, routes, hops.
  public var lockOut: [String] = []
  /// What the best plan is.
  public var goal = PlanningGoal.bestValue
  /// In the order of priority; for the lexicographic goal.
  public var tiers: [PriorityTier] = []
  /// Shares that must be reached.
  public var targets: [CoverageTarget] = []
  /// Floors and ceilings.
  public var rules: [ShareRule] = []
  /// Points that must be on fibre.
  public var requiredPoints = RequiredPoints()
  /// What institutions are worth beside households.
  public var institutions = InstitutionWorths()
  /// What may serve in place of fibre.
  public var interim = InterimFactors()
  /// The years it is built in, with their money.
  public var phases = Phases()
  /// Empty where one budget pays for everything.
  public var funding: [FundingSource] = []
  /// What owning works costs, and what budgets pay of it.
  public var ownership = Ownership()
  /// What has become of an earlier plan's works.
  public var progress: [WorkProgress] = []
  /// Who leads what is built.
  public var leads = LeadAgencies()
  /// Prices that replace the base value of the data set's price list, in the item's own unit.
  public var costs: [CostItem: Double] = [:]

  /// The defaults: no budget, one phase, remote, isolated and ethnic-minority villages first.
  public init() {}
}

/// The two services a village may lack.
public enum Service: String, Sendable, CaseIterable {
  /// 3G or 4G.
  case mobile
  /// Fibre to the village.
  case fixed
}

/// Worth of one household served.
public struct ServiceValues: Sendable, Equatable {
  /// Of mobile broadband, in weighted households.
  public var mobile = 1.0
  /// Of fixed broadband, in weighted households.
  public var fixed = 1.0

  /// Both services count alike.
  public init() {}

  /// The worth of a service.
  public subscript(service: Service) -> Double {
    switch service {
    case .mobile: mobile
    case .fixed: fixed
    }
  }
}

/// Additive priority weights: a household of village v is worth
/// `1 + Σ weight × attribute(v)`, with every attribute between 0 and 1.
///
/// The defaults put remote, isolated and ethnic-minority villages first, as the provincial Steering
/// Committee asked in April 2025; how strongly is a modelling choice.
public struct PriorityWeights: Sendable, Equatable {
  /// Attribute: distance to the commune's centre over `remotenessFullAtMetres`, at most 1.
  public var remoteness = 1.0
  /// Attribute: distance to the nearest village with both services over `isolationFullAtMetres`, at most 1.
  public var isolation = 1.0
  /// Attribute: the village's ethnic-minority share.
  public var ethnicMinority = 1.0
  /// Attribute: 1 in a commune of Region III.
  public var regionThree = 0.5
  /// Attribute: 1 in a border commune.
  public var border = 0.5
  /// Attribute: the village's poverty rate.
  public var poverty = 0.5
  /// Attribute: 1 for a specially difficult village.
  public var speciallyDifficult = 0.5
  /// Distance at which a village is fully remote, in metres.
  public var remotenessFullAtMetres = 15_000.0
  /// Distance at which a village is fully isolated, in metres.
  public var isolationFullAtMetres = 10_000.0

  /// The defaults of each weight.
  public init() {}
}
