import Diagnostics
import Geography
import ScenarioIO
import Scenarios
import Testing

/// What only the whole scenario shows to be wrong.
@Suite struct ScenarioCheckTests {
  private func problems(_ yaml: String) -> [String] {
    do {
      let (asked, report) = try ScenarioFile.written(yaml: yaml, file: "s.yaml")
      return (report.problems + ScenarioCheck.problems(asked).problems).map(\.description)
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func theScenarioWithEverythingInItIsInOrder() {
    #expect(problems(ScenarioPartsTests.everything) == [])
  }

  @Test(arguments: [
    (
      "goal: leastCost",
      "s.yaml, row 1, column goal: “leastCost”: the least money that reaches every target is none, without a "
        + "target. Write targets: [{service: mobile, share: 1}], or another goal."
    ),
    (
      "goal: lexicographic",
      "s.yaml, row 1, column goal: “lexicographic”: there are no tiers to put in order. "
        + "Write tiers: [{name: remote, group: {remotenessAtLeast: 0.5}}], or another goal."
    ),
    (
      "tiers: [{name: a}]",
      "s.yaml, row 1, column tiers: warning: only the lexicographic goal looks at tiers. "
        + "Write goal: lexicographic, or take the tiers out."
    ),
    (
      "requiredPoints:\n  disjointRoutes: true",
      "s.yaml, row 2, column requiredPoints.disjointRoutes: warning: no point is required that two routes "
        + "could lead to. Write requiredPoints.points or communeOffices: true."
    ),
    (
      "rules:\n  - name: a",
      "s.yaml, row 2, column rules[0]: “a”: has neither a floor nor a ceiling. Write atLeast, atMost or both."
    ),
    (
      "rules:\n  - name: a\n    atLeast: 0.5\n    atMost: 0.4",
      "s.yaml, row 3, column rules[0].atLeast: “0.5”: is more than atMost, 0.4. Write a floor below the ceiling."
    ),
    (
      "rules:\n  - {atLeast: 0.5}",
      "s.yaml, row 2, column rules[0]: the rule has no name. Write name: and what it is called."
    ),
    (
      "funding:\n  - name: a\n  - name: b\n  - name: a",
      "s.yaml, row 4, column funding[2].name: “a”: another source has this name. Give each its own."
    ),
    (
      "progress:\n  - work: R1\n  - work: R1",
      "s.yaml, row 3, column progress[1].work: “R1”: another progress entry has this work. "
        + "Keep one entry for each work."
    ),
    (
      "phases:\n  budgets:\n    2026: 1bn\n    2028: 1bn",
      "s.yaml, row 4, column phases.budgets.2028: “2028”: the year before, 2027, is left out. "
        + "Write 2027: 0 for a year without money."
    ),
    (
      "phases:\n  budgets: {2026: 0, 2027: 0}",
      "s.yaml, row 2, column phases.budgets: no year has any money. Write an amount above 0 for a year."
    ),
    (
      "phases:\n  budgets: {2026: 1bn, 2027: 2bn}\nbudget: 4bn",
      "s.yaml, row 3, column budget: warning: “4000000000”: is more than the years' budgets, 3000000000 đồng "
        + "together; no year can spend the rest. Raise a year's budget, or take the budget out."
    ),
    (
      "phases: {budgets: {2026: 1bn}}\ntargets:\n  - {service: mobile, by: 2027}",
      "s.yaml, row 3, column targets[0].by: “2027”: is not a year of the plan. Write one of 2026."
    ),
    (
      "progress: [{work: R1, year: 2026}]",
      "s.yaml, row 1, column progress[0].year: “2026”: the plan has no years. "
        + "Take it out, or write the years in phases.budgets."
    ),
    (
      "funding:\n  - {name: a, caps: {2026: 1bn}}",
      "s.yaml, row 2, column funding[0].caps: the plan has no years. "
        + "Write cap: 30bn, or write the years in phases.budgets."
    ),
    (
      "phases: {budgets: {2026: 1bn, 2027: 1bn}}\nfunding:\n  - {name: a, cap: 1bn}",
      "s.yaml, row 3, column funding[0].cap: the plan has years, and each its own cap. "
        + "Write caps: {2026: 30bn, 2027: 30bn}."
    ),
    (
      "phases: {budgets: {2026: 1bn}}\nfunding:\n  - name: a",
      "s.yaml, row 3, column funding[0]: “a”: has no money in any year of the plan. Write caps: {2026: 30bn}."
    ),
    (
      "phases: {budgets: {2026: 1bn}}\nfunding:\n  - name: a\n    caps:\n      2026: 1bn\n      2027: 1bn",
      "s.yaml, row 6, column funding[0].caps.2027: “2027”: is not a year of the plan. Write one of 2026."
    ),
    (
      "funding: [{name: a, shareAtLeast: 0.5, shareAtMost: 0.4}, {name: b}]",
      "s.yaml, row 1, column funding[0].shareAtLeast: “0.5”: is more than shareAtMost, 0.4. "
        + "Write a least share below the greatest."
    ),
    (
      "funding:\n  - {name: a, works: [fibreSegment, fibreAccess, site, microwaveHop]}",
      "s.yaml, row 1, column funding: “satelliteBackhaul”: no source may pay for this kind of work. "
        + "Raise shareAtMost, or let another source pay for satelliteBackhaul."
    ),
    (
      "funding:\n  - name: a\n    shareAtMost: 0.7\n  - {name: b, works: [site], shareAtMost: 0.2}\n"
        + "  - {name: c, works: [fibreSegment, fibreAccess, microwaveHop, satelliteBackhaul]}",
      "s.yaml, row 1, column funding: “site”: the sources may pay at most 90 % of this kind of work together. "
        + "Raise shareAtMost, or let another source pay for site."
    ),
    (
      "phases: {budgets: {2026: 1bn}}\nfunding:\n  - {name: a, caps: {2026: 0}, shareAtLeast: 0.1}\n"
        + "  - {name: b, caps: {2026: 1bn}}",
      "s.yaml, row 3, column funding[0].shareAtLeast: “0.1”: the source must pay a share of every such work, "
        + "and has no money. Raise its caps, or write shareAtLeast: 0."
    ),
    (
      "rules:\n  - {name: a, measure: spend, group: {regions: [III]}, atLeast: 0.7}\n"
        + "  - {name: b, measure: spend, group: {regions: [I, II]}, atLeast: 0.4}",
      "s.yaml, row 3, column rules[1].atLeast: “0.4”: the floors “a”, “b” have no village in common and together "
        + "ask for 110 % of the spend. Lower them to 100 % together."
    ),
    (
      "interim: {satelliteTerminal: 1}",
      "s.yaml, row 1, column interim.satelliteTerminal: “1”: what stands in for fibre cannot be worth as much as "
        + "fibre. Write a number from 0 to below 1."
    ),
  ])
  func isNamedWithItsPlace(_ yaml: String, _ message: String) {
    #expect(problems(yaml) == [message])
  }

  @Test func leastSharesThatCannotAllBePaidNameTheKind() {
    #expect(
      problems(
        """
        funding:
          - {name: a, works: [site], shareAtLeast: 0.6}
          - {name: b, shareAtLeast: 0.5}
        """) == [
          "s.yaml, row 3, column funding[1].shareAtLeast: “site”: the sources must pay at least 110 % of this "
            + "kind of work together. Lower shareAtLeast to 100 % together."
        ])
  }

  @Test(arguments: [
    // Shares as written add up to 1 only nearly.
    "funding: ["
      + (0..<10).map { "{name: s\($0), shareAtLeast: 0.1, shareAtMost: 0.1}" }.joined(separator: ", ") + "]",
    // Groups that may meet, different measures, different bases.
    "rules: [{name: a, group: {regions: [III]}, atLeast: 0.7}, {name: b, group: {border: true}, atLeast: 0.7}]",
    "rules: [{name: a, measure: villages, group: {border: false}, atLeast: 0.7}, "
      + "{name: b, measure: spend, group: {border: true}, atLeast: 0.7}]",
    "rules: [{name: a, of: need, group: {border: false}, atLeast: 0.7}, "
      + "{name: b, of: need, group: {border: true}, atLeast: 0.7}]",
    // Satellite is nothing the plan could hold.
    "satelliteBackhaul: false\nfunding: [{name: a, works: [fibreSegment, fibreAccess, site, microwaveHop]}]",
    // A budget below the years' binds.
    "phases: {budgets: {2026: 1bn, 2027: 2bn}}\nbudget: 2bn",
  ])
  func whatCanHoldIsLetPass(_ yaml: String) {
    #expect(problems(yaml) == [])
  }

  @Test func whatWasWrittenWronglyIsNotAlsoMissing() {
    #expect(
      problems(
        """
        goal: leastCost
        targets: mobile
        rules: [{name: a, atLeast: 2}]
        phases: {budgets: {26: 1bn}}
        funding: [{name: a, caps: {2026: 1bn}}]
        """
      ).count == 3)
  }

  @Test func anOptionThatMakesItWrongIsNamedAndOneThatMendsItIsTaken() throws {
    var (asked, _) = try ScenarioFile.written(
      yaml: "phases: {budgets: {2026: 1bn, 2027: 2bn}}\nbudget: 4bn", file: "s.yaml")
    #expect(asked.apply(option: "--budget", "3bn", to: "budget").problems.isEmpty)
    #expect(ScenarioCheck.problems(asked).problems.isEmpty)
    #expect(asked.apply(option: "--budget", "5bn", to: "budget").problems.isEmpty)
    let report = ScenarioCheck.problems(asked)
    #expect(report.description.hasPrefix("--budget: warning: “5000000000”: is more than the years' budgets"))
    #expect(report.problems.first?.category == .badUsage)
  }
}
