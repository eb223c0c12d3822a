import Diagnostics
import Geography
import Investment
import Scenarios

/// A scenario in which every village, site, route, hop, node and work that it names stands by its identifier.
struct ScenarioNames {
  private(set) var scenario: Scenario
  private let geography: Geography
  private var report = ProblemReport()

  /// - Throws: `ProblemReport` for every name that nothing has, or more than one thing; a work that stands twice.
  init(_ geography: Geography, _ scenario: Scenario, _ identifiers: WorkIdentifiers) throws {
    self.geography = geography
    self.scenario = scenario
    if !scenario.lockIn.isEmpty || !scenario.lockOut.isEmpty {
      let named = NamedElements.lockable(geography, identifiers)
      let unknown: Message =
        "no village, site, route or hop of data set \(geography.name) has this identifier or name"
      let remedy: Message = "Take an identifier from the data set's tables"
      self.scenario.lockIn = found(scenario.lockIn, "lockIn", named, unknown, remedy)
      self.scenario.lockOut = found(scenario.lockOut, "lockOut", named, unknown, remedy)
    }
    if !scenario.requiredPoints.points.isEmpty {
      self.scenario.requiredPoints.points = found(
        scenario.requiredPoints.points, "requiredPoints.points",
        NamedElements.places(geography, withNodes: true),
        "no village or node of data set \(geography.name) has this identifier or name",
        "Take an identifier from villages.csv or nodes.csv")
    }
    let groups =
      scenario.tiers.map(\.group) + scenario.targets.map(\.group) + scenario.rules.map(\.group)
      + scenario.funding.map(\.group)
    if groups.contains(where: { !$0.villages.isEmpty }) { findInGroups() }
    if !scenario.progress.isEmpty { findWorks(NamedElements.works(geography, identifiers)) }
    try report.throwIfErrors()
  }

  private mutating func findInGroups() {
    let named = NamedElements.places(geography, withNodes: false)
    for index in scenario.tiers.indices {
      scenario.tiers[index].group = found(scenario.tiers[index].group, "tiers[\(index)]", named)
    }
    for index in scenario.targets.indices {
      scenario.targets[index].group = found(scenario.targets[index].group, "targets[\(index)]", named)
    }
    for index in scenario.rules.indices {
      scenario.rules[index].group = found(scenario.rules[index].group, "rules[\(index)]", named)
    }
    for index in scenario.funding.indices {
      scenario.funding[index].group = found(scenario.funding[index].group, "funding[\(index)]", named)
    }
  }

  private mutating func found(_ group: VillageGroup, _ path: String, _ named: NamedElements) -> VillageGroup {
    var group = group
    group.villages = found(
      group.villages, "\(path).group.villages", named,
      "no village of data set \(geography.name) has this identifier or name",
      "Take an identifier from villages.csv")
    return group
  }

  private mutating func findWorks(_ named: NamedElements) {
    let written = scenario.progress
    var seen: Set<String> = []
    for (index, entry) in written.enumerated() {
      let path = "progress[\(index)].work"
      let id = found(
        entry.work, path, named, "is no work that data set \(geography.name) could build",
        "Take an identifier from the works of a plan")
      scenario.progress[index].work = id
      if !seen.insert(id).inserted {
        report.add(
          ScenarioPlaces.problem(
            path, value: entry.work, message: "stands twice", remedy: "Keep one entry for each work"))
      }
    }
  }

  private mutating func found(
    _ names: [String], _ path: String, _ named: NamedElements, _ unknown: Message, _ remedy: Message
  ) -> [String] {
    names.enumerated().map { found($1, "\(path)[\($0)]", named, unknown, remedy) }
  }

  /// The identifier of a name; the name itself, with a problem, where it has none.
  private mutating func found(
    _ name: String, _ path: String, _ named: NamedElements, _ unknown: Message, _ remedy: Message
  ) -> String {
    if case .element(let id) = named.find(name) { return id }
    if let problem = named.problem(with: name, unknown: unknown, remedy: remedy) {
      report.add(
        ScenarioPlaces.problem(path, value: name, message: problem.message, remedy: problem.remedy))
    }
    return name
  }
}
