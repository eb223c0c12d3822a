public import Geography
public import Investment
public import MILP
import NetworkDesign
public import Scenarios

/// Works out frontiers: plan after plan by rising budget.
public struct FrontierStudy: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let solver: any Solver

  /// Which of the two frontiers a plan stands on.
  public enum Kind: Sendable {
    case optimal
    case nested
  }

  /// - Parameter scenario: its budget plays no part.
  public init(_ geography: Geography, _ scenario: Scenario, solver: any Solver) {
    self.geography = geography
    self.scenario = scenario
    self.solver = solver
  }

  /// The frontier at some budgets.
  ///
  /// In a plain scenario the optimum never falls with more money, and a bound holds for less money too. So
  /// where the gap leaves a plan worth less than one found for less money or by nesting, that one takes its
  /// place, and every bound is the least of those from its budget upwards. Of plans of one worth the one that less
  /// money bought stays, unless there is a cheaper one.
  ///
  /// - Parameters:
  ///   - budgets: in any order; a budget that stands twice counts once.
  ///   - isCancelled: asked often; true ends the study with the points found so far.
  ///   - progress: told after every budget.
  ///   - visit: handed every plan, for what a point does not keep.
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `SolverError`, `PlanningError`.
  public func frontier(
    at budgets: [Money], isCancelled: (@Sendable () -> Bool)? = nil,
    progress: ((StudyProgress) -> Void)? = nil, visit: ((Kind, InvestmentPlan) -> Void)? = nil
  ) throws -> Frontier {
    let start = ContinuousClock.now
    let budgets = Set(budgets).sorted()
    let session = try PlanningSession(geography, scenario, solver: solver, isCancelled: isCancelled)
    let exact = session.exactInWorth
    let nesting = FrontierNesting(session)
    let neverFalls = scenario.isPlain
    var optimal = FrontierCourse()
    var nested = FrontierCourse()
    var isNested = true
    for (index, budget) in budgets.enumerated() where isCancelled?() != true {
      var found = FrontierFinding(try session.plan(budget: budget, isCancelled: isCancelled))
      let step = nested.plan.map { nesting.step(keeping: $0, isCancelled: isCancelled) }
      let continued = try step.map { FrontierFinding(try $0(budget, scenario.gap)) } ?? found
      if scenario.goal == .bestValue { found.giveWay(to: optimal.plan, session.verifier, geography) }
      if neverFalls { found.giveWay(to: continued.plan, session.verifier, geography) }
      guard !found.isCutShort, !continued.isCutShort else { break }
      let price = try found.shadowPrice(at: budget, neverFalls: neverFalls) {
        try exact.plan(budget: $0, isCancelled: isCancelled)
      }
      optimal.add(found, at: budget, price)
      if let plan = found.plan { visit?(.optimal, plan) }
      // Rules beside the works kept may drop one after all: then there is no nested plan to show.
      if let earlier = nested.plan, !continued.keepsWorks(of: earlier) { isNested = false }
      if isNested {
        // With rules each plan is a search of its own, too long to ask for one more.
        let price = try step.map { step in
          try neverFalls
            ? continued.shadowPrice(at: budget, neverFalls: true) { try step($0, 0) } : nil
        }
        nested.add(continued, at: budget, price ?? optimal.points.last?.shadowPrice)
        if let plan = continued.plan { visit?(.nested, plan) }
      }
      progress?(
        StudyProgress(
          done: index + 1, count: budgets.count, seconds: start.duration(to: .now) / .seconds(1)))
    }
    if neverFalls {
      optimal.tightenBounds()
      nested.limitBounds(to: optimal)
    }
    let knee = try FrontierKnee(session, isCancelled: isCancelled) ?? FrontierKnee(optimal.points)
    optimal.mark(knee)
    return Frontier(
      scenario: scenario, dataset: DatasetSummary(geography), points: optimal.points,
      nested: isNested ? nested.points : [], knee: knee, budgetCount: budgets.count)
  }
}

/// Points one after another, each compared with the one before.
struct FrontierCourse {
  private(set) var points: [FrontierPoint] = []
  /// The last plan there was.
  private(set) var plan: InvestmentPlan?
  private var services = BroughtServices()

  mutating func add(
    _ finding: FrontierFinding, at budget: Money, value: Double? = nil, isBase: Bool = false,
    _ price: ShadowPrice?
  ) {
    var point = FrontierPoint(budget: budget, value: value, result: finding.result)
    point.isBase = isBase
    if let plan = finding.plan {
      let services = BroughtServices(plan)
      point.change = ServiceChange(from: self.services, to: services)
      let works = Set(plan.works.map(\.claim.id))
      point.dropped = (self.plan?.works ?? []).map(\.id).filter { !works.contains($0) }
      point.shadowPrice = price
      self.services = services
      self.plan = plan
    }
    points.append(point)
  }

  /// Lowers each bound to the least of those from its budget upwards.
  mutating func tightenBounds() {
    var least = Double.infinity
    for index in points.indices.reversed() {
      if let bound = points[index].solve?.bound { least = min(least, bound) }
      limitBound(of: index, to: least)
    }
  }

  /// Lowers each bound to that of another course at the same budget.
  mutating func limitBounds(to other: FrontierCourse) {
    for (index, point) in other.points.enumerated() where index < points.count {
      if let bound = point.solve?.bound { limitBound(of: index, to: bound) }
    }
  }

  private mutating func limitBound(of index: Int, to bound: Double) {
    guard case .plan(var solve, let totals, let proposals) = points[index].result else { return }
    solve.limitBound(to: bound)
    points[index].result = .plan(solve, totals, proposals: proposals)
  }

  mutating func mark(_ knee: FrontierKnee?) {
    let marked = knee?.first(of: points.map(\.budget))
    if let index = points.firstIndex(where: { $0.budget == marked }) { points[index].isKnee = true }
  }
}
