import Geography

/// Every attribute of a scenario, in the order in which it is written.
public enum ScenarioSchema {
  public static let attributes: [ScenarioAttribute] = general + worth + weights + rules + prices

  /// The attribute under a key path; nil where there is none.
  public static func attribute(_ path: String) -> ScenarioAttribute? {
    attributes.first { $0.path == path }
  }

  private static let general: [ScenarioAttribute] = [
    .init(path: "name", kind: .text(\.name), unit: "", description: "Name of the scenario, for reports"),
    .init(
      path: "budget", kind: .money(\.budget), unit: "VND",
      description: "Public money available, such as 300bn, \"300 tỷ\" or 300000000000"),
    .init(
      path: "gap", kind: .number(\.gap, 0...1), unit: "",
      description: "Relative gap between plan and bound at which the plan counts as optimal"),
    .init(
      path: "timeLimit", kind: .optionalNumber(\.timeLimit, 0.001...1_000_000), unit: "s",
      description: "Wall-clock limit of the search; null for none"),
  ]

  private static let worth: [ScenarioAttribute] = [
    .init(
      path: "requiredHouseholdShare", kind: .number(\.requiredHouseholdShare, 0.01...1), unit: "",
      description: "Least share of a village's households a site must serve to cover the village"),
    .init(
      path: "satelliteBackhaul", kind: .flag(\.satelliteBackhaul), unit: "",
      description: "Whether a satellite link may feed a site"),
    .init(
      path: "values.mobile", kind: .number(\.values.mobile, 0...1000), unit: "",
      description: "Worth of a household given mobile broadband, before weights"),
    .init(
      path: "values.fixed", kind: .number(\.values.fixed, 0...1000), unit: "",
      description: "Worth of a household given fibre, before weights"),
  ]

  private static let weights: [ScenarioAttribute] = [
    weight("remoteness", \.weights.remoteness, "distance to the commune's centre"),
    weight("isolation", \.weights.isolation, "distance to the nearest village with both services"),
    weight("ethnicMinority", \.weights.ethnicMinority, "share of ethnic-minority residents"),
    weight("regionThree", \.weights.regionThree, "lying in a commune of Region III"),
    weight("border", \.weights.border, "lying in a border commune"),
    weight("poverty", \.weights.poverty, "poverty rate"),
    weight("speciallyDifficult", \.weights.speciallyDifficult, "being a specially difficult village"),
    .init(
      path: "weights.remotenessFullAtMetres",
      kind: .number(\.weights.remotenessFullAtMetres, 1...1_000_000), unit: "m",
      description: "Distance to the commune's centre at which a village is fully remote"),
    .init(
      path: "weights.isolationFullAtMetres", kind: .number(\.weights.isolationFullAtMetres, 1...1_000_000),
      unit: "m", description: "Distance to the nearest served village at which a village is fully isolated"),
  ]

  private static let rules: [ScenarioAttribute] = [
    .init(
      path: "lockIn", kind: .identifiers(\.lockIn), unit: "",
      description: "Villages, sites, routes and hops that must be in the plan"),
    .init(
      path: "lockOut", kind: .identifiers(\.lockOut), unit: "",
      description: "Villages, sites, routes and hops that must not be in the plan"),
  ]

  private static let prices: [ScenarioAttribute] = CostItem.allCases.map { item in
    .init(
      path: "costs.\(item.rawValue)", kind: .optionalNumber(\.costs[item], item.range), unit: item.unit,
      description: "Price that replaces the data set's; null keeps the data set's")
  }

  private static func weight(
    _ name: String, _ key: WritableKeyPath<Scenario, Double> & Sendable, _ attribute: String
  ) -> ScenarioAttribute {
    .init(
      path: "weights.\(name)", kind: .number(key, 0...1000), unit: "",
      description: "Priority weight of \(attribute)")
  }
}
