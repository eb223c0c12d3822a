import Geography
import RootedDesign
import Scenarios

/// The rows of the years' budgets. With carry-over, what is spent by the end of a year is within the sum of
/// the budgets so far; without, what is spent in a year is within its own.
enum YearBudgetRows {
  /// - Parameter lost: what was spent on works given up; it is taken from the first years.
  static func rows(_ phases: Phases, spend: [CountedParts.Part], lost: Money) -> [CouplingRow] {
    var rows: [CouplingRow] = []
    var available = Int64(0)
    var debt = lost.dong
    for (year, budget) in phases.budgets.enumerated() {
      let paid = min(debt, budget.amount.dong)
      debt -= paid
      let left = budget.amount.dong - paid
      available = phases.carryOver ? available.addingSaturated(left) : left
      var terms = spend.map { CouplingRow.Term($0.amount, $0.element, byYear: year) }
      if !phases.carryOver, year > 0 {
        terms += spend.map { CouplingRow.Term(-$0.amount, $0.element, byYear: year - 1) }
      }
      rows.append(
        CouplingRow(
          name: "budget_\(budget.year)", terms: terms, sense: .atMost, bound: available, scale: 1e6))
    }
    return rows
  }
}
