import DelimitedText
package import Geography
import Investment
package import PlanAnalysis
package import PlanWords

/// What uncertain prices do to a plan as CSV tables; headers in snake_case like a data set's, money in whole
/// đồng.
package enum UncertaintyCSV {
  /// A row a proposal of today's plan, by rank; shares are of the draws that have a plan.
  package static func proposals(
    _ uncertainty: PriceUncertainty, _ geography: Geography, language: ReportLanguage
  ) -> [UInt8] {
    let solved = uncertainty.solved.count
    func share(_ draws: Int) -> CSVWriter.Cell {
      solved > 0 ? .number(Double(draws) / Double(solved), places: 6) : .empty
    }
    var csv = CSVWriter(header: ["rank", "id", "title", "commune", "capex", "stays", "affordable"])
    for stability in uncertainty.proposals {
      let proposal = uncertainty.today.proposals[stability.proposal]
      csv.row([
        .integer(Int64(proposal.rank)), .text(proposal.id), .text(language.words.title(proposal.content)),
        .text(proposal.communes.first.map { geography.communes[$0].name } ?? ""),
        .integer(proposal.capex.dong), share(stability.stays), share(stability.affordable),
      ])
    }
    return csv.bytes
  }

  /// A row a draw, with every price drawn in a column of its own.
  package static func draws(_ uncertainty: PriceUncertainty) -> [UInt8] {
    let items = uncertainty.prices.filter { !$0.isFixed }.map(\.item)
    var csv = CSVWriter(header: ["draw", "objective", "cost", "worth", "regret"] + items.map(\.rawValue))
    for draw in uncertainty.draws {
      let result: [CSVWriter.Cell] =
        draw.solved.map { solved in
          [
            .number(solved.optimum.value, places: 3), .integer(solved.cost.dong),
            .number(solved.worth.value, places: 3), .number(solved.regret.value, places: 3),
          ]
        } ?? [.empty, .empty, .empty, .empty]
      csv.row(
        [.integer(Int64(draw.number))] + result
          + items.map { item in draw.prices[item].map { .number($0, places: 9) } ?? .empty })
    }
    return csv.bytes
  }
}
