import Geography
import RootedDesign

/// Finds the budget at which something enters the optimal plan, by halving a range of budgets.
///
/// A plan at a higher budget need not hold all that one at a lower holds; what is found is one budget at
/// which it enters, with the width of the bracket said.
enum EntrySearch {
  /// The bracket is at most this share of its upper end.
  static let width = 1.0 / 4096

  /// - Parameters:
  ///   - low: a budget whose optimal plan does not hold it.
  ///   - high: one whose optimal plan does.
  ///   - width: the share of the upper end at which the search ends.
  ///   - holds: whether the optimal plan at a budget holds it; nil where a limit came first.
  /// - Returns: nil where a limit came first.
  static func bracket(
    from low: Int64, to high: Int64, width: Double = width, holds: (Int64) throws -> Bool?
  ) rethrows -> EntryBracket? {
    var (low, high) = (low, high)
    while high - low > max(1, Int64(Double(high) * width)) {
      let middle = low + (high - low) / 2
      guard let isHeld = try holds(middle) else { return nil }
      if isHeld { high = middle } else { low = middle }
    }
    return .between(from: Money(dong: low), to: Money(dong: high))
  }
}

extension ProposalFigures {
  /// Between which budgets, from the plan's own up to the cost of everything, options that the plan does not
  /// serve enter.
  ///
  /// - Returns: nil where a limit came first.
  /// - Throws: `SolverError`.
  func entry(of options: [Int32]) throws -> EntryBracket? {
    func holds(_ budget: Int64) throws -> Bool? {
      guard let solution = try prepared.solve(budget: budget, parameters).solution,
        parameters.isCancelled?() != true
      else { return nil }
      let served = Set(solution.options)
      return options.allSatisfy(served.contains)
    }
    guard let everything = try prepared.solve(budget: nil, parameters).solution else { return nil }
    guard Set(everything.options).isSuperset(of: options) else { return .never }
    let cost = everything.cost(in: prepared.original)
    guard let isHeld = try holds(budget) else { return nil }
    guard cost > budget, !isHeld else {
      // The plan left it out within its gap.
      return .between(from: Money(dong: budget), to: Money(dong: budget))
    }
    return try EntrySearch.bracket(from: budget, to: cost, holds: holds)
  }
}
