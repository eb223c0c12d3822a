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
  }

  /// What a source pays.
  package struct Row: Equatable {
    package var source: String
    /// One a year of the plan, or one.
    package var cells: [Cell]

    package var total: Money { cells.map(\.amount).total() }
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
    rows = plan.scenario.funding.map { source in
      Row(
        source: source.name,
        cells: years.map { year in
          Cell(
            year: year, amount: paid[source.name]?[year] ?? .zero,
            cap: year == nil ? source.cap : source.caps.first { $0.year == year }?.amount ?? .zero)
        })
    }
  }

  /// What all sources pay in each year, in the order of `years`.
  package var sums: [Money] {
    years.indices.map { year in rows.map { $0.cells[year].amount }.total() }
  }
}
