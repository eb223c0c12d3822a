import Diagnostics
package import Geography
package import Investment
package import Scenarios

extension ReportWords {
  /// At most 31 characters, none of `[ ] : * ? / \`, no two alike.
  package func sheetName(_ annex: Annex) -> String {
    text {
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
  }

  /// "Phụ lục I"; nil for the summary.
  package func number(_ annex: Annex) -> String? {
    switch annex {
    case .summary: nil
    case .proposals: text("Annex I")
    case .phasing, .order: text("Annex II")
    case .funding: text("Annex III")
    case .villages: text("Annex IV")
    case .prices: text("Annex V")
    case .works: text("Annex VI")
    }
  }

  package func title(_ annex: Annex) -> String {
    text {
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
  }

  /// The submission the annexes belong to, to be filled in by hand.
  package var submission: String { text("(Attached to Submission No. …/TTr-… of … by …)") }
  /// The unit of the amounts.
  package var unit: String { text("Unit: million đồng") }
  package var priceUnit: String { text("Unit: as stated in each row") }
  /// Says that modelled data are not real.
  package var modelledLabel: String {
    text(
      "MODELLED DATA: tables and columns marked “modelled” come from a model and are not observations of the province."
    )
  }
  /// The row of sums of an annex, first of all.
  package var grandTotal: String { text("TOTAL") }
  package var ofWhich: String { text("Of which") }
  package var noLimit: String { text("no limit") }
  /// Who signs.
  package var signature: String {
    text("Prepared by: …                                        Head of unit: …")
  }

  package func name(_ sort: ProposalSort, firstVillage: String?, others: Int) -> String {
    let what: Message =
      switch sort {
      case .fibre: "Fibre"
      case .radio: "Base station"
      case .fibreAndRadio: "Fibre and base station"
      case .terminals: "Community satellite terminal"
      case .nothing: "Broadband infrastructure"
      }
    guard let firstVillage else { return text(what) }
    let more: Message =
      switch others {
      case 0: ""
      case 1: " and 1 other village"
      default: " and \(count: others) other villages"
      }
    return text("\(what) for \(firstVillage)\(more)")
  }

  /// "Xã Nà Hỳ".
  package func commune(_ commune: Commune) -> String {
    let kind: Message =
      switch commune.type {
      case "phường": "ward"
      case "đặc khu": Message("commune", context: "special zone")
      default: "commune"
      }
    return text("\(shown(commune.name)) \(kind)", context: "name of a commune")
  }
  package var noCommune: String { text("Serving no village directly") }

  /// Why a lacking service is left out, as a sentence; nil where it is there or comes.
  package func reason(_ service: Service, _ reason: VillageOutcome.Reason) -> String? {
    let name = service == .mobile ? text("Mobile") : text("Fibre")
    switch reason {
    case .existing, .planned: return nil
    case .lockedOut(nil): return text("\(name): excluded by the scenario.")
    case .lockedOut(let site?):
      return text(
        "\(name): excluded by the scenario; site \(site), built for others, covers it all the same, and that is not "
          + "counted.")
    case .unreachable: return text("\(name): no route, site or hop of the data set leads there.")
    case .outbid(let cost, let benefit):
      return text(
        "\(name): to add it to this plan takes \(millions: cost) million đồng for "
          + "\(benefit.value, places: 1) weighted households.")
    }
  }

  package func kind(_ kind: WorkKind) -> String { text(kind.names.inAnnex) }

  package func progress(_ status: WorkProgress.Status) -> String {
    text {
      switch status {
      case .done: "done"
      case .underWay: "under way"
      case .dropped: "given up"
      }
    }
  }

  /// Why the households of proposals sum to more than are served.
  package func countedTwice(_ counted: Int, once: Int) -> String {
    text(
      "A village served by two proposals counts its households in both (\(count: counted) in the sum); "
        + "counted once they are \(count: once) (Annex IV).")
  }
  /// In a plan that counts later years for less: which figures do, and which do not.
  package var discountNote: String {
    text(
      "The benefit counts a service the same whenever it comes; the worth of the plan and its bound count it for less "
        + "the later it comes.")
  }
  package var benefitNote: String {
    text(
      "Weighted households: a household counts once for each service it gains, times the priority weight of its "
        + "village under the scenario.")
  }
  package func completed(in year: Int) -> String { text("Completed in \(year)") }
  package var yearBudget: String { text("Budget of the year") }
  package var runningTotal: String { text("Running total", context: "workbook") }
  package var shareOfTotal: String { text("Share of the total") }
  package var villagesGainingMobile: String {
    text("Villages that gain mobile broadband", context: "workbook")
  }
  package var villagesGainingFibre: String { text("Villages that gain fibre", context: "workbook") }

  /// - Parameter hasFigures: whether the two last columns are there.
  package func orderNote(hasFigures: Bool) -> String {
    let order: Message = "The scenario has no years: build in this order as far as the money comes."
    guard hasFigures else { return text(order) }
    return text(
      "\(order) “Enters at a budget of”: the least budget from which on the best plan found has the proposal. "
        + "“Loss without”: what the best plan found without it is worth less. Both as the search found them.")
  }

  package var oneBudget: String { text("Budget (the scenario names no sources)") }
  package var oneSourceNote: String {
    text("The scenario names no funding sources; one budget pays for everything.")
  }
  package var limit: String { text("What the source has") }
  package var lost: String { text("Spent on works given up") }
  package func left(carries: Bool) -> String { carries ? text("Left, carried over") : text("Left") }
  package func carryOverNote(_ carries: Bool) -> String {
    carries
      ? text("What is not spent in a year can be spent in a later one.")
      : text("What is not spent in a year is not carried over.")
  }

  package func basis(_ basis: CostRange.Basis) -> String {
    text {
      switch basis {
      case .cited: "real, cited"
      case .derived: Message("derived", context: "workbook")
      case .assumption: "assumption"
      case .unstated: "not stated"
      }
    }
  }
  package var priceNote: String {
    text(
      "The price used is the scenario's where it has one, else the base price. A price marked “assumption” has no "
        + "source and is to be replaced by the province's own.")
  }

  package func section(_ section: SummarySection) -> String {
    text {
      switch section {
      case .need: "Need"
      case .money: "Money"
      case .results: "Results"
      case .certificate: Message("Certificate", context: "workbook")
      case .checks: "Differences between annexes (must be 0)"
      case .data: Message("Data", context: "workbook")
      }
    }
  }

  package func name(_ figure: SummaryFigure) -> String {
    text {
      switch figure {
      case .villages: Message("Villages", context: "sum")
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
      case .perBillion: Message("Benefit per billion đồng", context: "workbook")
      case .perHousehold: "Investment per household served"
      case .objective: "Worth of the plan (objective)"
      case .bound: "Bound of every plan, as the search proved it"
      case .gap: "Gap to the bound"
      case .gapAsked: "Gap asked for"
      case .solver: "Solver"
      case .comparisons: "Recomputed from the data without the solver"
      case .disagreements: "Of these, disagreements"
      case .differenceProposals: "Annex I against Annex VI"
      case .differencePhasing: "Annex II against Annex VI"
      case .differenceFunding: "Annex III against Annex VI"
      case .dataset: "Data set"
      case .fingerprint: Message("SHA-256 of the data set", context: "workbook")
      case .scenario: "Scenario"
      }
    }
  }

  package func unit(_ unit: SummaryUnit) -> String {
    text {
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
  }

  /// What the scenario is called.
  package func scenarioTitle(_ scenario: Scenario) -> String {
    guard let budget = scenario.budget else { return text(self.scenario(scenario.name)) }
    return text("Plan for \(billions: budget) billion đồng, \(self.scenario(scenario.name))")
  }

  package func made(_ date: ReportDate) -> String {
    text("Made on \(date.long(language)).")
  }
}
