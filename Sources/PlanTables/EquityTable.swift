import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlanWords
import Scenarios

/// The price of equity as a table for a memo.
struct EquityTable {
  let words: WhatIfWords
  private var numbers: NumberStyle { words.numbers }

  /// The lines of the whole answer.
  func lines(_ price: EquityPrice, _ layout: TextLayout) -> [String] {
    let introduction = words.equityIntroduction(
      price.dataset, scenario: price.scenario.name, budget: price.scenario.wholeBudget)
    let headings = words.equityHeadings
    let rows =
      [[words.withEveryRule] + cells(price.base, against: nil)]
      + price.rules.map { comparison in
        switch comparison.result {
        case .plan(let reach, _, _):
          [words.without(comparison.rule)] + cells(reach, against: price.base)
        case .infeasible:
          [words.without(comparison.rule), words.noPlan] + blanks
        case .nothingFound:
          [words.without(comparison.rule), words.limitCameFirst] + blanks
        }
      }
    let numbers = [
      headings.villagesMobile, headings.villagesFixed, headings.households, headings.minorityHouseholds,
      headings.householdServices, headings.worth, headings.cost,
    ]
    let importances = [5, 6, 4, 7, 1, nil, 3]
    let body = layout.lines(
      TextTable(
        columns: [.init(heading: headings.plan, minimumWidth: 20)]
          + numbers.enumerated().map { .init(heading: $1, isNumber: true, importance: importances[$0]) },
        rows: rows))
    let solves = price.rules.compactMap { comparison -> Double? in
      if case .plan(_, let solve, _) = comparison.result { solve.relativeGap } else { nil }
    }
    let notes =
      (price.ruleCount == 0 ? [words.noRules] : words.equityNotes)
      + [words.gaps(solves.reduce(price.solve.relativeGap, max))]
      + (price.rules.count < price.ruleCount
        ? [words.interrupted(price.rules.count + 1, of: price.ruleCount + 1)] : [])
    return introduction.flatMap(layout.wrapped) + [""] + body + [""] + notes.flatMap(layout.wrapped)
  }

  private let blanks = [String](repeating: "—", count: 6)

  private func cells(_ reach: EquityReach, against base: EquityReach?) -> [String] {
    func whole(_ value: Int?, _ base: Int?) -> String {
      guard let value else { return "—" }
      return numbers.integer(value) + difference(base.map { Double(value - $0) }, places: 0)
    }
    let worth = reach.worth.value
    let cost = reach.capex.billions
    return [
      whole(reach.villagesMobile, base?.villagesMobile), whole(reach.villagesFixed, base?.villagesFixed),
      whole(reach.households, base?.households),
      whole(reach.ethnicMinorityHouseholds, base?.ethnicMinorityHouseholds),
      whole(reach.householdServices, base?.householdServices),
      numbers.decimal(worth, places: 1) + difference(base.map { worth - $0.worth.value }, places: 1),
      numbers.decimal(cost, places: 1) + difference(base.map { cost - $0.capex.billions }, places: 1),
    ]
  }

  /// A difference in brackets, its sign always shown; nothing where there is nothing to compare with.
  private func difference(_ value: Double?, places: Int) -> String {
    guard let value else { return "" }
    let text = numbers.decimal(value, places: places)
    let isNothing = !text.contains { "123456789".contains($0) }
    return isNothing ? " (=)" : " (\(value > 0 ? "+" : "")\(text))"
  }
}
