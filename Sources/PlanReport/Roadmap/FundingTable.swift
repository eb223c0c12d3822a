import Geography
import Investment

/// What each funding source pays in each year.
struct FundingTable {
  struct Cell: Equatable {
    /// Nil in a plan without years.
    var year: Int?
    var amount: Money
    /// What the source has in that year; nil without a limit.
    var cap: Money?
  }

  struct Row: Equatable {
    var source: String
    /// One a year of the plan, or one.
    var cells: [Cell]

    var total: Money { cells.map(\.amount).total() }
  }

  /// In the order of the scenario's sources; empty where one budget pays for everything.
  let rows: [Row]
  /// The years of the plan; one nil for a plan without.
  let years: [Int?]

  init(_ plan: InvestmentPlan) {
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
  var sums: [Money] {
    years.indices.map { year in rows.map { $0.cells[year].amount }.total() }
  }
}
