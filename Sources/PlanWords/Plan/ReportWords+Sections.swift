import Diagnostics
import Geography
package import Investment
package import PlanVerification
import Scenarios

extension ReportWords {
  /// Heading of a column of years.
  package var year: String { text("Year") }
  /// The last row of a table of sums.
  package var total: String { text("Total") }

  package var roadmap: RoadmapHeadings { RoadmapHeadings(language: language) }

  package var funding: FundingHeadings { FundingHeadings(language: language) }

  package var rules: RuleHeadings { RuleHeadings(language: language) }

  /// Names a rule or target; names may hold anything.
  package func name(_ outcome: RuleOutcome) -> String {
    text {
      switch outcome.service {
      case .mobile: "Target: mobile broadband"
      case .fixed: "Target: fibre"
      case nil: "\(outcome.name)"
      }
    }
  }

  /// What it asks: "at least 60.0 % of the plan's spend".
  package func asked(_ outcome: RuleOutcome) -> String {
    let base: Message =
      switch (outcome.base, outcome.measure) {
      case (.plan, .spend): "of the money"
      case (.plan, .villages): "of the services gained"
      case (.plan, .households): "of the households served"
      case (.need, .spend): "of the budget"
      case (.need, .villages): outcome.service == nil ? "of the services lacking" : "of the villages without"
      case (.need, .households):
        outcome.service == nil ? "of the households lacking" : "of the households without"
      }
    let bound: Message =
      outcome.demand == .atLeast
      ? "at least \(percent(outcome.share))" : "at most \(percent(outcome.share))"
    let each: Message = outcome.commune == nil ? "" : ", each commune"
    let asked: Message = "\(bound) \(base)\(each)"
    return text(outcome.by.map { Message("\(asked) by \($0)", context: "rule") } ?? asked)
  }

  /// What is reached, with the commune where it holds for each.
  package func reached(_ outcome: RuleOutcome, commune: String?) -> String {
    let place = commune.map { ", \($0)" } ?? ""
    guard let share = outcome.reached else { return "—\(place)" }
    return text(
      "\(percent(share)) (\(amount(outcome.part, outcome)) of \(amount(outcome.whole, outcome)))\(place)")
  }

  private func amount(_ amount: Int64, _ outcome: RuleOutcome) -> String {
    outcome.measure == .spend ? numbers.millions(Money(dong: amount)) : numbers.integer(amount)
  }

  package var requiredPoints: String { text("Points on fibre") }

  package func asked(points: Int, disjointRoutes: Bool) -> String {
    text(
      disjointRoutes
        ? "\(count: points), by two routes without a common segment" : "\(count: points)")
  }

  /// Works of an earlier plan: what is done, under way, left and lost.
  package func progress(_ summary: ProgressSummary) -> String {
    func part(_ part: ProgressSummary.Part, _ state: Message) -> Message {
      "\(count: part.works) \(state) (\(millions: part.amount) m đồng)"
    }
    let parts = [
      part(summary.done, "done"), part(summary.underWay, "under way"), part(summary.left, "left to build"),
    ]
    let lost: Message = summary.dropped.works > 0 ? "; \(part(summary.dropped, "given up"))" : ""
    return text("Works: \(parts)\(lost).")
  }

  /// What a stage before the last reached, and what no plan can exceed.
  package func stage(_ stage: SolveStage) -> String {
    text {
      switch stage.measure {
      case .share:
        "The commune worst off: \(percent(stage.objective)) of the households that could gain a service gain "
          + "it; no plan gives every commune more than \(percent(stage.bound))."
      case .weightedHouseholds, .dong:
        "Tier “\(shown(stage.name))”: worth \(stage.objective, places: 1) weighted "
          + "households; no plan that does as well by the tiers before is worth more to it than "
          + "\(stage.bound, places: 1)."
      }
    }
  }
}

package struct RoadmapHeadings: Words {
  package let language: ReportLanguage

  package var title: String { text("Roadmap") }
  package var commune: String { text("Commune") }
  package var lead: String { text("Lead") }
  package var proposals: String { text("Proposals") }
  package var villages: String { text("Villages served", context: "roadmap") }
  /// In million đồng.
  package var cost: String { text("Cost, m đồng") }
}

package struct FundingHeadings: Words {
  package let language: ReportLanguage

  /// Says that amounts are in million đồng.
  package var title: String { text("Funding, m đồng") }
  package var source: String { text("Source") }
  /// What a source has over all years.
  package var cap: String { text("Has", context: "funding") }
  package var lost: String { text("Lost on works given up") }
  package var unlimited: String { text("no limit") }
}

package struct RuleHeadings: Words {
  package let language: ReportLanguage

  package var title: String { text("Rules") }
  package var rule: String { text("Rule") }
  package var asked: String { text("Asked") }
  package var reached: String { text("Reached") }
}

extension SolveSummary {
  /// The stages before the last, which is told as the plan's own certificate. A search that a limit ended in
  /// the first has only that.
  package var earlierStages: [SolveStage] { stages.count > 1 ? stages.dropLast() : stages }
}
