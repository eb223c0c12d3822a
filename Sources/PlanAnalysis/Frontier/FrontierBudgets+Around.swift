package import Geography

extension FrontierBudgets {
  /// Ten budgets by equal steps up to twice a plan's, the plan's own among them: what less and what more money
  /// would bring.
  package static func around(_ budget: Money) -> [Money] {
    // A fifth of the budget a step: ten points draw a curve, and the plan's own is the fifth.
    let partsOfBudget: Int128 = 5
    let steps = (1...10).map { Int64(clamping: Int128(budget.dong) * Int128($0) / partsOfBudget) }
    return Set(steps).sorted().map { Money(dong: $0) }
  }
}
