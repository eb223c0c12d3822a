package import Geography
package import Investment
package import PlanAnalysis
package import PlanWords
import Scenarios

/// A comparison with what a report calls its plans.
package struct ComparisonDossier: Sendable {
  package var comparison: PlanComparison
  package var geography: Geography
  /// What the plans are called in tables: the scenarios' names, or A and B where they share one.
  package var names: (first: String, second: String)

  package init(_ comparison: PlanComparison, _ geography: Geography) {
    self.comparison = comparison
    self.geography = geography
    let own = [comparison.first, comparison.second].map {
      TerminalText.shown($0.scenario.name, width: 20)
    }
    names = own[0] == own[1] ? ("A", "B") : (own[0], own[1])
  }

  /// A sum of a plan, in the unit of its heading; money in đồng.
  package enum Amount {
    case money(Money)
    case count(Int)
    case benefit(Benefit)
    /// A budget that was not set.
    case noLimit
  }

  /// Nil where neither plan has anything of the kind, or it says no more than another sum.
  package func amounts(of sum: ComparedSum) -> (first: Amount, second: Amount)? {
    let (a, b) = (comparison.first, comparison.second)
    func money(_ key: (PlanComparison.Side) -> Money) -> (Amount, Amount) { (.money(key(a)), .money(key(b))) }
    func count(_ key: (PlanComparison.Side) -> Int) -> (Amount, Amount) { (.count(key(a)), .count(key(b))) }
    func worth(_ key: (PlanComparison.Side) -> Benefit) -> (Amount, Amount) {
      (.benefit(key(a)), .benefit(key(b)))
    }
    switch sum {
    case .budget:
      guard a.totals.budget != nil || b.totals.budget != nil else { return nil }
      func limit(_ side: PlanComparison.Side) -> Amount { side.totals.budget.map { .money($0) } ?? .noLimit }
      return (limit(a), limit(b))
    case .cost:
      let isCapex = a.totals.cost == a.totals.capex && b.totals.cost == b.totals.capex
      return isCapex ? nil : money { $0.totals.cost }
    case .capex: return money { $0.totals.capex }
    case .opexPerYear: return money { $0.totals.opexPerYear }
    case .proposals: return count { $0.proposals }
    case .villagesMobile: return count { $0.totals.villagesMobile }
    case .villagesFixed: return count { $0.totals.villagesFixed }
    case .villagesInterim:
      let hasAny = a.totals.villagesInterim + b.totals.villagesInterim > 0
      return hasAny ? count { $0.totals.villagesInterim } : nil
    case .households: return count { $0.totals.households }
    case .ethnicMinorityHouseholds:
      guard let first = a.totals.ethnicMinorityHouseholds, let second = b.totals.ethnicMinorityHouseholds
      else {
        return nil
      }
      return (.count(first), .count(second))
    case .benefitByFirst: return worth { $0.benefits.byFirst }
    case .benefitBySecond: return worth { $0.benefits.bySecond }
    }
  }
}
