import Diagnostics
package import Geography
package import Investment
package import PlanVerification
import Scenarios

/// Every text of a plan's reports; rooms with texts of their own extend it.
package struct ReportWords: Words {
  package let language: ReportLanguage

  /// What a proposal builds and whom it serves.
  package func title(_ content: ProposalContent) -> String {
    var parts: [Message] = []
    func add(_ count: Int, _ part: @autoclosure () -> Message) {
      if count > 0 { parts.append(part()) }
    }
    let fibre = Message.villages(content.fibreVillages)
    if content.fibreMetres > 0 {
      let length: Message = "Fibre \(content.fibreMetres / 1000, places: 1) km"
      parts.append(content.fibreVillages > 0 ? "\(length) to \(fibre)" : length)
    } else {
      add(content.fibreVillages, "Fibre in \(fibre)")
    }
    add(content.masts, .masts(content.masts))
    add(content.lightSites, .lightSites(content.lightSites))
    add(content.microwaveHops, .microwaveHops(content.microwaveHops))
    for technology in Backhaul.allCases {
      let count = content.backhauls[technology] ?? 0
      add(count, technology.named(count))
    }
    add(content.communityTerminals, .communityTerminals(content.communityTerminals))
    add(content.mobileVillages, "mobile in \(.villages(content.mobileVillages))")
    add(content.interimVillages, "interim broadband in \(.villages(content.interimVillages))")
    return text(parts.isEmpty ? "No works" : "\(parts)")
  }

  /// Why a village's two services are in or out.
  package func reason(mobile: VillageOutcome.Reason, fixed: VillageOutcome.Reason) -> String {
    text("Mobile broadband: \(reason(mobile)). Fibre: \(reason(fixed)).")
  }

  private func reason(_ reason: VillageOutcome.Reason) -> Message {
    switch reason {
    case .existing: "there today"
    case .planned: "in the plan"
    case .lockedOut(nil): "excluded by the scenario"
    case .lockedOut(let site?):
      "excluded by the scenario; site \(site), built for others, covers it all the same, and that is not counted"
    case .unreachable: "no route, site or hop of the data set leads there"
    case .outbid(let cost, let benefit):
      "not in the plan; the cheapest works that would add it cost \(millions: cost) million đồng "
        + "for \(benefit.value, places: 1) weighted households"
    }
  }

  /// Headings of the proposals table.
  package var headings: TableHeadings { TableHeadings(language: language) }

  /// The lines above the table.
  package func introduction(_ plan: InvestmentPlan) -> [String] {
    [
      text("Investment plan for \(title(plan.dataset)): \(need(plan.dataset))"),
      text("\(budget(plan)), \(scenario(plan.scenario.name))"),
    ]
  }

  private func budget(_ plan: InvestmentPlan) -> Message {
    let years = plan.scenario.phases.years
    guard let amount = plan.totals.budget else { return "No limit of the budget" }
    let budget: Message = "Budget \(.billions(amount))"
    guard let first = years.first, let last = years.last else { return budget }
    return years.count > 1 ? "\(budget) over \(first)–\(last)" : "\(budget) in \(first)"
  }

  /// The number of villages, then some of their names.
  package func villages(_ count: Int, names: [String]) -> String {
    guard count > 0 else { return "—" }
    let more = count > names.count ? ", …" : ""
    return count == 1 ? names.joined() : "\(numbers.integer(count)): \(names.joined(separator: ", "))\(more)"
  }

  /// Why a plan has no proposal.
  package func noProposal(_ plan: InvestmentPlan, of geography: Geography) -> String {
    nothingBuilt(NothingBuilt.reasons(plan, of: geography), cheapest: plan.cheapestOffer)
  }

  /// Why nothing is built, a sentence a reason.
  ///
  /// - Parameter cheapest: what the cheapest works that would bring a service cost; nil where it is not known.
  package func nothingBuilt(_ reasons: [NothingBuilt], cheapest: Money?) -> String {
    text(.sentences(reasons.map { sentence($0, cheapest) }))
  }

  private func sentence(_ reason: NothingBuilt, _ cheapest: Money?) -> Message {
    switch reason {
    case .everythingServed: "Every village has mobile broadband and fibre today: nothing needs to be built."
    case .targetsMet: "Every target is met today: nothing needs to be built."
    case .noRoutes: "The data set has no routes (routes.csv), so no plan can lay fibre."
    case .noCandidateSites:
      "The data set has no candidate sites (sites.csv), so no plan can bring mobile broadband."
    case .noCoverage:
      "The data set does not say what its candidate sites cover (coverage.csv), so no plan can bring mobile broadband."
    case .nothingReaches: "No route, site or hop of the data set leads to a village that lacks a service."
    case .lockedOut: "The scenario excludes every village that could be reached."
    case .ceilings: "Nothing can be built within the budget that keeps the ceilings of the rules."
    case .worthNothing: "What could be built counts for nothing under this scenario."
    case .budgetTooSmall:
      cheapest.map {
        "No proposal fits the budget. The cheapest works that would bring a service cost \(millions: $0) million đồng."
      } ?? "No proposal fits the budget."
    }
  }

  /// What the amounts of a plan are whose budget pays present values; `capex` is what building alone costs.
  package func presentValueNote(capex: Money) -> String {
    text(
      "Costs are present values of building, running and replacing over the horizon, as the budget counts them; "
        + "building alone costs \(billions: capex) billion đồng.")
  }

  /// Columns of a table that the width of the terminal has no room for.
  package func columnsLeftOut(_ headings: [String]) -> String {
    text("No room for: \(headings.joined(separator: "; ")). A wider terminal, or --format csv, shows them.")
  }

  /// The sums of the plan.
  package func totals(_ totals: Totals, proposals: Int) -> String {
    let (mobile, fixed) = (totals.villagesMobile, totals.villagesFixed)
    let gains: Message =
      mobile == 1
      ? "\(.villages(mobile)) gains mobile broadband, \(count: fixed) fibre"
      : "\(.villages(mobile)) gain mobile broadband, \(count: fixed) fibre"
    let interim: Message =
      totals.villagesInterim > 0 ? ", \(count: totals.villagesInterim) an interim service" : ""
    let cost: Message =
      switch totals.budget {
      case nil: .billions(totals.cost)
      case let budget? where budget.dong < 1_000_000:
        "\(count: totals.cost.dong) of \(count: budget.dong) đồng"
      case let budget?: "\(billions: totals.cost) of \(billions: budget) billion đồng"
      }
    let capex: Message =
      totals.cost != totals.capex ? "building at list prices \(billions: totals.capex); " : ""
    let lost: Message =
      totals.lost > .zero ? "lost on works given up \(billions: totals.lost); " : ""
    let served: Message =
      totals.ethnicMinorityHouseholds.map {
        "\(.households(totals.households)), \(count: $0) of them ethnic-minority"
      } ?? .households(totals.households)
    return text(
      "Total: \(.proposals(proposals)); \(gains)\(interim); \(served); \(cost); \(capex)\(lost)running cost "
        + "\(billions: totals.opexPerYear) billion đồng a year.")
  }

  /// Status, objective, bound, gap, time, solver, how near to the cheapest, and what the verifier recomputed.
  package func certificate(_ plan: InvestmentPlan, _ verification: PlanVerification) -> [String] {
    let solve = plan.solve
    let run: Message = "\(shown(solve.solver)), \(solve.seconds, places: 1) s"
    let status: Message =
      switch (solve.status, solve.limit) {
      case (.optimal, _): solve.relativeGap > 0 ? "Optimal within the gap asked" : "Optimal"
      case (.feasible, .time): "Time limit reached, best plan found so far"
      case (.feasible, .interrupted): "Interrupted, best plan found so far"
      case (.feasible, nil): "Feasible"
      case (.infeasible, _): "Infeasible"
      }
    let verdict =
      verification.isValid
      ? [
        text(
          "Verified from the data without the solver: \(.comparisons(verification.checks)), no disagreement."),
        notRecomputed,
      ] : [findings(verification.findings.count)]
    return solve.earlierStages.map(stage) + [
      text("\(status): \(claim(solve)) (gap \(solve.relativeGap * 100, places: 3) %). \(run).")
    ] + [leastCost(plan)].compactMap { $0 } + verdict
  }

  /// What was recomputed, and what only the search knows.
  package var notRecomputed: String {
    text(
      "Recomputed so are services, costs, sums, order, rules and reasons; the bound, and with it that no plan is better, "
        + "the budgets at which proposals enter, the losses without them, time and solver are the search’s own."
    )
  }

  /// How near the plan is to the cheapest that is as good; nil where it was not asked, or a limit came first.
  package func leastCost(_ plan: InvestmentPlan) -> String? {
    guard let bound = plan.solve.costBound else { return nil }
    let cost = plan.totals.cost
    guard cost > bound else { return text("Cheapest of its worth: no plan that reaches as much costs less.") }
    let share = Double((cost - bound).dong) / Double(max(1, cost.dong)) * 100
    return text(
      "Cheapest of its worth within \(share, places: 3) %: no plan that reaches as much costs less than "
        + "\(millions: bound) million đồng.")
  }

  private func claim(_ solve: SolveSummary) -> Message {
    if solve.measure == .dong {
      return
        "costs \(millions: Money(roundingDong: solve.objective)) million đồng; no plan that reaches the targets "
        + "costs less than \(millions: Money(roundingDong: solve.bound))"
    }
    let others: Message =
      solve.stages.isEmpty ? "no plan under this scenario" : "no plan that reaches the above"
    return "worth \(solve.objective, places: 1) weighted households; \(others) is worth more than "
      + "\(solve.bound, places: 1)"
  }

  /// What the columns of the data set are.
  package func provenance(_ parts: [(kind: ColumnProvenance.Kind, tables: String)]) -> String {
    func name(_ kind: ColumnProvenance.Kind) -> String {
      text {
        switch kind {
        case .real: Message("real", context: "data")
        case .derived: Message("derived", context: "data")
        case .modelled: Message("modelled", context: "data")
        case .changed: Message("changed since it was described", context: "data")
        case .unstated: Message("unstated", context: "data")
        }
      }
    }
    return text("Data: \(parts.map { "\(name($0.kind)): \($0.tables)" }.joined(separator: "; ")).")
  }

  /// "12 of 15 columns".
  package func columns(_ part: Int, of whole: Int) -> String { text("\(part) of \(whole) columns") }

  /// What a data set holds, and whether it can be planned with.
  package func contents(_ geography: Geography, warnings: Int) -> String {
    let lackingMobile = geography.villages.count { !$0.hasMobileBroadband }
    let lackingFixed = geography.villages.count { !$0.hasFixedBroadband }
    let places: Message =
      "\(.communes(geography.communes.count)), \(.villages(geography.villages.count)) (\(count: lackingMobile) "
      + "without mobile broadband, \(count: lackingFixed) without fibre)"
    return text(
      "\(shown(geography.name)): \(places), \(.nodes(geography.nodes.count)), \(.routes(geography.routes.count)), "
        + "\(.sites(geography.sites.count)), \(.coverage(geography.coverage.count)), "
        + "\(.hops(geography.hops.count)). No error, \(.warnings(warnings)).")
  }

  package var baselineHeadings: BaselineHeadings { BaselineHeadings(language: language) }

  package func baseline(_ method: Baseline.Method) -> String {
    text {
      switch method {
      case .greedy: "Best benefit per đồng next"
      case .straightToNearestNode: "Each village to its nearest node"
      }
    }
  }

  package var thisPlan: String { text("This plan") }

}

package struct TableHeadings: Words {
  package let language: ReportLanguage

  package var rank: String { text("Rank") }
  package var id: String { text("Id") }
  package var proposal: String { text("Proposal") }
  package var commune: String { text("Commune") }
  package var villages: String { text("Villages") }
  package var households: String { text("Households") }
  /// In million đồng.
  package var cost: String { text("Cost, m đồng") }
  package var benefitPerBillion: String { text("Benefit/bn") }
  /// In million đồng.
  package var runningTotal: String { text("Running total") }
  /// In billion đồng.
  package var entersAt: String { text("Enters at, bn") }
  /// In weighted households.
  package var lossWithout: String { text("Loss without") }
}

package struct BaselineHeadings: Words {
  package let language: ReportLanguage

  package var method: String { text("Method") }
  package var benefit: String { text("Benefit") }
  /// In million đồng.
  package var cost: String { text("Cost, m đồng") }
  package var villagesMobile: String { text("Mobile villages") }
  package var villagesFixed: String { text("Fibre villages") }
  package var households: String { text("Households") }
  /// How much more the plan is worth.
  package var advantage: String { text("This plan is worth") }
}
