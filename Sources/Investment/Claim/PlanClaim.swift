public import Geography
public import Scenarios

/// What a plan says of itself, by the identifiers of its data set: the part a verifier can hold against
/// the data. Read back from a file, it may name things that do not exist.
public struct PlanClaim: Sendable, Equatable {
  public var datasetSHA256: String
  public var scenario: Scenario
  public var measure: ObjectiveMeasure
  public var objective: Double
  public var bound: Double
  /// Nil where the plan does not say.
  public var relativeGap: Double?
  public var stages: [SolveStage]
  public var totals: Totals
  public var proposals: [ProposalClaim]
  public var villages: [VillageClaim]
  public var works: [WorkClaim]

  public init(
    datasetSHA256: String, scenario: Scenario, measure: ObjectiveMeasure = .weightedHouseholds,
    objective: Double, bound: Double, relativeGap: Double? = nil, stages: [SolveStage] = [], totals: Totals,
    proposals: [ProposalClaim], villages: [VillageClaim], works: [WorkClaim]
  ) {
    self.datasetSHA256 = datasetSHA256
    self.scenario = scenario
    self.measure = measure
    self.objective = objective
    self.bound = bound
    self.relativeGap = relativeGap
    self.stages = stages
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
      stages: plan.solve.stages, totals: plan.totals,
      proposals: plan.proposals.map(\.claim), villages: plan.villages.map(\.claim),
      works: plan.works.map(\.claim))
  }
}
