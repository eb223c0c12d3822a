import Geography
import Investment
import RootedDesign
import Scenarios

/// Who pays for each work of a plan, to the đồng.
struct FundingAssembly {
  private let classes: FundingClasses?
  private let phases: Phases

  /// - Parameter classes: nil in a scenario without sources.
  init(_ classes: FundingClasses?, _ phases: Phases) {
    self.classes = classes
    self.phases = phases
  }

  /// For each work its payments in the order of the sources, without empty ones; empty in a scenario without
  /// sources.
  ///
  /// - Parameter built: the year of each work.
  /// - Throws: `PlanningError.unpayable` where the sources cannot pay, which the engine excludes.
  func payments(_ works: [(element: WorkElement, cost: Money)], built: [YearIndex]) throws -> [[Payment]] {
    guard let classes else { return works.map { _ in [] } }
    let problem = classes.problem
    let items = zip(works, built).map { work, year in
      FundingSplit.Work(
        cost: work.cost.dong, workClass: classes.number(of: work.element), year: year.position)
    }
    let split = FundingSplit(
      items, sources: problem.sources, classes: problem.classes, carriesOver: problem.carriesOver)
    guard let split else { throw PlanningError.unpayable }
    let names = problem.sources.map(\.name)
    return zip(split.payments, built).map { amounts, year in
      zip(names, amounts).compactMap { name, amount in
        guard amount > 0 else { return nil }
        return Payment(
          year: phases.calendarYear(of: year), source: name,
          amount: Money(dong: amount))
      }
    }
  }
}

extension [Payment] {
  /// Payments of one year by one source as one, by year and then in the order of the sources.
  func joined(order sources: [String]) -> [Payment] {
    var sums: [Payment] = []
    for payment in self {
      if let index = sums.firstIndex(where: { $0.year == payment.year && $0.source == payment.source }) {
        sums[index].amount += payment.amount
      } else {
        sums.append(payment)
      }
    }
    let place = Dictionary(sources.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return sums.sorted {
      ($0.year ?? 0, place[$0.source] ?? 0) < ($1.year ?? 0, place[$1.source] ?? 0)
    }
  }
}
