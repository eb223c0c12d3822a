import Diagnostics
import Geography
package import Investment
package import Scenarios

extension ReportWords {
  package var reading: PageReadingTexts { PageReadingTexts(language: language) }

  /// A term and what it means, in the order a reader meets them, for a plan that is best at what the measure
  /// counts.
  package func glossary(_ measure: ObjectiveMeasure) -> [(term: String, meaning: String)] {
    [
      (
        text("Proposal"),
        text(
          "The smallest set of works that stands on its own: a fibre branch with the sites that hang on it, a mast "
            + "with its backhaul. Its id names the work by which it leaves the existing network.")
      ),
      (
        text("Rank"),
        text("The order to build in if the money comes in parts; the whole plan is what is best.")
      ),
      (text("Cost"), text("What building takes, in million đồng, or what the scenario’s budget counts.")),
      (
        text("Benefit per billion"),
        text("Weighted households that a billion đồng spent on the proposal brings.")
      ),
      (
        text("Weighted household"),
        text("A household counted with the weights of its village, once for each service gained.")
      ),
      (
        text("Without mobile broadband"),
        text(
          "No 3G or 4G signal reaches the village: villages that provinces report as without signal or with patchy "
            + "signal, together. A site covers a village where it serves the share of its households that "
            + "“What was asked” states.")
      ),
      (
        text("Enters at"),
        text(
          "The least budget from which on up to this one the best plan found holds all that the proposal brings."
        )
      ),
      (
        text("Loss without"),
        text(
          "What the best plan found without anything the proposal brings is worth less, in weighted households."
        )
      ),
      (
        measure == .dong
          ? text("Bound and gap", context: "least cost") : text("Bound and gap"),
        measure == .dong
          ? text(
            "The search proved the bound: no plan that reaches the targets costs less. The gap is how far this plan is "
              + "above it.")
          : text(
            "The search proved the bound: no plan under the same budget and rules is worth more. The gap is how far this "
              + "plan is below it.")
      ),
      (
        text("Modelled"),
        text("Made by a documented model. Modelled villages show the method; they are not a list of needs.")
      ),
    ]
  }

  /// The scenario's priorities: what a household's weight is made of, and how much each counts.
  package func assumptions(_ scenario: Scenario) -> [(name: String, value: String)] {
    let weights = scenario.weights
    func number(_ value: Double) -> String { numbers.shortest(value) }
    func km(_ metres: Double) -> String { number(metres / 1000) }
    let named: [(String, Double)] = [
      (
        text("remoteness (full at \(km(weights.remotenessFullAtMetres)) km from the commune’s centre)"),
        weights.remoteness
      ),
      (
        text("isolation (full at \(km(weights.isolationFullAtMetres)) km from a served village)"),
        weights.isolation
      ),
      (text("ethnic-minority share"), weights.ethnicMinority),
      (text("Region III", context: "commune"), weights.regionThree),
      (text("border commune"), weights.border), (text("poverty rate"), weights.poverty),
      (text("specially difficult"), weights.speciallyDifficult),
    ]
    return [
      (
        text("A household served counts"),
        text(
          "\(number(scenario.values.mobile)) for mobile broadband, \(number(scenario.values.fixed)) for fibre"
        )
      ),
      (
        text("Weights added to 1"),
        named.filter { $0.1 != 0 }.map { "\($0.0) × \(number($0.1))" }.joined(separator: "; ")
      ),
      (
        text("A village counts as covered"),
        text("by a site that serves at least \(percent(scenario.requiredHouseholdShare)) of its households")
      ),
      (text("Satellite backhaul"), scenario.satelliteBackhaul ? text("allowed") : text("not allowed")),
      (
        text("The budget pays for"),
        scenario.ownership.budgetBasis == .capex
          ? text("building") : text("building, running and replacing over the horizon, as a present value")
      ),
    ]
      + (scenario.phases.years.isEmpty
        ? []
        : [
          (
            text("A service that comes a year later"),
            text("counts less by \(percent(scenario.phases.laterWorth)) a year")
          )
        ])
  }
}

package struct PageReadingTexts: Words {
  package let language: ReportLanguage

  package var assumptions: String { text("What was asked") }
  package var assumptionsNote: String {
    text("A household counts 1 plus the weights of its village, once for each service it gains.")
  }
  package var terms: String { text("Terms") }
  package var madeBy: String { text("Made by noiban. The page needs no network and sends nothing anywhere.") }
}
