import Investment
import Scenarios


extension EnglishWords {
  var reading: PageReadingTexts {
    PageReadingTexts(
      assumptions: "What was asked",
      assumptionsNote:
        "A household counts 1 plus the weights of its village, once for each service it gains.",
      terms: "Terms", madeBy: "Made by noiban. The page needs no network and sends nothing anywhere.")
  }

  func glossary(_ measure: ObjectiveMeasure) -> [(term: String, meaning: String)] {
    [
      (
        "Proposal",
        "The smallest set of works that stands on its own: a fibre branch with the sites that hang on it, a mast "
          + "with its backhaul. Its id names the work by which it leaves the existing network."
      ),
      ("Rank", "The order to build in if the money comes in parts; the whole plan is what is best."),
      ("Cost", "What building takes, in million đồng, or what the scenario’s budget counts."),
      (
        "Benefit per billion", "Weighted households that a billion đồng spent on the proposal brings."
      ),
      (
        "Weighted household",
        "A household counted with the weights of its village, once for each service gained."
      ),
      (
        "Enters at",
        "The least budget from which on up to this one the optimal plan holds all that the proposal brings."
      ),
      (
        "Loss without",
        "What the best plan without anything the proposal brings is worth less, in weighted households."
      ),
      (
        "Bound and gap",
        measure == .dong
          ? "The bound is proven: no plan that reaches the targets costs less. The gap is how far this plan is "
            + "above it."
          : "The bound is proven: no plan under the same budget and rules is worth more. The gap is how far this "
            + "plan is below it."
      ),
      (
        "Modelled",
        "Made by a documented model. Modelled villages show the method; they are not a list of needs."
      ),
    ]
  }

  func assumptions(_ scenario: Scenario) -> [(name: String, value: String)] {
    let weights = scenario.weights
    func number(_ value: Double) -> String { numbers.shortest(value) }
    func km(_ metres: Double) -> String { number(metres / 1000) }
    let named: [(String, Double)] = [
      (
        "remoteness (full at \(km(weights.remotenessFullAtMetres)) km from the commune’s centre)",
        weights.remoteness
      ),
      (
        "isolation (full at \(km(weights.isolationFullAtMetres)) km from a served village)", weights.isolation
      ),
      ("ethnic-minority share", weights.ethnicMinority), ("Region III", weights.regionThree),
      ("border commune", weights.border), ("poverty rate", weights.poverty),
      ("specially difficult", weights.speciallyDifficult),
    ]
    return [
      (
        "A household served counts",
        "\(number(scenario.values.mobile)) for mobile broadband, \(number(scenario.values.fixed)) for fibre"
      ),
      (
        "Weights added to 1",
        named.filter { $0.1 != 0 }.map { "\($0.0) × \(number($0.1))" }.joined(separator: "; ")
      ),
      (
        "A village counts as covered",
        "by a site that serves at least \(share100(scenario.requiredHouseholdShare)) of its households"
      ),
      ("Satellite backhaul", scenario.satelliteBackhaul ? "allowed" : "not allowed"),
      (
        "The budget pays for",
        scenario.ownership.budgetBasis == .capex
          ? "building" : "building, running and replacing over the horizon, as a present value"
      ),
    ]
      + (scenario.phases.years.isEmpty
        ? []
        : [
          (
            "A service that comes a year later",
            "counts less by \(share100(scenario.phases.laterWorth)) a year"
          )
        ])
  }
}
