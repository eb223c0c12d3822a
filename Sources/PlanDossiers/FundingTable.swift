package import Geography
package import Investment
import Scenarios

/// What each funding source pays in each year.
package struct FundingTable {
  /// What a source pays in one year.
  package struct Cell: Equatable {
    /// Nil in a plan without years.
    package var year: Int?
    package var amount: Money
    /// What the source has in that year; nil without a limit.
    package var cap: Money?
    /// What it bears in that year of works given up.
    package var lost: Money
  }

  /// What a source pays.
  package struct Row: Equatable {
    package var source: String
    /// One a year of the plan, or one.
    package var cells: [Cell]

    package var total: Money { cells.map(\.amount).total() }
    package var lost: Money { cells.map(\.lost).total() }
  }

  /// In the order of the scenario's sources; empty where one budget pays for everything.
  package let rows: [Row]
  /// The years of the plan; one nil for a plan without.
  package let years: [Int?]

  package init(_ plan: InvestmentPlan) {
    let planYears = plan.scenario.phases.years
    let years: [Int?] = planYears.isEmpty ? [nil] : planYears.map { $0 }
    var paid: [String: [Int?: Money]] = [:]
    for payment in plan.works.flatMap(\.payments) {
      paid[payment.source, default: [:]][payment.year, default: .zero] += payment.amount
    }
    self.years = years
    let losses = SourceLosses(plan.scenario).byYear
    rows = zip(plan.scenario.funding, losses).map { source, lost in
      let caps = source.moneyByYear(planYears)
      return Row(
        source: source.name,
        cells: years.indices.map { index in
          Cell(
            year: years[index], amount: paid[source.name]?[years[index]] ?? .zero, cap: caps[index],
            lost: lost[index])
        })
    }
  }

  /// What all sources pay in each year, in the order of `years`.
  package var sums: [Money] {
    years.indices.map { year in rows.map { $0.cells[year].amount }.total() }
  }
}
