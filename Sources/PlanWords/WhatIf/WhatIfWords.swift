import Diagnostics
package import Geography
package import Investment
package import PlanAnalysis

/// What an answer to "what if" is told with.
package struct WhatIfWords: Words {
  package let language: ReportLanguage

  private func heading(_ dataset: DatasetSummary) -> Message {
    "\(shown(dataset.title(in: language.rawValue))): \(need(dataset))"
  }

  /// The lines above a table of budgets.
  package func frontierIntroduction(_ dataset: DatasetSummary, scenario: String) -> [String] {
    [text("What more money brings to \(heading(dataset))"), text(terms(scenario, nil))]
  }

  /// The lines above a table of values; `budget` is nil where the scenario sets none.
  package func variationIntroduction(
    _ dataset: DatasetSummary, scenario: String, budget: Money?, path: String, unit: String
  ) -> [String] {
    [
      text("What changes with \(path)\(unit.isEmpty ? "" : " (\(unit))") for \(heading(dataset))"),
      text(terms(scenario, budget)),
    ]
  }

  /// The lines above a table of rules.
  package func equityIntroduction(_ dataset: DatasetSummary, scenario: String, budget: Money?) -> [String] {
    [
      text("What each rule of priority costs and brings in \(heading(dataset))"),
      text(terms(scenario, budget)),
    ]
  }

  package func headings(_ measure: ObjectiveMeasure) -> FrontierHeadings {
    FrontierHeadings(language: language, measure: measure)
  }

  /// In place of a plan.
  package var noPlan: String { text("no plan") }
  package var limitCameFirst: String { text("none in time") }
  /// Marks the row of the value that holds when nothing is varied.
  package var baseMark: String { text("today") }
  package var kneeMark: String { text("knee") }

  /// Where the knee lies, what that means, and whether it is among the budgets shown; nil where it is not known.
  package func knee(_ frontier: Frontier) -> String? {
    guard let knee = frontier.knee else { return nil }
    let place: Message
    switch (knee.from, knee.to) {
    case (nil, nil): return nil
    case (let from?, nil): place = "The knee lies above \(billions: from) billion đồng"
    case (nil, let to?): place = "The knee lies at \(billions: to) billion đồng or below"
    case (_, let to?) where knee.isFound: place = "Knee at \(billions: to) billion đồng"
    case (let from?, let to?):
      place = "The knee lies between \(billions: from) and \(billions: to) billion đồng"
    }
    var figures: Message = ""
    if let next = knee.next, let average = knee.average, knee.to != nil {
      figures = " (\(next, places: 1) against \(average, places: 1) weighted households)"
    }
    let isShown = knee.first(of: frontier.points.map(\.budget)) != nil
    return text(
      .sentences([
        "\(place): there the next billion brings less than half of what a billion brings on average up to "
          + "there\(figures).",
        isShown ? "The data decide it, whatever budgets are shown." : "It is not among the budgets shown.",
      ]))
  }

  /// What the columns say that headings cannot.
  package var frontierNotes: [String] {
    [
      text(
        "Enter, leave: proposals that bring a service the plan of the row above does not, and the reverse."),
      text("Drop: works of the plan of the row above that this plan does without."),
      text("Next bn: what one more billion đồng is worth, in weighted households."),
      text("Nesting: how much less the plan is worth that keeps all a lower budget built."),
    ]
  }
  package var variationNotes: [String] { frontierNotes.dropLast() }

  /// How nearly optimal the plans are at worst: the greatest relative gap of all.
  package func gaps(_ greatest: Double) -> String {
    greatest > 0
      ? text(
        "Verified from the data; no plan is further than \(greatest * 100, places: 3) % from the best there is, as the "
          + "search proved.")
      : text("Verified from the data; no plan can be bettered, as the search proved.")
  }

  /// How many of the plans asked for are there, after an interruption.
  package func interrupted(_ done: Int, of count: Int) -> String {
    text("Interrupted: \(count: done) of \(count: count) plans.")
  }

  package var equityHeadings: EquityHeadings { EquityHeadings(language: language) }
  package var withEveryRule: String { text("with every rule") }

  package func without(_ rule: EquityRule) -> String {
    let name = named(rule)
    return text {
      switch rule.kind {
      case .shareRule: "without rule “\(name)”"
      case .target: "without target for \(name)"
      case .tiers: "without tiers"
      case .worstOffCommune: "without goal maxMin"
      case .requiredPoints: "without required points"
      case .weight: "without weight \(name)"
      case .institution: "without worth of \(name)"
      case .lockIn: "without lock-in of \(name)"
      case .lockOut: "without lock-out of \(name)"
      case .everything: "without any of these"
      }
    }
  }

  /// What the scenario has a key for, in words; any other name as it is.
  private func named(_ rule: EquityRule) -> Message {
    switch (rule.kind, rule.name) {
    case (.weight, let key): PriorityFactors.Kind(rawValue: key)?.name ?? "\(shown(key))"
    case (.institution, "school"): "schools"
    case (.institution, "clinic"): "clinics"
    case (.institution, "communeOffice"): "commune offices"
    case (.target, "mobile"): Message("mobile", context: "target")
    case (.target, "fixed"): Message("fixed", context: "target")
    case (_, let name): "\(shown(name))"
    }
  }

  package var noRules: String { text("The scenario has no rule, weight or lock to leave out.") }
  package var equityNotes: [String] {
    [
      text("In brackets: the difference from the plan with every rule."),
      text(
        "Household services: the households of a village once for each service it gains, without any weight."),
      text("Worth: in weighted households, by the weights of the plan with every rule."),
    ]
  }

  package var chart: ChartWords { ChartWords(language: language) }

  package func chartTitle(varying path: String) -> String { text("What changes with \(path)") }

  /// The name of the axis for what is varied.
  package func axis(path: String, unit: String) -> String { unit.isEmpty ? path : "\(path), \(unit)" }

  /// The chart in a sentence, for who cannot see it.
  package func chartDescription(_ frontier: Frontier) -> String {
    let planned = frontier.points.filter { $0.solve != nil }
    guard let first = planned.first, let last = planned.last, let low = first.solve?.objective,
      let high = last.solve?.objective
    else { return text("No budget has a plan.") }
    return
      text(
        "From \(billions: first.budget) to \(billions: last.budget) billion đồng the best "
          + "plan's worth goes from \(low, places: 0) to \(high, places: 0) "
          + "weighted households.")
  }

  package func chartDescription(_ curve: VariationCurve) -> String {
    let planned = curve.points.filter { $0.totals != nil }
    guard let first = planned.first, let last = planned.last, let low = first.totals?.households,
      let high = last.totals?.households
    else { return text("No value has a plan.") }
    return text(
      "From \(shortest: first.value ?? 0) to \(shortest: last.value ?? 0) of "
        + "\(curve.variation.path) the households that gain a service go from \(count: low) to "
        + "\(count: high).")
  }

}

package struct EquityHeadings: Words {
  package let language: ReportLanguage

  package var plan: String { text("Plan") }
  package var villagesMobile: String { text("Mobile villages") }
  package var villagesFixed: String { text("Fibre villages") }
  package var households: String { text("Households") }
  package var minorityHouseholds: String { text("Minority households") }
  package var householdServices: String { text("Household services") }
  package var worth: String { text("Worth") }
  /// In billion đồng.
  package var cost: String { text("Cost, bn") }
}

/// The fixed texts of a chart.
package struct ChartWords: Words {
  package let language: ReportLanguage

  package var frontierTitle: String { text("What more money brings") }
  package var budgetAxis: String { text("Budget, billion đồng") }
  package var worthAxis: String { text("Worth, weighted households") }
  package var householdsAxis: String { text("Households that gain a service") }
  package var optimal: String { text("Best plan at each budget") }
  package var nested: String { text("Keeping what a lower budget built") }
  package var knee: String { text("Knee") }
  /// The heading of the lower panel, in per cent.
  package var nestingCost: String { text("What keeping it costs, %") }
}

package struct FrontierHeadings: Words {
  package let language: ReportLanguage
  let measure: ObjectiveMeasure

  /// In billion đồng.
  package var budget: String { text("Budget, bn") }
  package var value: String { text("Value") }
  package var worth: String {
    text {
      switch measure {
      case .weightedHouseholds: "Worth"
      case .dong: "Least cost, bn"
      case .share: "Least share, %"
      }
    }
  }
  /// In per cent.
  package var gap: String { text("Gap, %") }
  /// In billion đồng.
  package var cost: String { text("Cost, bn") }
  package var villagesMobile: String { text("Mobile villages") }
  package var villagesFixed: String { text("Fibre villages") }
  package var households: String { text("Households") }
  package var entered: String { text("Enter") }
  package var left: String { text("Leave") }
  /// Works.
  package var dropped: String { text("Drop") }
  package var shadowPrice: String { text("Next bn") }
  /// In per cent.
  package var nestingCost: String { text("Nesting, %") }
}
