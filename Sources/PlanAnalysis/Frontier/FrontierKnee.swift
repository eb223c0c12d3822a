public import Geography
import Investment
import NetworkDesign
import RootedDesign

/// The knee of a frontier: the budget from which on the next billion đồng is worth less than half of what a
/// billion is worth on average up to there.
///
/// The data and the scenario decide it, and not the budgets that are shown: where clusters are prepared once
/// for every budget it is found by halving the range from nothing to the cost of everything, and elsewhere
/// said to lie between two of the budgets solved.
public struct FrontierKnee: Sendable, Equatable {
  /// It lies above this budget; nil where it is at or below the first budget solved.
  public var from: Money?
  /// And at or below this one; nil where it is above the last budget solved.
  public var to: Money?
  /// What the next billion is worth at `to`, in weighted households.
  public var next: Double?
  /// What a billion is worth on average up to there.
  public var average: Double?
  /// Whether it is known apart from the budgets shown.
  public var isFound: Bool

  /// Of the average: below it lies what the next billion brings beyond the knee.
  static let share = 0.5
  /// The cost of everything is cut into so many parts; the knee is found to one of them.
  static let parts = 512.0

  /// Whether a budget is beyond the knee.
  private static func isBeyond(_ worth: Double, _ next: Double, at budget: Money) -> Bool {
    budget > .zero && worth > 0 && next < share * worth / budget.billions
  }

  /// The knee of a scenario whose clusters are prepared once for every budget.
  ///
  /// - Returns: nil elsewhere, where no money brings anything, and where a limit came first.
  /// - Throws: `SolverError`.
  init?(_ session: PlanningSession, isCancelled: (@Sendable () -> Bool)?) throws {
    var parameters = EngineParameters()
    parameters.gap = 0
    parameters.isCancelled = isCancelled
    guard let prepared = session.digraph.prepared(session.resolved, parameters) else { return nil }
    func found(_ budget: Int64?) throws -> (worth: Double, cost: Int64)? {
      guard isCancelled?() != true, let solution = try prepared.solve(budget: budget, parameters).solution
      else { return nil }
      return (
        Thousandths.weightedHouseholds(solution.benefit(in: prepared.original)),
        solution.cost(in: prepared.original)
      )
    }
    func isBeyond(_ budget: Int64) throws -> Bool? {
      guard let here = try found(budget), let more = try found((Money(dong: budget) + ShadowPrice.step).dong)
      else { return nil }
      return FrontierKnee.isBeyond(here.worth, more.worth - here.worth, at: Money(dong: budget))
    }
    guard let everything = try found(nil), everything.worth > 0,
      let bracket = try EntrySearch.bracket(
        from: 0, to: everything.cost, width: 1 / FrontierKnee.parts, holds: isBeyond),
      case .between(let from, let to) = bracket, let here = try found(to.dong),
      let more = try found((to + ShadowPrice.step).dong)
    else { return nil }
    self.init(from: from, to: to, worth: here.worth, next: more.worth - here.worth, isFound: true)
  }

  /// Where the knee lies among points, by rising budget.
  ///
  /// - Returns: nil where no point says what the next billion is worth.
  init?(_ points: [FrontierPoint]) {
    let known = points.filter { $0.shadowPrice != nil && $0.solve != nil }
    guard !known.isEmpty else { return nil }
    let index = known.firstIndex { point in
      FrontierKnee.isBeyond(
        point.solve?.objective ?? 0, point.shadowPrice?.value ?? 0, at: point.budget)
    }
    guard let index else {
      self.init(from: known.last?.budget, to: nil, worth: nil, next: nil, isFound: false)
      return
    }
    self.init(
      from: index > 0 ? known[index - 1].budget : nil, to: known[index].budget,
      worth: known[index].solve?.objective, next: known[index].shadowPrice?.value, isFound: false)
  }

  private init(from: Money?, to: Money?, worth: Double?, next: Double?, isFound: Bool) {
    self.from = from
    self.to = to
    self.next = next
    self.isFound = isFound
    average = worth.flatMap { worth in to.map { worth / max($0.billions, 1e-9) } }
  }

  /// What the best plan is worth at the knee, in weighted households.
  public var worth: Double? { average.flatMap { average in to.map { average * $0.billions } } }

  /// The first of some budgets, by rising budget, that is at the knee or beyond; nil where the knee is not among
  /// them.
  public func first(of budgets: [Money]) -> Money? {
    guard to != nil, let from, let first = budgets.first, first <= from else { return nil }
    return budgets.first { $0 > from }
  }
}
