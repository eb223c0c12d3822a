package import Geography
package import Investment
package import PlanAnalysis

/// What uncertain prices are told with, in one language. A new text is a new requirement here, so that no
/// language can lack it.
package protocol UncertaintyWords: Sendable {
  var numbers: NumberStyle { get }

  /// The lines above the table; `budget` is nil where the scenario sets none.
  func introduction(_ uncertainty: PriceUncertainty, budget: Money?) -> [String]
  var headings: StabilityHeadings { get }
  var noProposal: String { get }

  /// Nothing more can be said.
  var noDrawHasAPlan: String { get }
  /// Draws in which no plan satisfies the scenario.
  func withoutPlan(_ draws: Int) -> String
  /// Quantiles of what the draws' own plans are worth.
  func worth(_ quantiles: [Benefit]) -> String
  /// Quantiles of what today's plan costs, and the share of draws in which that is over the budget.
  func cost(_ quantiles: [Money], overrun: Double) -> String
  /// Of today's plan, with the worst as a share of what the plan is worth.
  func regret(_ regret: Regret, share: Double) -> String
  func robust(_ robust: RobustPlan, than regret: Regret) -> String
  var notes: [String] { get }
  func interrupted(_ done: Int, of count: Int) -> String
}

package struct StabilityHeadings: Sendable {
  package var rank: String
  package var id: String
  package var proposal: String
  package var commune: String
  /// In million đồng.
  package var cost: String
  /// In per cent of the draws.
  package var stays: String
  /// In per cent of the draws.
  package var affordable: String
}

extension ReportLanguage {
  package var uncertaintyWords: any UncertaintyWords {
    switch self {
    case .en: EnglishWords.Uncertainty()
    case .vi: VietnameseWords.Uncertainty()
    }
  }
}
