import Diagnostics
import Scenarios

/// Headings of the workbook's columns.
extension ReportWords {
  package func heading(_ column: ProposalsColumn, sources: [String]) -> String {
    text {
      switch column {
      case .number: "No."
      case .name: Message("Proposal", context: "workbook")
      case .id: "Id"
      case .place: "Place (commune)"
      case .scale: "Scale, design capacity"
      case .villages: Message("Villages served", context: "workbook")
      case .gains(.mobile): "Mobile"
      case .gains(.fixed): "Fibre"
      case .gainsInterim: "Interim"
      case .households: "Households served"
      case .period: "Start-finish"
      case .measure(.cost): "Total investment"
      case .measure(.capex): "Building at list prices"
      case .measure(.opex): "Running cost a year"
      case .measure(.source(let index)): "\(sources[index])"
      case .benefit: "Benefit (weighted hh.)"
      case .perBillion: "Benefit per bn đồng"
      case .rank: "Priority rank"
      case .lead: "Lead"
      case .note: "Remarks"
      }
    }
  }
  package var gainsBand: String { text("Villages that gain") }

  package func heading(_ column: WorksColumn, sources: [String]) -> String {
    text {
      switch column {
      case .number: "No."
      case .proposal: Message("Proposal", context: "id")
      case .id: Message("Work", context: "id")
      case .kind: "Kind of work"
      case .from: "From"
      case .to: "To, or place"
      case .length: "Length (km)"
      case .measure(.cost): "Investment"
      case .measure(.capex): "Building at list prices"
      case .measure(.opex): "Running cost a year"
      case .measure(.source(let index)): "\(sources[index])"
      case .year: "Year"
      case .progress: Message("Progress", context: "workbook")
      }
    }
  }

  package func heading(_ column: VillagesColumn) -> String {
    text {
      switch column {
      case .number: "No."
      case .name: "Village"
      case .id: "Id"
      case .commune: "Commune"
      case .households: "Households"
      case .householdsUnknown: "Households unknown, counted as 1"
      case .population: Message("Residents", context: "heading")
      case .minorityShare: "Minority share"
      case .minorityHouseholds: Message("Minority households", context: "workbook")
      case .poverty: "Poverty rate"
      case .difficult: "Specially difficult"
      case .region: "Region"
      case .border: "Border commune"
      case .lacks(.mobile), .gets(.mobile), .year(.mobile): "Mobile"
      case .lacks(.fixed), .gets(.fixed), .year(.fixed): "Fibre"
      case .getsInterim, .yearInterim: "Interim"
      case .served: "All"
      case .minorityServed: "Minority"
      case .proposals: Message("Proposals", context: "ids")
      case .reason: "Why something is left out"
      }
    }
  }

  /// Over several columns.
  package func band(_ column: VillagesColumn) -> String? {
    switch column {
    case .lacks: text("Lacks today")
    case .gets, .getsInterim: text("Gets")
    case .served, .minorityServed: text("Households served")
    case .year, .yearInterim: text("Year of service")
    default: nil
    }
  }

  package var phasingHeadings: PhasingHeadings { PhasingHeadings(language: language) }

  package var orderHeadings: OrderHeadings { OrderHeadings(language: language) }

  package var fundingHeadings: BookFundingHeadings { BookFundingHeadings(language: language) }

  package var priceHeadings: PriceHeadings { PriceHeadings(language: language) }

  package var summaryHeadings: SummaryHeadings { SummaryHeadings(language: language) }
}

package struct PhasingHeadings: Words {
  package let language: ReportLanguage

  package var number: String { text("No.") }
  package var name: String { text("Proposal", context: "workbook") }
  package var id: String { text("Id") }
  package var place: String { text("Place (commune)") }
  package var period: String { text("Start-finish") }
  package var cost: String { text("Total investment") }
  package var byYear: String { text("By year") }
  package var lead: String { text("Lead") }
}

package struct OrderHeadings: Words {
  package let language: ReportLanguage

  package var rank: String { text("Order") }
  package var name: String { text("Proposal", context: "workbook") }
  package var id: String { text("Id") }
  package var place: String { text("Place (commune)") }
  package var households: String { text("Households served") }
  package var cost: String { text("Total investment") }
  package var running: String { text("Running total", context: "workbook") }
  package var share: String { text("Running share") }
  package var benefit: String { text("Benefit (weighted hh.)") }
  package var runningBenefit: String { text("Running benefit") }
  package var entry: String { text("Enters at a budget of") }
  package var loss: String { text("Loss without (weighted hh.)") }
}

package struct BookFundingHeadings: Words {
  package let language: ReportLanguage

  package var number: String { text("No.") }
  package var name: String { text("Source, proposal") }
  package var byYear: String { text("By year", context: "funding") }
  package var total: String { text("Total", context: "workbook") }
  package var share: String { text("Share") }
}

package struct PriceHeadings: Words {
  package let language: ReportLanguage

  package var number: String { text("No.") }
  package var item: String { text("Item") }
  package var unit: String { text("Unit", context: "workbook") }
  package var range: String { text("Range") }
  package var low: String { text("Low") }
  package var base: String { text("Base") }
  package var high: String { text("High") }
  package var ofScenario: String { text("Price of the scenario") }
  package var used: String { text("Price used") }
  package var basis: String { text("Basis") }
  package var source: String { text("Source") }
}

package struct SummaryHeadings: Words {
  package let language: ReportLanguage

  package var number: String { text("No.") }
  package var figure: String { text("Figure") }
  package var unit: String { text("Unit", context: "workbook") }
  package var value: String { text("Value") }
  package var source: String { text("From", context: "workbook") }
}
