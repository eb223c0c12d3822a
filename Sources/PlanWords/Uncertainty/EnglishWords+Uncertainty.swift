import Geography
import Investment
import PlanAnalysis
import Scenarios

extension EnglishWords {
  struct Uncertainty: UncertaintyWords {
    let numbers = NumberStyle.english

    func introduction(_ uncertainty: PriceUncertainty, budget: Money?) -> [String] {
      let data = uncertainty.dataset
      let terms = budget.map { "Budget \(numbers.billions($0)) billion đồng, scenario" } ?? "Scenario"
      return [
        "What uncertain prices do to the plan for \(shown(data.name)): \(numbers.integer(data.villages)) "
          + "villages, \(numbers.integer(data.lackingMobile)) without mobile broadband, "
          + "\(numbers.integer(data.lackingFixed)) without fibre",
        "\(terms) “\(shown(uncertainty.scenario.name))”; \(numbers.integer(uncertainty.draws.count)) price "
          + "lists drawn, seed \(uncertainty.seed)",
      ]
    }

    let headings = StabilityHeadings(
      rank: "Rank", id: "Id", proposal: "Proposal", commune: "Commune", cost: "Cost, m đồng",
      stays: "Stays, %", affordable: "In budget, %")
    let noProposal = "No proposal fits the budget."
    let noDrawHasAPlan = "No price list drawn leaves any plan that satisfies the scenario."

    func withoutPlan(_ draws: Int) -> String {
      "Price lists under which no plan satisfies the scenario: \(numbers.integer(draws)). They are left out of "
        + "what follows."
    }

    func worth(_ quantiles: [Benefit]) -> String {
      "Worth of the best plan at the prices drawn: "
        + listed(quantiles.map { numbers.decimal($0.value, places: 1) }) + " weighted households."
    }

    func cost(_ quantiles: [Money], overrun: Double) -> String {
      "Cost of all of today's plan: " + listed(quantiles.map(numbers.billions))
        + " billion đồng; over the budget in \(percent(overrun)) of the price lists."
    }

    func regret(_ regret: Regret, share: Double) -> String {
      "Regret of today's plan, built by rank as far as the money goes: at worst "
        + "\(numbers.decimal(regret.worst.value, places: 1)) weighted households (\(percent(share)) of its "
        + "worth), \(numbers.decimal(regret.mean, places: 1)) on average."
    }

    func robust(_ robust: RobustPlan, than regret: Regret) -> String {
      let compared =
        "least worst regret of \(numbers.integer(robust.candidates)) plan"
        + (robust.candidates == 1 ? "" : "s")
      guard let draw = robust.draw else { return "Robust choice: today's plan (\(compared))." }
      return "Robust choice: the plan of price list \(numbers.integer(draw)) (\(compared)): at worst "
        + "\(numbers.decimal(robust.regret.worst.value, places: 1)), "
        + "\(numbers.decimal(robust.regret.mean, places: 1)) on average. Against today's plan, proposals that "
        + "enter: \(numbers.integer(robust.change.entered.count)), that leave: "
        + "\(numbers.integer(robust.change.left.count)). At today's prices all of it costs "
        + "\(numbers.billions(robust.cost)) billion đồng, and the budget buys "
        + "\(numbers.decimal(robust.worth.value, places: 1)) weighted households of it."
    }

    let notes = [
      "Stays: share of the price lists whose best plan brings all that the proposal brings.",
      "In budget: share of the price lists at which today's plan, built by rank, has money for it.",
      "Every price is drawn by itself, triangular between the data set's low, base and high value.",
    ]

    func interrupted(_ done: Int, of count: Int) -> String {
      "Interrupted: \(numbers.integer(done)) of \(numbers.integer(count)) price lists."
    }

    private func listed(_ texts: [String]) -> String {
      zip(Quantiles.shown, texts).map { share, text in
        share == 0.5 ? "median \(text)" : "\(numbers.decimal(share * 100, places: 0)) % \(text)"
      }.joined(separator: ", ")
    }

    private func percent(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + " %" }
    private func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }
  }
}
