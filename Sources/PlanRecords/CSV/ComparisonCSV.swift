import DelimitedText
import Geography
import Investment
import PlanAnalysis
package import PlanDossiers
import Scenarios

/// What came in and went out as one table: a row a service, then a row a work; money in whole đồng.
package enum ComparisonCSV {
  package static func write(_ dossier: ComparisonDossier) -> [UInt8] {
    var csv = CSVWriter(header: [
      "change", "kind", "id", "name", "commune", "service", "proposal", "cost", "first_marginal_cost",
      "first_benefit", "second_marginal_cost", "second_benefit",
    ])
    let geography = dossier.geography
    func money(_ money: Money?) -> CSVWriter.Cell { money.map { .integer($0.dong) } ?? .empty }
    for difference in dossier.comparison.services {
      let village = geography.villages[difference.service.village]
      csv.row([
        .text(difference.change.rawValue), .text("service"), .text(village.id), .text(village.name),
        .text(geography.communes[village.commune].name), .text(difference.service.kind.rawValue),
        .text(difference.proposal), .empty, money(difference.first.marginalCost),
        .number(difference.first.benefit.value, places: 3), money(difference.second.marginalCost),
        .number(difference.second.benefit.value, places: 3),
      ])
    }
    for difference in dossier.comparison.works {
      csv.row([
        .text(difference.change.rawValue), .text(difference.work.kind.rawValue), .text(difference.work.id),
        .empty, .empty, .empty, .text(difference.proposal), .integer(difference.work.cost.dong), .empty,
        .empty, .empty, .empty,
      ])
    }
    return csv.bytes
  }
}
