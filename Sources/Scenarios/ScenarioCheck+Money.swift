import Diagnostics
import Geography

extension ScenarioCheck {
  static func checkPhases(_ scenario: Scenario, _ findings: inout ScenarioFindings) {
    let budgets = scenario.phases.budgets
    for (earlier, later) in zip(budgets, budgets.dropFirst()) where later.year > earlier.year + 1 {
      findings.add(
        "phases.budgets.\(later.year)", related: ["phases.budgets"], value: String(later.year),
        "the year before, \(later.year - 1), is left out",
        "Write \(later.year - 1): 0 for a year without money")
    }
    guard !budgets.isEmpty else { return }
    let total = budgets.map(\.amount).total()
    if total == .zero {
      findings.add("phases.budgets", "no year has any money", "Write an amount above 0 for a year")
    } else if let budget = scenario.budget, budget > total {
      findings.add(
        "budget", severity: .warning, related: ["phases.budgets"], value: String(budget.dong),
        "is more than the years' budgets, \(total.dong) đồng together; no year can spend the rest",
        "Raise a year's budget, or take the budget out")
    }
  }

  /// Years that the plan does not have.
  static func checkYears(_ scenario: Scenario, _ findings: inout ScenarioFindings) {
    let years = scenario.phases.years
    func check(_ year: Int?, _ path: String) {
      guard let year, !years.contains(year) else { return }
      let remedy: Message =
        years.isEmpty
        ? "Take it out, or write the years in phases.budgets"
        : "Write one of \(years.map(String.init).joined(separator: ", "))"
      findings.add(
        path, related: ["phases"], value: String(year),
        years.isEmpty ? "the plan has no years" : "is not a year of the plan", remedy)
    }
    for (index, target) in scenario.targets.enumerated() { check(target.by, "targets[\(index)].by") }
    for (index, entry) in scenario.progress.enumerated() { check(entry.year, "progress[\(index)].year") }
    for (index, source) in scenario.funding.enumerated() {
      let path = "funding[\(index)]"
      if years.isEmpty {
        if !source.caps.isEmpty {
          findings.add(
            "\(path).caps", related: ["phases"], "the plan has no years",
            "Write cap: 30bn, or write the years in phases.budgets")
        }
        continue
      }
      for cap in source.caps { check(cap.year, "\(path).caps.\(cap.year)") }
      let remedy: Message = "Write caps: {\(years.map { "\($0): 30bn" }.joined(separator: ", "))}"
      if source.cap != nil {
        findings.add(
          "\(path).cap", related: ["phases"], "the plan has years, and each its own cap", remedy)
      } else if source.caps.isEmpty {
        findings.add(
          path, related: ["phases"], value: source.name, "has no money in any year of the plan", remedy)
      }
    }
  }

  /// Who is said to bear what was lost.
  static func checkBearers(_ scenario: Scenario, _ findings: inout ScenarioFindings) {
    let names = scenario.funding.map(\.name)
    for (index, entry) in scenario.progress.enumerated() where !entry.borneBy.isEmpty {
      let path = "progress[\(index)].borneBy"
      if entry.status != .dropped {
        findings.add(
          path, related: ["progress[\(index)].status"], value: entry.borneBy,
          "bears the loss of a work that is not given up",
          "Leave it out: funding says who pays for works that are kept")
      } else if !names.contains(entry.borneBy) {
        findings.add(
          path, related: ["funding"], value: entry.borneBy,
          names.isEmpty
            ? "the scenario has no funding sources, and one budget bears everything"
            : "no funding source has this name",
          NearestName.to(entry.borneBy, among: names).map { "The nearest is \($0)" }
            ?? "Write the name of a source, or leave it out")
      }
    }
  }

  static func checkFunding(_ scenario: Scenario, _ findings: inout ScenarioFindings) {
    let sources = scenario.funding
    guard !sources.isEmpty else { return }
    for (index, source) in sources.enumerated() { checkShares(source, "funding[\(index)]", &findings) }
    for kind in WorkKind.allCases where kind.isBuildable(scenario) {
      let payers = sources.indices.filter { sources[$0].pays(for: kind) }
      let most = payers.map { sources[$0].shareAtMost }.reduce(0, +)
      if fallsShortOfOne(most) {
        findings.add(
          "funding", value: kind.rawValue,
          payers.isEmpty
            ? "no source may pay for this kind of work"
            : "the sources may pay at most \(percent(most)) of this kind of work together",
          "Raise shareAtMost, or let another source pay for \(kind.rawValue)")
      }
      // Sources for the same villages, or for all, meet at a work; those for other villages may not.
      for index in payers {
        let meeting = payers.filter {
          sources[$0].group == sources[index].group || sources[$0].group == VillageGroup()
        }
        let least = meeting.map { sources[$0].shareAtLeast }.reduce(0, +)
        if exceedsOne(least), meeting.last == index {
          findings.add(
            "funding[\(index)].shareAtLeast", related: ["funding"], value: kind.rawValue,
            "the sources must pay at least \(percent(least)) of this kind of work together",
            "Lower shareAtLeast to 100 % together")
        }
      }
    }
  }

  private static func checkShares(
    _ source: FundingSource, _ path: String, _ findings: inout ScenarioFindings
  ) {
    let least = ScenarioNode.text(of: source.shareAtLeast)
    if source.shareAtLeast > source.shareAtMost {
      findings.add(
        "\(path).shareAtLeast", related: ["\(path).shareAtMost"], value: least,
        "is more than shareAtMost, \(ScenarioNode.text(of: source.shareAtMost))",
        "Write a least share below the greatest")
    }
    let isPoor =
      source.cap == .zero || (!source.caps.isEmpty && source.caps.allSatisfy { $0.amount == .zero })
    if source.shareAtLeast > 0, isPoor {
      findings.add(
        "\(path).shareAtLeast", related: ["\(path).cap", "\(path).caps"], value: least,
        "the source must pay a share of every such work, and has no money",
        "Raise its caps, or write shareAtLeast: 0")
    }
  }
}

extension FundingSource {
  /// Whether the source may pay for works of a kind.
  package func pays(for kind: WorkKind) -> Bool { works.isEmpty || works.contains(kind.rawValue) }
}
