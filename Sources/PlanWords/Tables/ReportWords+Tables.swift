import Diagnostics
import Investment
import Scenarios

/// Headings and codes of the tables that a spreadsheet opens.
extension ReportWords {
  /// The heading of a column, by its name in the tables for programs.
  package func heading(ofColumn name: String) -> String {
    if let column = TableColumn(rawValue: name) { return text(heading(column)) }
    let words = name.split(separator: "_")
    let key =
      words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return LayerField(rawValue: key).map(title) ?? name
  }

  private func heading(_ column: TableColumn) -> Message {
    switch column {
    case .latitude: "Latitude"
    case .longitude: "Longitude"
    case .fromLatitude: "Latitude of the start"
    case .fromLongitude: "Longitude of the start"
    case .toLatitude: "Latitude of the end"
    case .toLongitude: "Longitude of the end"
    case .payments: "Payments, đồng"
    case .source: "Funding source"
    case .amount: "Amount, đồng"
    case .cap: "Cap, đồng"
    case .proposals: "Proposals"
    case .frontier: "Plan"
    case .budget: "Budget, đồng"
    case .objective: "Worth reached"
    case .bound: "Proven bound"
    case .relativeGap: "Gap, as a share"
    case .villagesMobile: "Mobile villages"
    case .villagesFixed: "Fibre villages"
    case .minorityHouseholds: "Minority households"
    case .entered: "Proposals that enter"
    case .left: "Proposals that leave"
    case .dropped: "Works that drop out"
    case .shadowPrice: "Worth of the next billion đồng"
    case .shadowPriceLow: "Worth of the next billion đồng, at least"
    case .shadowPriceHigh: "Worth of the next billion đồng, at most"
    case .knee: "Knee"
    case .nestingCost: "Worth lost by keeping earlier works"
    case .path: "Number that is varied"
    case .value: "Value"
    case .isBase: "Value of today"
    case .without: "Rule left out"
    case .worth: "Worth, weighted households"
    case .householdServices: "Household services"
    }
  }

  /// What the codes of the tables are called, and the flags.
  package var meaningsOfCodes: [String: String] {
    var meanings: [String: String] = [:]
    for status in [VillageOutcome.Status.existing, .planned, .unserved] {
      meanings[status.rawValue] = title(status)
    }
    for service in InterimService.allCases { meanings[service.rawValue] = title(service) }
    for kind in WorkKind.allCases { meanings[kind.rawValue] = text(kind.names.inAnnex) }
    for status in WorkProgress.Status.allCases { meanings[status.rawValue] = title(status) }
    for code in TableCode.allCases { meanings[code.rawValue] = text(meaning(of: code)) }
    return meanings
  }
  private func meaning(of code: TableCode) -> Message {
    switch code {
    case .optimal: "Optimal"
    case .feasible: "Feasible"
    case .infeasible: "Infeasible"
    case .nothingFound: "Nothing found in time"
    case .nested: "Keeping what a lower budget built"
    case .yes: "yes"
    case .no: "no"
    }
  }
}
