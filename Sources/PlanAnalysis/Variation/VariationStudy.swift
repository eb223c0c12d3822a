public import Geography
public import Investment
public import MILP
import NetworkDesign
public import Scenarios

/// What the plan becomes over the values of one number.
public struct VariationCurve: Sendable {
  /// With what is varied at its base.
  public var scenario: Scenario
  /// The data set it was made from.
  public var dataset: DatasetSummary
  /// What is varied.
  public var variation: Variation
  /// The value that holds when nothing is varied; it need not be among the points.
  public var base: Double?
  /// A value each, rising; fewer than asked for where the study was interrupted.
  public var points: [FrontierPoint]
}

/// What the plan at a budget becomes when one number of the scenario changes.
public struct VariationStudy: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let solver: any Solver

  /// - Parameter scenario: as for a plan.
  public init(_ geography: Geography, _ scenario: Scenario, solver: any Solver) {
    self.geography = geography
    self.scenario = scenario
    self.solver = solver
  }

  /// The plan at each value, each compared with the one before.
  ///
  /// Where weights or values are varied the objectives are counted in different measures; villages and
  /// households compare.
  ///
  /// - Parameters:
  ///   - option: the option's name, for problems.
  ///   - isCancelled: asked often; true ends the study with the points found so far.
  ///   - progress: told after every value.
  ///   - visit: handed every plan, for what a point does not keep.
  /// - Throws: `ProblemReport`, `SolverError`, `PlanningError`.
  public func curve(
    _ variation: Variation, option: String = "--vary", isCancelled: (@Sendable () -> Bool)? = nil,
    progress: ((StudyProgress) -> Void)? = nil, visit: ((Double, InvestmentPlan) -> Void)? = nil
  ) throws -> VariationCurve {
    let start = ContinuousClock.now
    let base = variation.baseValue(in: scenario, geography)
    var course = FrontierCourse()
    for (index, value) in variation.values.enumerated() where isCancelled?() != true {
      let varied = try variation.scenario(scenario, at: value, option: option)
      let budget = varied.wholeBudget
      let session = try PlanningSession(geography, varied, solver: solver, isCancelled: isCancelled)
      let finding = FrontierFinding(try session.plan(budget: budget, isCancelled: isCancelled))
      guard !finding.isCutShort else { break }
      let price = try budget.flatMap { budget in
        try finding.shadowPrice(at: budget, neverFalls: varied.isPlain) {
          try session.exactInWorth.plan(budget: $0, isCancelled: isCancelled)
        }
      }
      course.add(finding, at: budget ?? .zero, value: value, isBase: value == base, price)
      if let plan = finding.plan { visit?(value, plan) }
      progress?(
        StudyProgress(
          done: index + 1, count: variation.values.count, seconds: start.duration(to: .now) / .seconds(1)))
    }
    return VariationCurve(
      scenario: scenario, dataset: DatasetSummary(geography), variation: variation, base: base,
      points: course.points)
  }
}
