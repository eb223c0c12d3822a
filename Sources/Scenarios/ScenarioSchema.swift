package import Diagnostics
import Geography

/// Every attribute of a scenario, in the order in which it is written: one table for the scenario and one for
/// each structure in it. Reading, writing back and the documentation go by these.
package enum ScenarioSchema {
  /// Every attribute, each parent before what is below it.
  package static let entries: [ScenarioEntry] = scenario.entries(below: "").flatMap(\.flattened)

  /// The attributes that hold one value in a scenario: all but those of the items of lists.
  package static let single: [ScenarioEntry] = scenario.entries(below: "").flatMap { $0.outsideLists }

  /// What would be written for the attribute under a key path; nil where no such attribute holds one value.
  package static func value(_ path: String, in asked: Scenario) -> ScenarioNode? {
    path.split(separator: ".").reduce(document(of: asked)) { node, key in
      guard case .mapping(let entries)? = node?.content else { return nil }
      return entries.first { $0.key == key }?.value
    }
  }

  /// Sets everything a document says, and gathers what is wrong with it. What has a problem keeps the
  /// value it had.
  ///
  /// - Parameter places: takes note of where each key stands.
  package static func apply(
    _ document: ScenarioNode, to asked: inout Scenario, places: inout ScenarioPlaces,
    from source: ScenarioSource
  ) -> ProblemReport {
    var reader = ScenarioReader(source: source, places: places)
    reader.read(document, scenario, into: &asked, at: "")
    places = reader.places
    return reader.report
  }

  /// Sets one attribute from a single value as an option of the command line gives it.
  package static func apply(
    option: String, _ text: String, to path: String, of asked: inout Scenario
  ) -> ProblemReport {
    var places = ScenarioPlaces()
    return apply(option: option, text, to: path, of: &asked, places: &places)
  }

  /// Sets one attribute from a single value as an option of the command line gives it.
  ///
  /// - Parameter places: takes note that the option sets it.
  package static func apply(
    option: String, _ text: String, to path: String, of asked: inout Scenario, places: inout ScenarioPlaces
  ) -> ProblemReport {
    let value = ScenarioNode(.scalar(text, isQuoted: false))
    let document = path.split(separator: ".").reversed().reduce(value) { node, key in
      ScenarioNode(.mapping([.init(key: String(key), line: nil, value: node)]))
    }
    return apply(document, to: &asked, places: &places, from: .option(option))
  }

  /// The scenario as a document, every default written: a scenario file in itself.
  package static func document(of asked: Scenario) -> ScenarioNode { scenario.node(of: asked) }

  static let scenario = ScenarioTable(
    Scenario.init, example: "budget: 300bn", general + worth + asks + money + [prices])

  private static let general: [ScenarioAttribute<Scenario>] = [
    .text("name", \.name, "Name of the scenario, for reports"),
    .money(
      "budget", \.budget,
      "Public money available, such as 300bn, \"300 tỷ\" or 300000000000; null where the years' budgets say it"
    ),
    .number(
      "gap", \.gap, 0...1, "Relative gap between plan and bound at which the plan counts as optimal"),
    .flag(
      "cheapest", \.cheapest,
      "Whether, among plans that are worth as much, the cheapest is sought; false takes any of them"),
    .optionalNumber(
      "timeLimit", \.timeLimit, 0.001...1_000_000, unit: "s",
      "Wall-clock limit of the search; null for none"),
  ]

  private static let worth: [ScenarioAttribute<Scenario>] = [
    .number(
      "requiredHouseholdShare", \.requiredHouseholdShare, 0.01...1,
      "Least share of a village's households a site must serve to cover the village"),
    .flag("satelliteBackhaul", \.satelliteBackhaul, "Whether a satellite link may feed a site"),
    .record("values", \.values, values, "What serving a household is worth, before weights"),
    .record(
      "weights", \.weights, weights,
      "What puts one village before another: a household is worth 1 + the sum of weight × attribute, each "
        + "attribute between 0 and 1"),
    .record(
      "institutions", \.institutions, institutions,
      "What an institution is worth for each service its village gains, in households of the village"),
    .record(
      "interim", \.interim, interim,
      "What a household counts with an interim service in place of fibre, as a share of what it counts with "
        + "fibre; 0 leaves the interim service out"),
  ]

  private static let asks: [ScenarioAttribute<Scenario>] = [
    .names(
      "lockIn", \.lockIn, example: "[V0012, R-0040]",
      "Villages, sites, routes and hops that must be in the plan"),
    .names(
      "lockOut", \.lockOut, example: "[V0012, R-0040]",
      "Villages, sites, routes and hops that must not be in the plan"),
    .choice("goal", \.goal, "What the plan is to be best at"),
    .records(
      "tiers", \.tiers, tier, "Groups of villages in the order of priority, for the lexicographic goal"),
    .records("targets", \.targets, target, "Shares of what lacks a service that must be reached"),
    .records("rules", \.rules, rule, "Floors and ceilings for groups of villages"),
    .record("requiredPoints", \.requiredPoints, requiredPoints, "Points that must be on fibre"),
  ]

  private static let money: [ScenarioAttribute<Scenario>] = [
    .record("phases", \.phases, phases, "The years of the plan"),
    .records(
      "funding", \.funding, source, "Who pays; empty where one budget pays for everything"),
    .record("ownership", \.ownership, ownership, "What owning a work costs, beside building it"),
    .records("progress", \.progress, progress, "What has become of the works of an earlier plan"),
    .record("leads", \.leads, leads, "Who leads what is built, for the roadmap"),
  ]

  private static let prices: ScenarioAttribute<Scenario> = .record(
    "costs", \.costs,
    ScenarioTable(
      { [:] }, keyNoun: "a cost item", example: "fibre_route_aerial: 175",
      CostItem.allCases.map { item in
        .optionalNumber(
          item.rawValue, \.[item], item.range, unit: item.unit,
          "Price that replaces the data set's; null keeps the data set's")
      }), "Prices that replace the base values of the data set's price list")
}
