import Geography
import Investment
import PlanAnalysis
import Scenarios

extension EnglishWords {
  struct WhatIf: WhatIfWords {
    let numbers = NumberStyle.english

    private func heading(_ dataset: DatasetSummary) -> String {
      "\(shown(dataset.name)): \(numbers.integer(dataset.villages)) villages, "
        + "\(numbers.integer(dataset.lackingMobile)) without mobile broadband, "
        + "\(numbers.integer(dataset.lackingFixed)) without fibre"
    }

    private func terms(_ scenario: String, _ budget: Money?) -> String {
      (budget.map { "Budget \(numbers.billions($0)) billion đồng, scenario" } ?? "Scenario")
        + " “\(shown(scenario))”"
    }

    func frontierIntroduction(_ dataset: DatasetSummary, scenario: String) -> [String] {
      ["What more money brings to \(heading(dataset))", terms(scenario, nil)]
    }

    func variationIntroduction(
      _ dataset: DatasetSummary, scenario: String, budget: Money?, path: String, unit: String
    ) -> [String] {
      [
        "What changes with \(path)\(unit.isEmpty ? "" : " (\(unit))") for \(heading(dataset))",
        terms(scenario, budget),
      ]
    }

    func equityIntroduction(_ dataset: DatasetSummary, scenario: String, budget: Money?) -> [String] {
      ["What each rule of priority costs and brings in \(heading(dataset))", terms(scenario, budget)]
    }

    func headings(_ measure: ObjectiveMeasure) -> FrontierHeadings {
      let worth =
        switch measure {
        case .weightedHouseholds: "Worth"
        case .dong: "Least cost, bn"
        case .share: "Least share, %"
        }
      return FrontierHeadings(
        budget: "Budget, bn", value: "Value", worth: worth, gap: "Gap, %", cost: "Cost, bn",
        villagesMobile: "Mobile villages", villagesFixed: "Fibre villages", households: "Households",
        entered: "Enter", left: "Leave", dropped: "Drop", shadowPrice: "Next bn", nestingCost: "Nesting, %")
    }

    let noPlan = "no plan"
    let limitCameFirst = "none in time"
    let baseMark = "today"
    let kneeMark = "knee"

    func knee(_ budget: Money, before: Double, after: Double) -> String {
      "Knee at \(numbers.billions(budget)) billion đồng: up to there a billion more brings "
        + "\(numbers.decimal(before, places: 1)) weighted households on average, beyond it "
        + "\(numbers.decimal(after, places: 1))."
    }

    let frontierNotes = [
      "Enter, leave: proposals that bring a service the plan of the row above does not, and the reverse.",
      "Drop: works of the plan of the row above that this plan does without.",
      "Next bn: what one more billion đồng is worth, in weighted households.",
      "Nesting: how much less the plan is worth that keeps all a lower budget built.",
    ]
    let variationNotes = [
      "Enter, leave: proposals that bring a service the plan of the row above does not, and the reverse.",
      "Drop: works of the plan of the row above that this plan does without.",
      "Next bn: what one more billion đồng is worth, in weighted households.",
    ]

    func gaps(_ greatest: Double) -> String {
      greatest > 0
        ? "Verified from the data; no plan is further than \(numbers.decimal(greatest * 100, places: 3)) % "
          + "from the best there is."
        : "Verified from the data; no plan can be bettered."
    }

    func interrupted(_ done: Int, of count: Int) -> String {
      "Interrupted: \(numbers.integer(done)) of \(numbers.integer(count)) plans."
    }

    let equityHeadings = EquityHeadings(
      plan: "Plan", villagesMobile: "Mobile villages", villagesFixed: "Fibre villages",
      households: "Households", minorityHouseholds: "Minority households",
      householdServices: "Household services", worth: "Worth", cost: "Cost, bn")
    let withEveryRule = "with every rule"

    func without(_ rule: EquityRule) -> String {
      let name = shown(rule.name)
      return switch rule.kind {
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

    let noRules = "The scenario has no rule, weight or lock to leave out."
    let equityNotes = [
      "In brackets: the difference from the plan with every rule.",
      "Household services: the households of a village once for each service it gains, without any weight.",
      "Worth: in weighted households, by the weights of the plan with every rule.",
    ]

    let chart = ChartWords(
      frontierTitle: "What more money brings",
      budgetAxis: "Budget, billion đồng", worthAxis: "Worth, weighted households",
      householdsAxis: "Households that gain a service", optimal: "Best plan at each budget",
      nested: "Keeping what a lower budget built", knee: "Knee",
      nestingCost: "What keeping it costs, %")

    func chartTitle(varying path: String) -> String { "What changes with \(path)" }

    func axis(path: String, unit: String) -> String { unit.isEmpty ? path : "\(path), \(unit)" }

    func chartDescription(_ frontier: Frontier) -> String {
      let planned = frontier.points.filter { $0.solve != nil }
      guard let first = planned.first, let last = planned.last, let low = first.solve?.objective,
        let high = last.solve?.objective
      else { return "No budget has a plan." }
      let knee = frontier.knee.map { ", bending most at \(numbers.billions($0.budget)) billion" } ?? ""
      return
        "From \(numbers.billions(first.budget)) to \(numbers.billions(last.budget)) billion đồng the best "
        + "plan's worth goes from \(numbers.decimal(low, places: 0)) to \(numbers.decimal(high, places: 0)) "
        + "weighted households\(knee)."
    }

    func chartDescription(_ curve: VariationCurve) -> String {
      let planned = curve.points.filter { $0.totals != nil }
      guard let first = planned.first, let last = planned.last, let low = first.totals?.households,
        let high = last.totals?.households
      else { return "No value has a plan." }
      return "From \(numbers.shortest(first.value ?? 0)) to \(numbers.shortest(last.value ?? 0)) of "
        + "\(curve.variation.path) the households that gain a service go from \(numbers.integer(low)) to "
        + "\(numbers.integer(high))."
    }

    private func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }
  }
}
