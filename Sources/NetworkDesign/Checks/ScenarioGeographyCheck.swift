package import Diagnostics
package import Geography
import Investment
package import Scenarios

/// What only the geography shows to be wrong with a scenario: names of nothing, groups of nobody, shares that
/// cannot add up among the villages that are there.
package enum ScenarioGeographyCheck {
  /// Every problem, with the place where it was written. Warnings are among them: a target that asks for
  /// nothing, a worth that no village has.
  ///
  /// Errors of a `ScenarioCheck` are expected to have been mended.
  package static func problems(_ asked: WrittenScenario, _ geography: Geography) -> ProblemReport {
    var scenario = asked.scenario
    var findings = ScenarioFindings(asked.places)
    findings.add(
      problemsOf { scenario = try ScenarioNames(geography, scenario, WorkIdentifiers(geography)).scenario })
    checkRequiredPoints(scenario.requiredPoints, geography, &findings)
    checkInstitutions(scenario.institutions, geography, &findings)
    var groups = GroupCheck(geography, scenario)
    for (index, tier) in scenario.tiers.enumerated() {
      checkTier(groups.members(of: tier.group, "tiers[\(index)]", &findings), index, geography, &findings)
    }
    for (index, target) in scenario.targets.enumerated() {
      checkTarget(
        target,
        groups.members(
          of: target.group, "targets[\(index)]", countsHouseholds: target.measure == .households, &findings),
        index, geography, &findings)
    }
    let ruled = scenario.rules.enumerated().map { index, rule in
      groups.members(
        of: rule.group, "rules[\(index)]", countsHouseholds: rule.measure == .households, &findings)
    }
    checkRules(scenario.rules, ruled, geography, &findings)
    let funded = scenario.funding.enumerated().map { index, source in
      groups.members(of: source.group, "funding[\(index)]", &findings)
    }
    checkSources(scenario, funded, geography, &findings)
    return findings.report
  }

  /// The scenario with every name as an identifier of the geography.
  ///
  /// - Throws: `ProblemReport` for every name that nothing has, or more than one thing.
  package static func named(_ scenario: Scenario, _ geography: Geography) throws -> Scenario {
    try ScenarioNames(geography, scenario, WorkIdentifiers(geography)).scenario
  }

  /// What a part of the planner that looks something up has to say.
  private static func problemsOf(_ look: () throws -> Void) -> ProblemReport {
    do {
      try look()
    } catch let report as ProblemReport {
      return report
    } catch {}
    return ProblemReport()
  }

  private static func checkRequiredPoints(
    _ required: RequiredPoints, _ geography: Geography, _ findings: inout ScenarioFindings
  ) {
    if required.communeOffices, !geography.has(.communeOffice) {
      findings.add(
        "requiredPoints.communeOffices",
        "no village of data set \(geography.name) is said to have a commune's office",
        "Add column commune_office to villages.csv, or name the villages in requiredPoints.points")
    }
  }

  private static func checkInstitutions(
    _ worths: InstitutionWorths, _ geography: Geography, _ findings: inout ScenarioFindings
  ) {
    let keys = [Institution.school: "school", .clinic: "clinic", .communeOffice: "communeOffice"]
    for institution in Institution.allCases where worths[institution] > 0 && !geography.has(institution) {
      findings.add(
        "institutions.\(keys[institution] ?? institution.rawValue)", severity: .warning,
        value: ScenarioNode.text(of: worths[institution]),
        "no village of data set \(geography.name) is said to have one",
        "Add column \(institution.rawValue) to villages.csv, or take the worth out")
    }
  }

  private static func checkTier(
    _ members: [Bool]?, _ index: Int, _ geography: Geography, _ findings: inout ScenarioFindings
  ) {
    guard let members, Service.allCases.allSatisfy({ geography.need(of: $0, members) == 0 }) else { return }
    findings.add(
      "tiers[\(index)].group", severity: .warning, "the villages of this tier lack no service today",
      "Take the tier out, or mend its conditions")
  }

  private static func checkTarget(
    _ target: CoverageTarget, _ members: [Bool]?, _ index: Int, _ geography: Geography,
    _ findings: inout ScenarioFindings
  ) {
    guard let members, let service = Service(rawValue: target.service),
      geography.need(of: service, members) == 0
    else { return }
    findings.add(
      "targets[\(index)]", severity: .warning, value: target.service,
      "no village of the group lacks this service today: the target asks for nothing",
      "Take the target out, or mend its conditions")
  }
}

extension Geography {
  fileprivate func has(_ institution: Institution) -> Bool {
    villages.contains { $0.institutions.contains(institution) }
  }

  /// How many of the villages lack a service today.
  func need(of service: Service, _ members: [Bool]) -> Int {
    zip(villages, members).count { $1 && $0.lacks(service) }
  }
}
