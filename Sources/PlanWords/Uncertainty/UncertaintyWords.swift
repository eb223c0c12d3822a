import Diagnostics
package import Geography
package import Investment
package import PlanAnalysis
import Scenarios

/// What uncertain prices are told with.
package struct UncertaintyWords: Words {
  package let language: ReportLanguage

  /// The lines above the table; `budget` is nil where the scenario sets none.
  package func introduction(_ uncertainty: PriceUncertainty, budget: Money?) -> [String] {
    [
      text(
        "What uncertain prices do to the plan for \(shown(uncertainty.dataset.title(in: language.rawValue))): "
          + "\(need(uncertainty.dataset))"),
      text(
        "\(terms(uncertainty.scenario.name, budget)); \(count: uncertainty.draws.count) price lists drawn, seed "
          + "\(uncertainty.seed)"),
    ]
  }

  package var headings: StabilityHeadings { StabilityHeadings(language: language) }
  package var noProposal: String { text("No proposal fits the budget.") }
  /// Nothing more can be said.
  package var noDrawHasAPlan: String {
    text("No price list drawn leaves any plan that satisfies the scenario.")
  }

  /// Draws in which no plan satisfies the scenario.
  package func withoutPlan(_ draws: Int) -> String {
    text(
      "Price lists under which no plan satisfies the scenario: \(count: draws). They are left out of "
        + "what follows.")
  }

  /// Quantiles of what the draws' own plans are worth.
  package func worth(_ quantiles: [Benefit]) -> String {
    text(
      "Worth of the best plan at the prices drawn: \(listed(quantiles) { "\($0.value, places: 1)" }) weighted "
        + "households.")
  }

  /// Quantiles of what today's plan costs, and the share of draws in which that is over the budget.
  package func cost(_ quantiles: [Money], overrun: Double) -> String {
    text(
      "Cost of all of today's plan: \(listed(quantiles) { "\(billions: $0)" }) billion đồng; over the budget in "
        + "\(percent(overrun)) of the price lists.")
  }

  /// Of today's plan, with the worst as a share of what the plan is worth.
  package func regret(_ regret: Regret, share: Double) -> String {
    text(
      "Regret of today's plan, built by rank as far as the money goes: at worst "
        + "\(regret.worst.value, places: 1) weighted households (\(percent(share)) of its "
        + "worth), \(regret.mean, places: 1) on average.")
  }

  package func robust(_ robust: RobustPlan, than regret: Regret) -> String {
    let compared: Message =
      robust.candidates == 1
      ? "least worst regret of 1 plan" : "least worst regret of \(count: robust.candidates) plans"
    guard let draw = robust.draw else { return text("Robust choice: today's plan (\(compared)).") }
    let regret: Message =
      "at worst \(robust.regret.worst.value, places: 1), \(robust.regret.mean, places: 1) on average"
    let change: Message =
      "Against today's plan, proposals that enter: \(count: robust.change.entered.count), that leave: "
      + "\(count: robust.change.left.count)."
    let cost: Message =
      "At today's prices all of it costs \(billions: robust.cost) billion đồng, and the budget buys "
      + "\(robust.worth.value, places: 1) weighted households of it."
    return text(
      "Robust choice: the plan of price list \(count: draw) (\(compared)): \(regret). \(change) \(cost)")
  }

  package var notes: [String] {
    [
      text("Stays: share of the price lists whose best plan brings all that the proposal brings."),
      text("In budget: share of the price lists at which today's plan, built by rank, has money for it."),
      text("Every price is drawn by itself, triangular between the data set's low, base and high value."),
    ]
  }

  package func interrupted(_ done: Int, of count: Int) -> String {
    text("Interrupted: \(count: done) of \(count: count) price lists.")
  }

  /// With semicolons: a comma may stand in the numbers.
  private func listed<Value>(_ values: [Value], _ said: (Value) -> Message) -> Message {
    let parts = zip(Quantiles.shown, values).map { share, value in
      (share == 0.5 ? "median: \(said(value))" : "\(share * 100, places: 0) %: \(said(value))") as Message
    }
    return parts.dropFirst().reduce(parts.first ?? "") { "\($0); \($1)" }
  }

}

package struct StabilityHeadings: Words {
  package let language: ReportLanguage

  package var rank: String { text("Rank") }
  package var id: String { text("Id") }
  package var proposal: String { text("Proposal") }
  package var commune: String { text("Commune") }
  /// In million đồng.
  package var cost: String { text("Cost, m đồng") }
  /// In per cent of the draws.
  package var stays: String { text("Stays, %") }
  /// In per cent of the draws.
  package var affordable: String { text("In budget, %") }
}
