import Diagnostics
import Geography

/// The tables of what is paid, when, by whom and for what.
extension ScenarioSchema {
  static let phases = ScenarioTable(
    Phases.init, example: "budgets: {2026: 60bn, 2027: 60bn}",
    [
      .amounts(
        "budgets", \.budgets, "What may be spent in each year, one year after another; none for no years"),
      .flag("carryOver", \.carryOver, "Whether what a year leaves over can be spent in a later one"),
      .number(
        "laterWorth", \.laterWorth, 0...1, unit: "per year",
        "How much less a service is worth for each year it comes later: divided by 1 + this"),
    ])

  static let source = ScenarioTable(
    FundingSource.init, keyNoun: "a key of a funding source", example: "name: central budget, cap: 90bn",
    [
      .text("name", \.name, "Name of the source, once in a scenario"),
      .money(
        "cap", \.cap, allowingZero: true,
        "What it can pay in a plan without years; null for no limit but the budget"),
      .amounts(
        "caps", \.caps, "What it can pay in each year of a plan with years; a year left out has nothing"),
      .choices(
        "works", \.works, of: WorkKind.allCases.map(\.rawValue),
        "Kinds of work it may pay for; empty for all"),
      .record("group", \.group, group, "It pays only for works that belong to these villages"),
      .number("shareAtLeast", \.shareAtLeast, 0...1, "Least share of each such work that it pays"),
      .number("shareAtMost", \.shareAtMost, 0...1, "Greatest share of each such work that it pays"),
    ])

  static let ownership = ScenarioTable(
    Ownership.init, example: "budgetBasis: presentValue",
    [
      .choice(
        "budgetBasis", \.budgetBasis,
        "What the budgets and funding sources pay for: building, or building, running and replacing over the "
          + "horizon as a present value"),
      life("fibreLifeYears", \.fibreLifeYears, "Years after which fibre is built anew"),
      life("siteLifeYears", \.siteLifeYears, "Years after which a site is built anew"),
      life("microwaveLifeYears", \.microwaveLifeYears, "Years after which a microwave hop is built anew"),
      life(
        "satelliteLifeYears", \.satelliteLifeYears, "Years after which a satellite terminal is built anew"),
    ])

  private static func life(
    _ key: String, _ property: WritableKeyPath<Ownership, Double> & Sendable, _ description: Message
  ) -> ScenarioAttribute<Ownership> {
    .number(key, property, 1...100, unit: "years", description)
  }

  static let progress = ScenarioTable(
    WorkProgress.init, keyNoun: "a key of a progress entry", example: "work: R0040, status: done",
    [
      .text("work", \.work, "Identifier of the work, once in a scenario"),
      .choice(
        "status", \.status,
        "Built (done), being built (under_way), or given up (dropped): what is given up may not be built, and "
          + "what was spent on it is lost"),
      .money(
        "spent", \.spent, allowingZero: true,
        "Spent so far; null for the price of a work that is done and nothing for another"),
      .year("year", \.year, "The year it was finished in; null for the first of the plan"),
      .optionalText(
        "borneBy", \.borneBy,
        "Funding source that bears what was spent on a work given up; empty where the sources share it in "
          + "proportion to what they have"),
    ])

  static let leads = ScenarioTable(
    LeadAgencies.init, example: "fibre: VNPT Điện Biên",
    [
      .text("fibre", \.fibre, "Of proposals most of whose money goes into fibre"),
      .text("radio", \.radio, "Of the others: sites, microwave, satellite"),
    ])
}
