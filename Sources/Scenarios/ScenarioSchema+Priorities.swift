import Diagnostics
import Geography

/// The tables of what a service is worth, and to whom.
extension ScenarioSchema {
  static let values = ScenarioTable(
    ServiceValues.init, example: "mobile: 1",
    [
      .number("mobile", \.mobile, 0...1000, "Worth of a household given mobile broadband, before weights"),
      .number("fixed", \.fixed, 0...1000, "Worth of a household given fibre, before weights"),
    ])

  static let weights = ScenarioTable(
    PriorityWeights.init, example: "border: 0.5",
    [
      weight("remoteness", \.remoteness, "Priority weight of distance to the commune's centre"),
      weight(
        "isolation", \.isolation, "Priority weight of distance to the nearest village with both services"),
      weight("ethnicMinority", \.ethnicMinority, "Priority weight of share of ethnic-minority residents"),
      weight("regionThree", \.regionThree, "Priority weight of lying in a commune of Region III"),
      weight("border", \.border, "Priority weight of lying in a border commune"),
      weight("poverty", \.poverty, "Priority weight of poverty rate"),
      weight(
        "speciallyDifficult", \.speciallyDifficult, "Priority weight of being a specially difficult village"),
      .number(
        "remotenessFullAtMetres", \.remotenessFullAtMetres, 1...1_000_000, unit: "m",
        "Distance to the commune's centre at which a village is fully remote"),
      .number(
        "isolationFullAtMetres", \.isolationFullAtMetres, 1...1_000_000, unit: "m",
        "Distance to the nearest served village at which a village is fully isolated"),
    ])

  private static func weight(
    _ key: String, _ property: WritableKeyPath<PriorityWeights, Double> & Sendable, _ description: Message
  ) -> ScenarioAttribute<PriorityWeights> {
    .number(key, property, 0...1000, description)
  }

  static let institutions = ScenarioTable(
    InstitutionWorths.init, example: "school: 20",
    [
      .number("school", \.school, 0...100_000, unit: "households", "Worth of a school"),
      .number("clinic", \.clinic, 0...100_000, unit: "households", "Worth of a clinic"),
      .number(
        "communeOffice", \.communeOffice, 0...100_000, unit: "households", "Worth of a commune's office"),
    ])

  static let interim = ScenarioTable(
    InterimFactors.init, example: "fixedWireless: 0.6",
    [
      .number(
        "fixedWireless", \.fixedWireless, 0...1,
        "Fixed wireless access from a site that the plan builds and that covers the village; below 1"),
      .number(
        "satelliteTerminal", \.satelliteTerminal, 0...1,
        "A community satellite terminal in the village; below 1"),
    ])

  package static let group = ScenarioTable(
    VillageGroup.init, keyNoun: "a condition of a group of villages", example: "regions: [III]",
    [
      .names(
        "communes", \.communes, example: "[Nậm Pồ, 03163]", "In one of these communes, by name or code"),
      .names("villages", \.villages, example: "[V0012, V0013]", "One of these villages"),
      .choices(
        "regions", \.regions, of: Region.allCases.map(\.rawValue), "In a commune of one of these regions"),
      .optionalFlag("border", \.border, "In a border commune (true), or not (false)"),
      .optionalFlag(
        "speciallyDifficult", \.speciallyDifficult,
        "On the State's list of specially difficult villages (true), or not (false)"),
      .optionalNumber(
        "ethnicMinorityAtLeast", \.ethnicMinorityAtLeast, 0...1, "Least share of ethnic-minority residents"),
      .optionalNumber("povertyAtLeast", \.povertyAtLeast, 0...1, "Least poverty rate"),
      .optionalNumber(
        "remotenessAtLeast", \.remotenessAtLeast, 0...1,
        "Least remoteness, as the priority weights measure it"),
      .optionalNumber(
        "isolationAtLeast", \.isolationAtLeast, 0...1,
        "Least isolation, as the priority weights measure it"),
    ])
}
