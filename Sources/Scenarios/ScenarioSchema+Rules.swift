import Diagnostics
import Geography

/// The tables of what a plan must keep to.
extension ScenarioSchema {
  static let tier = ScenarioTable(
    PriorityTier.init, keyNoun: "a key of a tier", example: "name: remote, group: {remotenessAtLeast: 0.5}",
    [
      .text("name", \.name, "Name of the tier, once in a scenario"),
      .record("group", \.group, group, "The villages of the tier"),
    ])

  static let target = ScenarioTable(
    CoverageTarget.init, keyNoun: "a key of a target", example: "service: mobile, share: 1",
    [
      .choice(
        "service", \.service, of: Service.allCases.map(\.rawValue), "The service that must be reached"),
      .record("group", \.group, group, "The villages whose lack is counted"),
      .choice("measure", \.measure, "What is counted"),
      .number(
        "share", \.share, 0...1,
        "Least share of the group's villages (households) without the service today that gain it"),
      .year("by", \.by, "The year by whose end it is reached; null for the last"),
    ])

  static let rule = ScenarioTable(
    ShareRule.init, keyNoun: "a key of a rule",
    example: "name: Region III first, measure: spend, group: {regions: [III]}, atLeast: 0.6",
    [
      .text("name", \.name, "Name of the rule, once in a scenario"),
      .choice("measure", \.measure, "What is counted"),
      .record("group", \.group, group, "The villages whose share is counted"),
      .flag(
        "eachCommune", \.eachCommune,
        "Whether the rule holds for every commune by itself; the group then narrows its villages"),
      .choice(
        "of", \.of,
        "What the share is a share of: all that the plan spends or serves, or what the group lacks today "
          + "(for spend: the budget)"),
      .optionalNumber("atLeast", \.atLeast, 0...1, "Least share; null for no floor"),
      .optionalNumber("atMost", \.atMost, 0...1, "Greatest share; null for no ceiling"),
    ])

  static let requiredPoints = ScenarioTable(
    RequiredPoints.init, example: "communeOffices: true",
    [
      .names("points", \.points, example: "[V0012, N0007]", "Villages and nodes"),
      .flag("communeOffices", \.communeOffices, "Every village with a commune's office as well"),
      .flag(
        "disjointRoutes", \.disjointRoutes,
        "Whether each must be joined to the existing network by two routes that share no segment"),
    ])
}
