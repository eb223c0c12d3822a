import Geography
import Investment
import Scenarios

extension EnglishWords: WorkbookWords {
  func sheetName(_ annex: Annex) -> String {
    switch annex {
    case .summary: "Summary"
    case .proposals: "Annex I - Proposals"
    case .phasing: "Annex II - Phasing"
    case .order: "Annex II - Order"
    case .funding: "Annex III - Funding"
    case .villages: "Annex IV - Villages"
    case .prices: "Annex V - Unit prices"
    case .works: "Annex VI - Works"
    }
  }

  func number(_ annex: Annex) -> String? {
    switch annex {
    case .summary: nil
    case .proposals: "Annex I"
    case .phasing, .order: "Annex II"
    case .funding: "Annex III"
    case .villages: "Annex IV"
    case .prices: "Annex V"
    case .works: "Annex VI"
    }
  }

  func title(_ annex: Annex) -> String {
    switch annex {
    case .summary: "SUMMARY OF THE BROADBAND INVESTMENT PLAN"
    case .proposals: "LIST OF INVESTMENT PROPOSALS FOR BROADBAND INFRASTRUCTURE"
    case .phasing: "INVESTMENT PHASING"
    case .order: "ORDER OF INVESTMENT"
    case .funding: "FUNDING SOURCES"
    case .villages: "VILLAGES WITHOUT MOBILE BROADBAND OR FIBRE"
    case .prices: "UNIT INVESTMENT COSTS AND PRICES USED"
    case .works: "LIST OF WORKS"
    }
  }

  var submission: String { "(Attached to Submission No. …/TTr-… of … by …)" }
  var unit: String { "Unit: million đồng" }
  var priceUnit: String { "Unit: as stated in each row" }
  var modelledLabel: String {
    "MODELLED DATA: tables and columns marked “modelled” come from a model and are not observations of the province."
  }
  var grandTotal: String { "TOTAL" }
  var ofWhich: String { "Of which" }
  var noLimit: String { "no limit" }
  var signature: String { "Prepared by: …                                        Head of unit: …" }

  func name(_ sort: ProposalSort, firstVillage: String?, others: Int) -> String {
    let what =
      switch sort {
      case .fibre: "Fibre"
      case .radio: "Base station"
      case .fibreAndRadio: "Fibre and base station"
      case .terminals: "Community satellite terminal"
      case .nothing: "Broadband infrastructure"
      }
    guard let firstVillage else { return what }
    let more = others > 0 ? " and \(numbers.integer(others)) other village\(others == 1 ? "" : "s")" : ""
    return "\(what) for \(firstVillage)\(more)"
  }

  func commune(_ commune: Commune) -> String {
    let name = TerminalText.shown(commune.name, width: 60)
    return commune.type == "phường" ? "\(name) ward" : "\(name) commune"
  }
  var noCommune: String { "Serving no village directly" }

  func reason(_ service: Service, _ reason: VillageOutcome.Reason) -> String? {
    let name = service == .mobile ? "Mobile" : "Fibre"
    switch reason {
    case .existing, .planned: return nil
    case .lockedOut: return "\(name): excluded by the scenario."
    case .unreachable: return "\(name): no route, site or hop of the data set leads there."
    case .outbid(let cost, let benefit):
      return "\(name): to add it takes at least \(numbers.millions(cost)) million đồng for "
        + "\(numbers.decimal(benefit.value, places: 1)) weighted households."
    }
  }

  func kind(_ kind: WorkKind) -> String {
    switch kind {
    case .fibreSegment: "Fibre route"
    case .fibreAccess: "Fibre distribution in the village"
    case .site: "Base station"
    case .microwaveHop: "Microwave hop"
    case .satelliteBackhaul: "Satellite equipment"
    }
  }

  func progress(_ status: WorkProgress.Status) -> String {
    switch status {
    case .done: "done"
    case .underWay: "under way"
    case .dropped: "given up"
    }
  }

  func heading(_ column: ProposalsColumn, sources: [String]) -> String {
    switch column {
    case .number: "No."
    case .name: "Proposal"
    case .id: "Id"
    case .place: "Place (commune)"
    case .scale: "Scale, design capacity"
    case .villages: "Villages served"
    case .gains(.mobile): "Mobile"
    case .gains(.fixed): "Fibre"
    case .gainsInterim: "Interim"
    case .households: "Households served"
    case .period: "Start-finish"
    case .measure(.cost): "Total investment"
    case .measure(.capex): "Building at list prices"
    case .measure(.opex): "Running cost a year"
    case .measure(.source(let index)): sources[index]
    case .benefit: "Benefit (weighted hh.)"
    case .perBillion: "Benefit per bn đồng"
    case .rank: "Priority rank"
    case .lead: "Lead"
    case .note: "Remarks"
    }
  }
  var gainsBand: String { "Villages that gain" }

  func heading(_ column: WorksColumn, sources: [String]) -> String {
    switch column {
    case .number: "No."
    case .proposal: "Proposal"
    case .id: "Work"
    case .kind: "Kind of work"
    case .from: "From"
    case .to: "To, or place"
    case .length: "Length (km)"
    case .measure(.cost): "Investment"
    case .measure(.capex): "Building at list prices"
    case .measure(.opex): "Running cost a year"
    case .measure(.source(let index)): sources[index]
    case .year: "Year"
    case .progress: "Progress"
    }
  }

  func heading(_ column: VillagesColumn) -> String {
    switch column {
    case .number: "No."
    case .name: "Village"
    case .id: "Id"
    case .commune: "Commune"
    case .households: "Households"
    case .population: "Residents"
    case .minorityShare: "Minority share"
    case .minorityHouseholds: "Minority households"
    case .poverty: "Poverty rate"
    case .difficult: "Specially difficult"
    case .region: "Region"
    case .border: "Border commune"
    case .lacks(.mobile), .gets(.mobile), .year(.mobile): "Mobile"
    case .lacks(.fixed), .gets(.fixed), .year(.fixed): "Fibre"
    case .getsInterim, .yearInterim: "Interim"
    case .served: "All"
    case .minorityServed: "Minority"
    case .proposals: "Proposals"
    case .reason: "Why something is left out"
    }
  }

  func band(_ column: VillagesColumn) -> String? {
    switch column {
    case .lacks: "Lacks today"
    case .gets, .getsInterim: "Gets"
    case .served, .minorityServed: "Households served"
    case .year, .yearInterim: "Year of service"
    default: nil
    }
  }

  var phasingHeadings: PhasingHeadings {
    PhasingHeadings(
      number: "No.", name: "Proposal", id: "Id", place: "Place (commune)", period: "Start-finish",
      cost: "Total investment", byYear: "By year", lead: "Lead")
  }

  var orderHeadings: OrderHeadings {
    OrderHeadings(
      rank: "Order", name: "Proposal", id: "Id", place: "Place (commune)", households: "Households served",
      cost: "Total investment", running: "Running total", share: "Running share",
      benefit: "Benefit (weighted hh.)", runningBenefit: "Running benefit", entry: "Enters at a budget of",
      loss: "Loss without (weighted hh.)")
  }

  var fundingHeadings: BookFundingHeadings {
    BookFundingHeadings(
      number: "No.", name: "Source, proposal", byYear: "By year", total: "Total", share: "Share")
  }

  var priceHeadings: PriceHeadings {
    PriceHeadings(
      number: "No.", item: "Item", unit: "Unit", range: "Range", low: "Low", base: "Base", high: "High",
      ofScenario: "Price of the scenario", used: "Price used", basis: "Basis", source: "Source")
  }

  var summaryHeadings: SummaryHeadings {
    SummaryHeadings(number: "No.", figure: "Figure", unit: "Unit", value: "Value", source: "From")
  }

  func countedTwice(_ counted: Int, once: Int, _ numbers: NumberStyle) -> String {
    "A village served by two proposals counts its households in both (\(numbers.integer(counted)) in the sum); "
      + "counted once they are \(numbers.integer(once)) (Annex IV)."
  }
  var discountNote: String {
    "The benefit counts a service the same whenever it comes; the worth of the plan and its bound count it for less "
      + "the later it comes."
  }
  var benefitNote: String {
    "Weighted households: a household counts once for each service it gains, times the priority weight of its "
      + "village under the scenario."
  }
  func completed(in year: Int) -> String { "Completed in \(year)" }
  var yearBudget: String { "Budget of the year" }
  var runningTotal: String { "Running total" }
  var shareOfTotal: String { "Share of the total" }
  var villagesGainingMobile: String { "Villages that gain mobile broadband" }
  var villagesGainingFibre: String { "Villages that gain fibre" }

  func orderNote(hasFigures: Bool) -> String {
    "The scenario has no years: build in this order as far as the money comes."
      + (hasFigures
        ? " “Enters at a budget of”: the least budget from which on the optimal plan has the proposal. “Loss "
          + "without”: what the best plan without it is worth less." : "")
  }

  var oneBudget: String { "Budget (the scenario names no sources)" }
  var oneSourceNote: String { "The scenario names no funding sources; one budget pays for everything." }
  var limit: String { "What the source has" }
  var lost: String { "Spent on works given up" }
  func left(carries: Bool) -> String { carries ? "Left, carried over" : "Left" }
  func carryOverNote(_ carries: Bool) -> String {
    carries
      ? "What is not spent in a year can be spent in a later one."
      : "What is not spent in a year is not carried over."
  }

  func basis(_ basis: CostRange.Basis) -> String {
    switch basis {
    case .cited: "real, cited"
    case .derived: "derived"
    case .assumption: "assumption"
    case .unstated: "not stated"
    }
  }
  var priceNote: String {
    "The price used is the scenario's where it has one, else the base price. A price marked “assumption” has no "
      + "source and is to be replaced by the province's own."
  }

  func section(_ section: SummarySection) -> String {
    switch section {
    case .need: "Need"
    case .money: "Money"
    case .results: "Results"
    case .certificate: "Certificate"
    case .checks: "Differences between annexes (must be 0)"
    case .data: "Data"
    }
  }

  func name(_ figure: SummaryFigure) -> String {
    switch figure {
    case .villages: "Villages"
    case .lackingMobile: "Villages without mobile broadband"
    case .lackingFixed: "Villages without fibre"
    case .budget: "Budget"
    case .cost: "Total investment of the proposals"
    case .lost: "Spent on works given up"
    case .left: "Left of the budget"
    case .capex: "Building at list prices"
    case .opex: "Running cost"
    case .proposals: "Proposals"
    case .gainMobile: "Villages that gain mobile broadband"
    case .gainFixed: "Villages that gain fibre"
    case .shareMobile: "Share of those without mobile broadband"
    case .shareFixed: "Share of those without fibre"
    case .gainInterim: "Villages with an interim service"
    case .households: "Households served (each counted once)"
    case .minority: "Of these: ethnic-minority households"
    case .shareMinority: "Share of ethnic-minority households"
    case .regionThree: "Of these: households of Region III"
    case .difficult: "Of these: households of specially difficult villages"
    case .border: "Of these: households of border communes"
    case .benefit: "Benefit"
    case .perBillion: "Benefit per billion đồng"
    case .perHousehold: "Investment per household served"
    case .objective: "Worth of the plan (objective)"
    case .bound: "Proven bound of every plan"
    case .gap: "Gap to the bound"
    case .gapAsked: "Gap asked for"
    case .solver: "Solver"
    case .comparisons: "Recomputed from the data without the solver"
    case .disagreements: "Of these, disagreements"
    case .differenceProposals: "Annex I against Annex VI"
    case .differencePhasing: "Annex II against Annex VI"
    case .differenceFunding: "Annex III against Annex VI"
    case .dataset: "Data set"
    case .fingerprint: "SHA-256 of the data set"
    case .scenario: "Scenario"
    }
  }

  func unit(_ unit: SummaryUnit) -> String {
    switch unit {
    case .villages: "villages"
    case .households: "households"
    case .weightedHouseholds: "weighted hh."
    case .proposals: "proposals"
    case .millions: "million đồng"
    case .millionsAYear: "million đồng/year"
    case .share: "%"
    case .comparisons: "comparisons"
    case .none: ""
    }
  }

  func made(_ date: ReportDate) -> String {
    "Made on \(longDate(date))."
  }
}
