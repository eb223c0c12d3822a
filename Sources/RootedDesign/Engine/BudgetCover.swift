import MILP

/// A set of columns that cannot all be in, since together they cost more than the budget.
struct BudgetCover {
  private let budget: SpendingLimit
  private var members: [(variable: Variable, cost: Int64)] = []
  private var total: Int64 = 0

  init(budget: SpendingLimit) {
    self.budget = budget
  }

  mutating func add(_ variable: Variable, cost: Int64) {
    guard cost > 0 else { return }
    members.append((variable, cost))
    total = total.addingSaturated(cost)
  }

  /// The set without the members its excess can spare, cheapest first, which excludes more; nil where
  /// the whole set is within the budget.
  func minimal() -> [Variable]? {
    guard let budget, total > budget else { return nil }
    var remaining = total
    var kept: [Variable] = []
    for member in members.sorted(by: { ($0.cost, $0.variable.index) < ($1.cost, $1.variable.index) }) {
      if remaining - member.cost > budget { remaining -= member.cost } else { kept.append(member.variable) }
    }
    return kept
  }
}
