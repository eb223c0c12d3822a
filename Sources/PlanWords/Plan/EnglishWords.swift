import Geography
import Investment
import PlanVerification
import Scenarios

struct EnglishWords: ReportWords, Sendable {
  let numbers = NumberStyle.english

  func title(_ content: ProposalContent) -> String {
    var parts: [String] = []
    if content.fibreMetres > 0 {
      let length = "Fibre \(numbers.decimal(content.fibreMetres / 1000, places: 1)) km"
      parts.append(
        content.fibreVillages > 0 ? "\(length) to \(counted(content.fibreVillages, "village"))" : length)
    } else if content.fibreVillages > 0 {
      parts.append("Fibre in \(counted(content.fibreVillages, "village"))")
    }
    if content.masts > 0 { parts.append(counted(content.masts, "mast")) }
    if content.lightSites > 0 { parts.append(counted(content.lightSites, "light site")) }
    if content.microwaveHops > 0 { parts.append(counted(content.microwaveHops, "microwave hop")) }
    if content.satelliteBackhauls > 0 {
      parts.append(counted(content.satelliteBackhauls, "satellite backhaul"))
    }
    if content.communityTerminals > 0 {
      parts.append(counted(content.communityTerminals, "community satellite terminal"))
    }
    if content.mobileVillages > 0 {
      parts.append("mobile in \(counted(content.mobileVillages, "village"))")
    }
    if content.interimVillages > 0 {
      parts.append("interim broadband in \(counted(content.interimVillages, "village"))")
    }
    return parts.isEmpty ? "No works" : parts.joined(separator: ", ")
  }

  func reason(mobile: VillageOutcome.Reason, fixed: VillageOutcome.Reason) -> String {
    "Mobile broadband: \(reason(mobile)). Fibre: \(reason(fixed))."
  }

  private func reason(_ reason: VillageOutcome.Reason) -> String {
    switch reason {
    case .existing: "there today"
    case .planned: "in the plan"
    case .lockedOut: "excluded by the scenario"
    case .unreachable: "no route, site or hop of the data set leads there"
    case .outbid(let cost, let benefit):
      "not in the plan; the cheapest works that would add it cost \(numbers.millions(cost)) million đồng "
        + "for \(numbers.decimal(benefit.value, places: 1)) weighted households"
    }
  }

  let headings = TableHeadings(
    rank: "Rank", id: "Id", proposal: "Proposal", commune: "Commune", villages: "Villages",
    households: "Households", cost: "Cost, m đồng", benefitPerBillion: "Benefit/bn",
    runningTotal: "Running total", entersAt: "Enters at, bn", lossWithout: "Loss without")

  func introduction(_ plan: InvestmentPlan) -> [String] {
    let data = plan.dataset
    return [
      "Investment plan for \(shown(data.name)): \(counted(data.villages, "village")), "
        + "\(numbers.integer(data.lackingMobile)) without mobile broadband, "
        + "\(numbers.integer(data.lackingFixed)) without fibre",
      "\(budget(plan)), scenario “\(shown(plan.scenario.name))”",
    ]
  }

  private func budget(_ plan: InvestmentPlan) -> String {
    let years = plan.scenario.phases.years
    guard plan.scenario.budget != nil || !years.isEmpty else { return "No limit of the budget" }
    let span = years.first.map { first in
      years.count > 1 ? " over \(first)–\(years[years.count - 1])" : " in \(first)"
    }
    return "Budget \(numbers.billions(plan.totals.budget)) billion đồng\(span ?? "")"
  }

  func villages(_ count: Int, names: [String]) -> String {
    let more = count > names.count ? ", …" : ""
    return count == 1 ? names.joined() : "\(numbers.integer(count)): \(names.joined(separator: ", "))\(more)"
  }

  func noProposal(_ plan: InvestmentPlan) -> String {
    if plan.dataset.lackingMobile == 0, plan.dataset.lackingFixed == 0 {
      return "Every village has mobile broadband and fibre today: nothing needs to be built."
    }
    return plan.solve.measure == .dong
      ? "Every target is met today: nothing needs to be built." : "No proposal fits the budget."
  }

  func presentValueNote(capex: Money) -> String {
    "Costs are present values of building, running and replacing over the horizon, as the budget counts them; "
      + "building alone costs \(numbers.billions(capex)) billion đồng."
  }

  func columnsLeftOut(_ headings: [String]) -> String {
    "No room for: \(headings.joined(separator: "; ")). A wider terminal, or --format csv, shows them."
  }

  func totals(_ totals: Totals, proposals: Int) -> String {
    "Total: \(counted(proposals, "proposal")); \(counted(totals.villagesMobile, "village")) "
      + "gain\(totals.villagesMobile == 1 ? "s" : "") mobile broadband, "
      + "\(numbers.integer(totals.villagesFixed)) fibre"
      + (totals.villagesInterim > 0 ? ", \(numbers.integer(totals.villagesInterim)) an interim service" : "")
      + "; \(counted(totals.households, "household")), "
      + "\(numbers.integer(totals.ethnicMinorityHouseholds)) of them ethnic-minority; "
      + numbers.billions(totals.cost)
      + (totals.budget > .zero ? " of \(numbers.billions(totals.budget))" : "") + " billion đồng; "
      + (totals.cost != totals.capex ? "building at list prices \(numbers.billions(totals.capex)); " : "")
      + (totals.lost > .zero ? "lost on works given up \(numbers.billions(totals.lost)); " : "")
      + "running cost \(numbers.billions(totals.opexPerYear)) billion đồng a year."
  }

  func certificate(_ solve: SolveSummary, _ verification: PlanVerification) -> [String] {
    let gap = numbers.decimal(solve.relativeGap * 100, places: 3)
    let run = "\(shown(solve.solver)), \(numbers.decimal(solve.seconds, places: 1)) s"
    let status =
      switch (solve.status, solve.limit) {
      case (.optimal, _): solve.relativeGap > 0 ? "Optimal within the gap asked" : "Optimal"
      case (.feasible, .time): "Time limit reached, best plan found so far"
      case (.feasible, .interrupted): "Interrupted, best plan found so far"
      case (.feasible, nil): "Feasible"
      case (.infeasible, _): "Infeasible"
      }
    return solve.earlierStages.map(stage) + [
      "\(status): \(claim(solve)) (gap \(gap) %). \(run).",
      verification.isValid
        ? "Verified from the data without the solver: \(counted(verification.checks, "comparison")), "
          + "no disagreement."
        : "The verifier disagrees: \(counted(verification.findings.count, "finding")).",
    ]
  }

  private func claim(_ solve: SolveSummary) -> String {
    if solve.measure == .dong {
      let cost = numbers.millions(Money(roundingDong: solve.objective))
      let bound = numbers.millions(Money(roundingDong: solve.bound))
      return "costs \(cost) million đồng; no plan that reaches the targets costs less than \(bound)"
    }
    let objective = numbers.decimal(solve.objective, places: 1)
    let others = solve.stages.isEmpty ? "no plan under this scenario" : "no plan that reaches the above"
    return "worth \(objective) weighted households; \(others) is worth more than "
      + numbers.decimal(solve.bound, places: 1)
  }

  func provenance(_ parts: [(kind: ColumnProvenance.Kind, tables: String)]) -> String {
    "Data: " + parts.map { "\($0.kind.rawValue): \($0.tables)" }.joined(separator: "; ") + "."
  }

  func columns(_ part: Int, of whole: Int) -> String { "\(part) of \(whole) columns" }

  func contents(_ geography: Geography, warnings: Int) -> String {
    let lackingMobile = geography.villages.count { !$0.hasMobileBroadband }
    let lackingFixed = geography.villages.count { !$0.hasFixedBroadband }
    return "\(shown(geography.name)): \(counted(geography.communes.count, "commune")), "
      + "\(counted(geography.villages.count, "village")) (\(numbers.integer(lackingMobile)) without mobile "
      + "broadband, \(numbers.integer(lackingFixed)) without fibre), \(counted(geography.nodes.count, "node")), "
      + "\(counted(geography.routes.count, "route")), \(counted(geography.sites.count, "site")), "
      + "\(counted(geography.coverage.count, "coverage relation")), "
      + "\(counted(geography.hops.count, "hop")). No error, \(counted(warnings, "warning"))."
  }

  let baselineHeadings = BaselineHeadings(
    method: "Method", benefit: "Benefit", cost: "Cost, m đồng", villagesMobile: "Mobile villages",
    villagesFixed: "Fibre villages", households: "Households", advantage: "This plan is worth")

  func baseline(_ method: Baseline.Method) -> String {
    switch method {
    case .greedy: "Best benefit per đồng next"
    case .straightToNearestNode: "Each village to its nearest node"
    }
  }

  let thisPlan = "This plan"

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(numbers.integer(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  private func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }
}
