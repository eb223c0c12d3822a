import Geography
import Investment
import PlanVerification
import Scenarios

extension EnglishWords {
  var year: String { "Year" }
  var total: String { "Total" }

  var roadmap: RoadmapHeadings {
    RoadmapHeadings(
      title: "Roadmap", commune: "Commune", lead: "Lead", proposals: "Proposals", villages: "Villages served",
      cost: "Cost, m đồng")
  }

  var funding: FundingHeadings {
    FundingHeadings(title: "Funding, m đồng", source: "Source", cap: "Has", unlimited: "no limit")
  }

  var rules: RuleHeadings {
    RuleHeadings(title: "Rules", rule: "Rule", asked: "Asked", reached: "Reached")
  }

  func name(_ outcome: RuleOutcome) -> String {
    switch outcome.service {
    case .mobile: "Target: mobile broadband"
    case .fixed: "Target: fibre"
    case nil: outcome.name
    }
  }

  func asked(_ outcome: RuleOutcome) -> String {
    let bound = outcome.demand == .atLeast ? "at least" : "at most"
    let base =
      switch (outcome.base, outcome.measure) {
      case (.plan, .spend): "of the money"
      case (.plan, .villages): "of the services gained"
      case (.plan, .households): "of the households served"
      case (.need, .spend): "of the budget"
      case (.need, .villages): outcome.service == nil ? "of the services lacking" : "of the villages without"
      case (.need, .households):
        outcome.service == nil ? "of the households lacking" : "of the households without"
      }
    let each = outcome.commune == nil ? "" : ", each commune"
    let by = outcome.by.map { " by \($0)" } ?? ""
    return "\(bound) \(percent(outcome.share)) \(base)\(each)\(by)"
  }

  func reached(_ outcome: RuleOutcome, commune: String?) -> String {
    let place = commune.map { ", \($0)" } ?? ""
    guard let share = outcome.reached else { return "—\(place)" }
    return "\(percent(share)) (\(amount(outcome.part, outcome)) of \(amount(outcome.whole, outcome)))\(place)"
  }

  private func amount(_ amount: Int64, _ outcome: RuleOutcome) -> String {
    outcome.measure == .spend ? numbers.millions(Money(dong: amount)) : numbers.integer(amount)
  }

  var requiredPoints: String { "Points on fibre" }

  func asked(points: Int, disjointRoutes: Bool) -> String {
    "\(numbers.integer(points))\(disjointRoutes ? ", by two routes without a common segment" : "")"
  }

  func progress(_ summary: ProgressSummary) -> String {
    func part(_ part: ProgressSummary.Part, _ state: String) -> String {
      "\(numbers.integer(part.works)) \(state) (\(numbers.millions(part.amount)) m đồng)"
    }
    let parts = [
      part(summary.done, "done"), part(summary.underWay, "under way"), part(summary.left, "left to build"),
    ]
    let lost = summary.dropped.works > 0 ? "; " + part(summary.dropped, "given up") : ""
    return "Works: \(parts.joined(separator: ", "))\(lost)."
  }

  func stage(_ stage: SolveStage) -> String {
    switch stage.measure {
    case .share:
      "The commune worst off: \(percent(stage.objective)) of the households that could gain a service gain "
        + "it; no plan gives every commune more than \(percent(stage.bound))."
    case .weightedHouseholds, .dong:
      "Tier “\(TerminalText.shown(stage.name, width: 60))”: worth \(worth(stage.objective)) weighted "
        + "households; no plan that does as well by the tiers before is worth more to it than "
        + "\(worth(stage.bound))."
    }
  }

  private func worth(_ value: Double) -> String { numbers.decimal(value, places: 1) }

  private func percent(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + " %" }
}
