public import Geography
public import Scenarios

/// What a plan says of itself, by the identifiers of its data set: the part a verifier can hold against
/// the data. Read back from a file, it may name things that do not exist.
public struct PlanClaim: Sendable, Equatable {
  /// Fingerprint of the data set it was made from, in hexadecimal.
  public var datasetSHA256: String
  /// What was asked.
  public var scenario: Scenario
  /// What the objective counts.
  public var measure: ObjectiveMeasure
  /// What it is worth (or costs), in the measure's unit.
  public var objective: Double
  /// No plan is worth more (or costs less), in the same unit.
  public var bound: Double
  /// Nil where the plan does not say.
  public var relativeGap: Double?
  /// What is known of the plan; nil where it does not say.
  public var status: SolveSummary.Status?
  /// The limit that ended the search; nil where it ended by itself.
  public var limit: SolveSummary.Limit?
  /// The solves one after another; one unless the goal takes more.
  public var stages: [SolveStage]
  /// No plan that reaches as much takes less from the budget; nil where the plan does not say.
  public var costBound: Money?
  /// Its sums.
  public var totals: Totals
  /// By rank.
  public var proposals: [ProposalClaim]
  /// Every village of the data set.
  public var villages: [VillageClaim]
  /// What is built.
  public var works: [WorkClaim]

  /// Takes every value as it is; nothing is checked here.
  public init(
    datasetSHA256: String, scenario: Scenario, measure: ObjectiveMeasure = .weightedHouseholds,
    objective: Double, bound: Double, relativeGap: Double? = nil, status: SolveSummary.Status? = nil,
    limit: SolveSummary.Limit? = nil, stages: [SolveStage] = [], costBound: Money? = nil, totals: Totals,
    proposals: [ProposalClaim], villages: [VillageClaim], works: [WorkClaim]
  ) {
    self.datasetSHA256 = datasetSHA256
    self.scenario = scenario
    self.measure = measure
    self.objective = objective
    self.bound = bound
    self.relativeGap = relativeGap
    self.status = status
    self.limit = limit
    self.stages = stages
    self.costBound = costBound
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
      datasetSHA256: plan.dataset.sha256, scenario: plan.scenario, measure: plan.solve.measure,
      objective: plan.solve.objective, bound: plan.solve.bound, relativeGap: plan.solve.relativeGap,
      status: plan.solve.status, limit: plan.solve.limit, stages: plan.solve.stages,
      costBound: plan.solve.costBound, totals: plan.totals,
      proposals: plan.proposals.map(\.claim), villages: plan.villages.map(\.claim),
      works: plan.works.map(\.claim))
  }
}
