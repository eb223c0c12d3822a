package import Geography
import Investment
import Scenarios

/// What has become of an earlier plan's works, found in the geography.
package struct ProgressState: Sendable {
  private(set) var works: [WorkElement: WorkProgress] = [:]
  /// The works in the order of the scenario's list.
  private(set) var order: [WorkElement] = []

  /// - Parameter scenario: its works are identifiers of the geography, each once (`ScenarioNames`).
  init(_ geography: Geography, _ scenario: Scenario, _ identifiers: WorkIdentifiers) {
    guard !scenario.progress.isEmpty else { return }
    let known = identifiers.works(of: geography)
    for entry in scenario.progress {
      guard let work = known[entry.work] else { continue }
      if works.updateValue(entry, forKey: work) == nil { order.append(work) }
    }
  }

  /// What a work takes from the budget, given its price: what was spent on it where it is done, and at least
  /// that where it is under way.
  func cost(of work: WorkElement, price: Money) -> Money {
    guard let entry = works[work] else { return price }
    switch entry.status {
    case .done: return entry.spent ?? price
    case .underWay: return max(price, entry.spent ?? .zero)
    case .dropped: return price
    }
  }

  /// Spent on what was given up.
  package var lost: Money {
    works.values.filter { $0.status == .dropped }.map { $0.spent ?? .zero }.total()
  }

  func isDropped(_ work: WorkElement) -> Bool { works[work]?.status == .dropped }

  /// Whether it is built or being built.
  func isKept(_ work: WorkElement) -> Bool { works[work].map { $0.status != .dropped } ?? false }

  /// What is built or being built, in the order of the list.
  var kept: [WorkElement] { order.filter { works[$0]?.status != .dropped } }

  /// The year by which a work stands, the first in a plan without years; nil where the plan may choose.
  func yearStanding(_ work: WorkElement, _ phases: Phases) -> YearIndex? {
    guard !phases.budgets.isEmpty else { return .first }
    guard let entry = works[work] else { return nil }
    let named = entry.year.flatMap(phases.index)
    return entry.status == .done ? named ?? .first : named
  }
}
