import Geography
import Investment
import PlanDossiers

extension Roadmap.Row {
  /// The fields of what one agency leads in one commune in one year.
  static let fields: [PlanField<Roadmap.Row, Roadmap.Row>] = [
    .shown("year", \.year, .integer),
    .shown("commune", \.commune, .text),
    .shown("lead", \.lead, .text),
    .shown("capex", \.capex, .money),
    .shown("cost", \.cost, .money),
    .shown("proposals", \.proposals, .texts),
    .shown("villages", \.villages, .texts),
    .shown("households", \.households, .integer),
    .shown("works", \.works, .texts),
  ]
}

/// What a source pays in one year.
struct FundingEntry {
  var source: String
  var cell: FundingTable.Cell

  /// By source, then by year.
  static func all(of plan: InvestmentPlan) -> [FundingEntry] {
    FundingTable(plan).rows.flatMap { row in
      row.cells.map { FundingEntry(source: row.source, cell: $0) }
    }
  }

  static let fields: [PlanField<FundingEntry, FundingEntry>] = [
    .shown("source", \.source, .text),
    .shown("year", \.cell.year, .optionalInteger),
    .shown("amount", \.cell.amount, .money),
    .shown("cap", \.cell.cap, .optionalMoney),
    .shown("lost", \.cell.lost, .money),
  ]
}
