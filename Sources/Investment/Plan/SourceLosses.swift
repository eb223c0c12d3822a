package import Geography
package import Scenarios

/// What each funding source bears of the money spent on works that were given up.
///
/// A progress entry names who bears its own. What nobody is named for is shared by the sources in proportion to what
/// each has over all years after what it bears by name; where some have no limit, those share it equally. Neither
/// depends on the order of the sources. A source loses its earliest money first.
package struct SourceLosses: Sendable {
  /// For each source of the scenario, in its order, what it bears in each year; one year in a plan without.
  package let byYear: [[Money]]
  /// Sources that bear more than they have, with what they bear in all.
  package let overdrawn: [(name: String, has: Money, bears: Money)]

  package init(_ scenario: Scenario) {
    let sources = scenario.funding
    let caps = sources.map { $0.moneyByYear(scenario.phases.years) }
    let has = caps.map { years in years.contains(nil) ? nil : years.compactMap { $0 }.total() }
    var bears = [Money](repeating: .zero, count: sources.count)
    var shared = Money.zero
    for entry in scenario.progress where entry.status == .dropped {
      let spent = entry.spent ?? .zero
      if let source = sources.firstIndex(where: { $0.name == entry.borneBy }) {
        bears[source] += spent
      } else {
        shared += spent
      }
    }
    let weights: [Int64]
    if has.contains(nil) {
      weights = has.map { $0 == nil ? 1 : 0 }
    } else {
      let left = zip(has, bears).map { has, bears in max(0, (has ?? .zero).dong - bears.dong) }
      weights = left.allSatisfy { $0 == 0 } ? left.map { _ in 1 } : left
    }
    let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
    var passed = Int128(0)
    var given = Int64(0)
    // By name, so that no order of the list decides where a rounding falls.
    for index in sources.indices.sorted(by: { sources[$0].name < sources[$1].name }) where whole > 0 {
      passed += Int128(weights[index])
      let upTo = Int64(clamping: Int128(shared.dong) * passed / whole)
      bears[index] += Money(dong: upTo - given)
      given = upTo
    }
    var overdrawn: [(name: String, has: Money, bears: Money)] = []
    byYear = sources.indices.map { index in
      if let has = has[index], bears[index] > has {
        overdrawn.append((sources[index].name, has, bears[index]))
      }
      var debt = bears[index]
      return caps[index].map { cap in
        let paid = min(debt, cap ?? debt)
        debt = debt - paid
        return paid
      }
    }
    self.overdrawn = overdrawn
  }
}

extension FundingSource {
  /// What it has in each year of a plan, nil without a limit; one entry in a plan without years.
  package func moneyByYear(_ years: [Int]) -> [Money?] {
    years.isEmpty
      ? [cap] : years.map { year in caps.first { $0.year == year }?.amount ?? .zero }
  }
}
