package import Diagnostics
import Geography

/// What only the whole scenario shows to be wrong: parts that contradict each other, or leave something out.
/// No geography is needed; what needs one is in `ScenarioGeographyCheck`.
package enum ScenarioCheck {
  /// Every problem, with the place where it was written. What is missing only because it was written wrongly
  /// is not named again.
  package static func problems(_ asked: WrittenScenario) -> ProblemReport {
    var findings = ScenarioFindings(asked.places)
    let scenario = asked.scenario
    checkNames(scenario, &findings)
    checkGoal(scenario, &findings)
    checkRules(scenario.rules, &findings)
    checkInterim(scenario.interim, &findings)
    checkPhases(scenario, &findings)
    checkYears(scenario, &findings)
    checkFunding(scenario, &findings)
    return findings.report
  }

  private static func checkNames(_ scenario: Scenario, _ findings: inout ScenarioFindings) {
    findings.checkNames(
      scenario.tiers.map(\.name), "tiers", missing: "the tier has no name",
      twice: "another tier has this name")
    findings.checkNames(
      scenario.rules.map(\.name), "rules", missing: "the rule has no name",
      twice: "another rule has this name")
    findings.checkNames(
      scenario.funding.map(\.name), "funding", missing: "the source has no name",
      twice: "another source has this name")
    findings.checkNames(
      scenario.progress.map(\.work), "progress", key: "work", missing: "the progress entry has no work",
      twice: "another progress entry has this work", "Keep one entry for each work")
    checkBearers(scenario, &findings)
  }

  private static func checkGoal(_ scenario: Scenario, _ findings: inout ScenarioFindings) {
    if scenario.goal == .leastCost, scenario.targets.isEmpty {
      findings.add(
        "goal", related: ["targets"], value: scenario.goal.rawValue,
        "the least money that reaches every target is none, without a target",
        "Write targets: [{service: mobile, share: 1}], or another goal")
    }
    if scenario.goal == .lexicographic, scenario.tiers.isEmpty {
      findings.add(
        "goal", related: ["tiers"], value: scenario.goal.rawValue, "there are no tiers to put in order",
        "Write tiers: [{name: remote, group: {remotenessAtLeast: 0.5}}], or another goal")
    }
    if scenario.goal != .lexicographic, !scenario.tiers.isEmpty {
      findings.add(
        "tiers", severity: .warning, related: ["goal"], "only the lexicographic goal looks at tiers",
        "Write goal: lexicographic, or take the tiers out")
    }
    let required = scenario.requiredPoints
    if required.disjointRoutes, required.points.isEmpty, !required.communeOffices {
      findings.add(
        "requiredPoints.disjointRoutes", severity: .warning, related: ["requiredPoints"],
        "no point is required that two routes could lead to",
        "Write requiredPoints.points or communeOffices: true")
    }
  }

  private static func checkInterim(_ interim: InterimFactors, _ findings: inout ScenarioFindings) {
    let factors = [
      ("fixedWireless", interim.fixedWireless), ("satelliteTerminal", interim.satelliteTerminal),
    ]
    for (key, factor) in factors where factor >= 1 {
      findings.add(
        "interim.\(key)", value: ScenarioNode.text(of: factor),
        "what stands in for fibre cannot be worth as much as fibre", "Write a number from 0 to below 1")
    }
  }
}

/// Gathers what is wrong with a scenario, each with its place.
package struct ScenarioFindings {
  package typealias Severity = Problem.Severity

  private let places: ScenarioPlaces
  package private(set) var report = ProblemReport()

  package init(_ places: ScenarioPlaces) {
    self.places = places
  }

  /// - Parameters:
  ///   - path: the key that is to be changed.
  ///   - related: other keys it is about. Where what one of them says could not be used, that is the problem,
  ///     and this is none.
  package mutating func add(
    _ path: String, severity: Severity = .error, related: [String] = [], value: String? = nil,
    _ message: Message, _ remedy: Message
  ) {
    if ([path] + related).contains(where: places.isRefused) { return }
    let problem = ScenarioPlaces.problem(path, severity, value: value, message: message, remedy: remedy)
    report.add(places.placed(ProblemReport(problem)))
  }

  /// Takes in the problems of something else that looks at the scenario.
  package mutating func add(_ report: ProblemReport) { self.report.add(places.placed(report)) }

  /// Names that must be there, once each.
  package mutating func checkNames(
    _ names: [String], _ list: String, key: String = "name", missing: Message, twice: Message,
    _ remedy: Message = "Give each its own"
  ) {
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        add("\(list)[\(index)]", missing, "Write \(key): and what it is called")
      } else if !seen.insert(name).inserted {
        add(
          "\(list)[\(index)].\(key)", value: name, twice, remedy)
      }
    }
  }
}
