public import Geography

/// The certificate of a solve.
public struct SolveSummary: Sendable, Equatable {
  /// What is known of a plan.
  public enum Status: String, Sendable {
    /// Proven within the asked gap.
    case optimal
    /// A plan in hand when a limit came.
    case feasible
    case infeasible
  }

  /// What ended a search before its proof.
  public enum Limit: String, Sendable {
    case time
    case interrupted
  }

  /// What is known of the plan.
  public var status: Status
  /// The limit that ended the search; nil where it ended by itself.
  public var limit: Limit?
  /// What objective and bound are counted in.
  public var measure: ObjectiveMeasure
  /// What the plan is worth (or costs, in đồng) by the scenario's goal. In a plan with years a service counts
  /// less the later it comes.
  public var objective: Double
  /// No plan under the same scenario is worth more than this; or costs less, where the goal is least cost.
  public var bound: Double
  /// `|bound - objective| / max(|objective|, 1e-9)`.
  public var relativeGap: Double
  /// Wall-clock seconds the search took.
  public var seconds: Double
  /// "GLPK 5.0".
  public var solver: String
  /// The solves that led here, in order, where the goal takes several: a tier each, or the worst-off commune
  /// and then all. The last is this one.
  public var stages: [SolveStage]
  /// No plan under the same scenario that reaches as much takes less from the budget; nil where the cheapest was not
  /// asked for, or a limit came first.
  public var costBound: Money?

  /// Takes every value as it is; nothing is checked here.
  public init(
    status: Status, limit: Limit? = nil, measure: ObjectiveMeasure = .weightedHouseholds, objective: Double,
    bound: Double, relativeGap: Double, seconds: Double, solver: String, stages: [SolveStage] = [],
    costBound: Money? = nil
  ) {
    self.status = status
    self.limit = limit
    self.measure = measure
    self.objective = objective
    self.bound = bound
    self.relativeGap = relativeGap
    self.seconds = seconds
    self.solver = solver
    self.stages = stages
    self.costBound = costBound
  }
}

/// What an objective is counted in.
public enum ObjectiveMeasure: String, Sendable, CaseIterable {
  case weightedHouseholds
  case dong
  /// Of the households of the commune worst off, the share served, 0 to 1.
  case share
}

/// One of the solves a goal takes.
public struct SolveStage: Sendable, Equatable {
  /// Of the stage: a tier, `worstOff`, or `all`.
  public var name: String
  /// What the objective counts.
  public var measure: ObjectiveMeasure
  /// What was reached, in the measure's unit.
  public var objective: Double
  /// No plan reaches more, in the same unit.
  public var bound: Double

  /// Takes every value as it is; nothing is checked here.
  public init(name: String, measure: ObjectiveMeasure, objective: Double, bound: Double) {
    self.name = name
    self.measure = measure
    self.objective = objective
    self.bound = bound
  }
}
