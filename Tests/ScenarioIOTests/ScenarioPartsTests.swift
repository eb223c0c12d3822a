import Diagnostics
import Geography
import PlannerTestSupport
import ScenarioIO
import Scenarios
import Testing

/// Lists, records and years of a scenario: read, written back, refused.
@Suite struct ScenarioPartsTests {
  static let everything = """
    name: Điện Biên 2026-2028
    goal: lexicographic
    targets:
      - {service: mobile, share: 1}
      - {service: fixed, share: 0.95, measure: households, group: {regions: [III]}, by: 2027}
    tiers:
      - name: remote
        group: {remotenessAtLeast: 0.5, isolationAtLeast: 0.25}
      - name: the others
    rules:
      - {name: minority floor, measure: spend, group: {ethnicMinorityAtLeast: 0.5}, of: need, atLeast: 0.6}
      - {name: no commune over 15 %, measure: spend, eachCommune: true, atMost: 0.15}
      - name: the border
        measure: villages
        group: {communes: [Sín Thầu, 03158], villages: [V1], border: true, speciallyDifficult: false}
        atLeast: 0.1
        atMost: 0.9
    requiredPoints: {communeOffices: true, points: [V0012, N0007], disjointRoutes: true}
    institutions: {school: 20, clinic: 15, communeOffice: 30}
    interim: {fixedWireless: 0.6, satelliteTerminal: 0.3}
    phases:
      budgets: {2028: 60bn, 2026: 60bn, 2027: 0}
      carryOver: false
      laterWorth: 0.05
    funding:
      - name: central budget
        caps: {2026: 30bn, 2028: 30bn}
        works: [fibreSegment, fibreAccess]
        shareAtMost: 0.7
      - {name: universal-service fund, caps: {2026: 50bn}, group: {povertyAtLeast: 0.2}, shareAtLeast: 0.1}
    ownership: {budgetBasis: presentValue, fibreLifeYears: 20, siteLifeYears: 12}
    progress:
      - {work: R0040, status: done, spent: 1.2bn, year: 2026}
      - {work: R0041, status: under_way}
      - {work: R0042, status: dropped, spent: 0}
    leads: {fibre: VNPT Điện Biên, radio: Viettel Điện Biên}
    """

  static var expected: Scenario {
    var expected = Scenario()
    expected.name = "Điện Biên 2026-2028"
    expected.goal = .lexicographic
    var mobile = CoverageTarget()
    mobile.share = 1
    var fixed = CoverageTarget()
    fixed.service = "fixed"
    fixed.share = 0.95
    fixed.measure = .households
    fixed.group.regions = ["III"]
    fixed.by = 2027
    expected.targets = [mobile, fixed]
    var remote = PriorityTier()
    remote.name = "remote"
    remote.group.remotenessAtLeast = 0.5
    remote.group.isolationAtLeast = 0.25
    var others = PriorityTier()
    others.name = "the others"
    expected.tiers = [remote, others]
    var floor = ShareRule()
    floor.name = "minority floor"
    floor.measure = .spend
    floor.group.ethnicMinorityAtLeast = 0.5
    floor.of = .need
    floor.atLeast = 0.6
    var ceiling = ShareRule()
    ceiling.name = "no commune over 15 %"
    ceiling.measure = .spend
    ceiling.eachCommune = true
    ceiling.atMost = 0.15
    var border = ShareRule()
    border.name = "the border"
    border.measure = .villages
    border.group.communes = ["Sín Thầu", "03158"]
    border.group.villages = ["V1"]
    border.group.border = true
    border.group.speciallyDifficult = false
    border.atLeast = 0.1
    border.atMost = 0.9
    expected.rules = [floor, ceiling, border]
    expected.requiredPoints.communeOffices = true
    expected.requiredPoints.points = ["V0012", "N0007"]
    expected.requiredPoints.disjointRoutes = true
    expected.institutions.school = 20
    expected.institutions.clinic = 15
    expected.institutions.communeOffice = 30
    expected.interim.fixedWireless = 0.6
    expected.interim.satelliteTerminal = 0.3
    expected.phases.budgets = [
      YearAmount(year: 2026, amount: .billions(60)), YearAmount(year: 2027, amount: .zero),
      YearAmount(year: 2028, amount: .billions(60)),
    ]
    expected.phases.carryOver = false
    expected.phases.laterWorth = 0.05
    var central = FundingSource()
    central.name = "central budget"
    central.caps = [
      YearAmount(year: 2026, amount: .billions(30)), YearAmount(year: 2028, amount: .billions(30)),
    ]
    central.works = ["fibreSegment", "fibreAccess"]
    central.shareAtMost = 0.7
    var fund = FundingSource()
    fund.name = "universal-service fund"
    fund.caps = [YearAmount(year: 2026, amount: .billions(50))]
    fund.group.povertyAtLeast = 0.2
    fund.shareAtLeast = 0.1
    expected.funding = [central, fund]
    expected.ownership.budgetBasis = .presentValue
    expected.ownership.fibreLifeYears = 20
    expected.ownership.siteLifeYears = 12
    var done = WorkProgress()
    done.work = "R0040"
    done.spent = Money(dong: 1_200_000_000)
    done.year = 2026
    var underWay = WorkProgress()
    underWay.work = "R0041"
    underWay.status = .underWay
    var dropped = WorkProgress()
    dropped.work = "R0042"
    dropped.status = .dropped
    dropped.spent = .zero
    expected.progress = [done, underWay, dropped]
    expected.leads.fibre = "VNPT Điện Biên"
    expected.leads.radio = "Viettel Điện Biên"
    return expected
  }

  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try ScenarioFile.read(yaml: yaml, file: "s.yaml")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func everyPartIsRead() throws {
    let scenario = try ScenarioFile.read(yaml: ScenarioPartsTests.everything, file: "s.yaml")
    #expect(scenario == ScenarioPartsTests.expected)
  }

  /// A document in the flow style of YAML, which is that of JSON.
  private func text(_ node: ScenarioNode) -> String {
    switch node.content {
    case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\"\($0.key)\": \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  @Test func whatIsWrittenBackReadsAsTheSameScenario() throws {
    let document = text(ScenarioSchema.document(of: ScenarioPartsTests.expected))
    #expect(try ScenarioFile.read(yaml: document, file: "plan.json") == ScenarioPartsTests.expected)
    let defaults = text(ScenarioSchema.document(of: Scenario()))
    #expect(try ScenarioFile.read(yaml: defaults, file: "plan.json") == Scenario())
  }

  /// What the document of a scenario holds under a path, the first item of each list.
  private func value(_ path: String, in node: ScenarioNode) -> ScenarioNode? {
    path.split(separator: ".").reduce(node) { node, key in
      var node = node
      if case .list(let items)? = node?.content { node = items.first }
      guard case .mapping(let entries)? = node?.content else { return nil }
      return entries.first { $0.key == key }?.value
    }
  }

  @Test func everyAttributeOfTheSchemaIsWrittenBack() {
    let document = ScenarioSchema.document(of: ScenarioPartsTests.expected)
    #expect(ScenarioSchema.entries.count > 100)
    for entry in ScenarioSchema.entries { #expect(value(entry.path, in: document) != nil, "\(entry.path)") }
  }

  @Test func unknownKeysAreNamedAtEveryDepth() {
    #expect(
      problems(
        """
        rules:
          - name: one
            atleast: 0.5
            atMost: 0.6
          - {name: two, atMost: 0.6, group: {region: [III], minority: 0.5}}
        phases: {budget: {2026: 1bn}}
        funding: [{name: a, share: 0.5}]
        communes: [Sín Thầu]
        """) == [
          "s.yaml, row 3, column rules[0].atleast: “atleast”: is not a key of a rule. "
            + "The nearest key is rules.atLeast.",
          "s.yaml, row 5, column rules[1].group.region: “region”: is not a condition of a group of villages. "
            + "The nearest key is rules.group.regions.",
          "s.yaml, row 5, column rules[1].group.minority: “minority”: is not a condition of a group of "
            + "villages. Use one of communes, villages, regions, border, speciallyDifficult, "
            + "ethnicMinorityAtLeast, povertyAtLeast, remotenessAtLeast, isolationAtLeast.",
          "s.yaml, row 6, column phases.budget: “budget”: is not a key of a scenario. "
            + "The nearest key is phases.budgets.",
          "s.yaml, row 7, column funding[0].share: “share”: is not a key of a funding source. "
            + "Use one of name, cap, caps, works, group, shareAtLeast, shareAtMost.",
          "s.yaml, row 8, column communes: “communes”: is not a key of a scenario. "
            + "The key is written tiers.group.communes.",
        ])
  }

  @Test func wrongWordsNumbersAndAmountsAreNamed() {
    #expect(
      problems(
        """
        goal: leastcosts
        targets:
          - {service: fibre, share: 1.5, by: 26}
          - mobile
        rules: {name: x}
        funding:
          - {name: a, works: [fibreSegmnet, tower], cap: -1bn, shareAtMost: 2}
        tiers: [{name: "", group: {regions: [IV], border: 1}}]
        progress: [{work: R1, status: finished, spent: much}]
        interim: {fixedWireless: 1}
        ownership: {fibreLifeYears: 0}
        """) == [
          "s.yaml, row 1, column goal: “leastcosts”: is not one of bestValue, leastCost, lexicographic, "
            + "maxMin. The nearest is leastCost.",
          "s.yaml, row 3, column targets[0].service: “fibre”: is not a word known here. "
            + "Write one of mobile, fixed.",
          "s.yaml, row 3, column targets[0].share: “1.5”: is out of range. Write a number from 0 to 1.",
          "s.yaml, row 3, column targets[0].by: “26”: is not a year. Write a year from 2000 to 2100.",
          "s.yaml, row 4, column targets[1]: “mobile”: is not a list of keys and values. "
            + "Write keys and values, such as service: mobile, share: 1.",
          "s.yaml, row 5, column rules: “{…}”: is not a list. Write a list, such as [{name: Region III first, "
            + "measure: spend, group: {regions: [III]}, atLeast: 0.6}].",
          "s.yaml, row 7, column funding[0].works: “fibreSegmnet”: is not one of fibreSegment, fibreAccess, "
            + "site, microwaveHop, satelliteBackhaul. The nearest is fibreSegment.",
          "s.yaml, row 7, column funding[0].works: “tower”: is not a word known here. "
            + "Write one of fibreSegment, fibreAccess, site, microwaveHop, satelliteBackhaul.",
          "s.yaml, row 7, column funding[0].cap: “-1bn”: is less than 0 đồng. "
            + "Write 0, or an amount such as 300bn or \"300 tỷ\".",
          "s.yaml, row 7, column funding[0].shareAtMost: “2”: is out of range. Write a number from 0 to 1.",
          "s.yaml, row 8, column tiers[0].name: “\"\"”: is not a text. Write a text.",
          "s.yaml, row 8, column tiers[0].group.regions: “IV”: is not one of I, II, III. The nearest is I.",
          "s.yaml, row 8, column tiers[0].group.border: “1”: is neither true nor false. Write true or false.",
          "s.yaml, row 9, column progress[0].status: “finished”: is not a word known here. "
            + "Write one of done, under_way, dropped.",
          "s.yaml, row 9, column progress[0].spent: “much”: is not an amount of money. "
            + "Write an amount in đồng such as 300bn, \"300 tỷ\" or 300000000000.",
          "s.yaml, row 11, column ownership.fibreLifeYears: “0”: is out of range. "
            + "Write a number from 1 to 100 (years).",
          "s.yaml, row 10, column interim.fixedWireless: “1”: what stands in for fibre cannot be worth as much "
            + "as fibre. Write a number from 0 to below 1.",
        ])
  }

  @Test func yearsAndTheirAmountsAreHeldToTheCalendar() {
    #expect(
      problems(
        """
        phases:
          budgets:
            2026: 60bn
            "2026": 70bn
            27: 60bn
            2101: 60bn
            2027: 1.500 tỷ
            2030: 0
        """) == [
          "s.yaml, row 4, column phases.budgets.2026: “2026”: the year stands twice. Keep one of the two.",
          "s.yaml, row 5, column phases.budgets: “27”: is not a year. Write a year from 2000 to 2100.",
          "s.yaml, row 6, column phases.budgets: “2101”: is not a year. Write a year from 2000 to 2100.",
          "s.yaml, row 7, column phases.budgets.2027: “1.500 tỷ”: can be read as 1500bn or as 1.5bn. "
            + "Write 1500bn or 1.5bn.",
        ])
    #expect(
      problems("phases: {budgets: [60bn]}") == [
        "s.yaml, row 1, column phases.budgets: “[…]”: is not a list of years and amounts. "
          + "Write {2026: 30bn, 2027: 30bn}."
      ])
  }

  @Test(arguments: [
    "phases: {budgets: {2026: 0, 2027: 5bn}}", "progress: [{work: R1, spent: 0}]",
    "funding: [{name: a, cap: 0}, {name: b}]",
  ])
  func zeroIsAnAmountWhereAYearOrASourceMayHaveNone(_ yaml: String) {
    #expect(problems(yaml) == [])
  }
}
