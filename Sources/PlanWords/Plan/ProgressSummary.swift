package import Geography
package import Investment
import Scenarios

/// How far the works of a plan have come, in works and money.
package struct ProgressSummary: Equatable {
  package struct Part: Equatable {
    package var works = 0
    package var amount: Money = .zero
  }

  package var done = Part()
  package var underWay = Part()
  /// Not begun.
  package var left = Part()
  /// No part of the plan; the money is lost.
  package var dropped = Part()

  /// Nil where nothing has happened yet.
  package init?(_ plan: InvestmentPlan) {
    guard !plan.scenario.progress.isEmpty else { return nil }
    for work in plan.works {
      switch work.progress {
      case .done: done.add(work.cost)
      case .underWay: underWay.add(work.cost)
      case .dropped, nil: left.add(work.cost)
      }
    }
    dropped.works = plan.scenario.progress.count { $0.status == .dropped }
    dropped.amount = plan.totals.lost
  }
}

extension ProgressSummary.Part {
  fileprivate mutating func add(_ cost: Money) {
    works += 1
    amount += cost
  }
}
