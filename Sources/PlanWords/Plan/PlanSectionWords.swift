import Geography
package import Investment
package import PlanVerification

/// The texts of what a plan has beside its ranking: years, sources, rules, progress, stages.
package protocol PlanSectionWords: Sendable {
  /// Heading of a column of years.
  var year: String { get }
  /// The last row of a table of sums.
  var total: String { get }
  var roadmap: RoadmapHeadings { get }
  var funding: FundingHeadings { get }
  var rules: RuleHeadings { get }

  /// Names a rule or target; names may hold anything.
  func name(_ outcome: RuleOutcome) -> String
  /// What it asks: "at least 60.0 % of the plan's spend".
  func asked(_ outcome: RuleOutcome) -> String
  /// What is reached, with the commune where it holds for each.
  func reached(_ outcome: RuleOutcome, commune: String?) -> String
  var requiredPoints: String { get }
  func asked(points: Int, disjointRoutes: Bool) -> String

  /// Works of an earlier plan: what is done, under way, left and lost.
  func progress(_ summary: ProgressSummary) -> String

  /// What a stage before the last reached, and what no plan can exceed.
  func stage(_ stage: SolveStage) -> String
}

package struct RoadmapHeadings: Sendable {
  package var title: String
  package var commune: String
  package var lead: String
  package var proposals: String
  package var villages: String
  /// In million đồng.
  package var cost: String
}

package struct FundingHeadings: Sendable {
  /// Says that amounts are in million đồng.
  package var title: String
  package var source: String
  /// What a source has over all years.
  package var cap: String
  package var unlimited: String
}

package struct RuleHeadings: Sendable {
  package var title: String
  package var rule: String
  package var asked: String
  package var reached: String
}

extension SolveSummary {
  /// The stages before the last, which is told as the plan's own certificate. A search that a limit ended in
  /// the first has only that.
  package var earlierStages: [SolveStage] { stages.count > 1 ? stages.dropLast() : stages }
}
