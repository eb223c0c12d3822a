import Diagnostics
import Foundation
import Geography
import Investment
import PlanDossiers
import PlanRecords
import PlanSamples
import PlanWords
import ScenarioIO
import Testing

@Suite struct PlanJSONTests {
  private func text(_ dossier: PlanDossier) -> String {
    String(decoding: PlanJSON.write(dossier, language: .en), as: UTF8.self)
  }

  private func parsed(_ dossier: PlanDossier) throws -> [String: Any] {
    let data = Data(PlanJSON.write(dossier, language: .en))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func holdsTheKeysOfTheContract() throws {
    let plan = try parsed(try SamplePlan.dossier())
    let keys: [String: [String]] = [
      "dataset": ["name", "sha256", "villages", "lackingMobile", "lackingFixed"],
      "solve": ["status", "objective", "bound", "relativeGap", "seconds", "solver"],
      "totals": [
        "capex", "opexPerYear", "budget", "villagesMobile", "villagesFixed", "households",
        "ethnicMinorityHouseholds", "benefit",
      ],
      "proposals": [
        "rank", "id", "title", "commune", "villages", "works", "capex", "opexPerYear", "benefit",
        "benefitPerBillion", "households", "year", "funding",
      ],
      "villages": ["id", "name", "commune", "mobile", "fixed", "proposal", "year", "reason"],
      "works": ["id", "kind", "cost", "proposal", "year", "geometry"],
    ]
    #expect(plan["schema"] as? String == "noiban.plan/1")
    for (section, names) in keys {
      let object = plan[section] as? [String: Any] ?? (plan[section] as? [[String: Any]])?.first
      for name in names { #expect(object?[name] != nil, "\(section).\(name)") }
    }
  }

  @Test func writesMoneyWholeAndBenefitExact() throws {
    let text = text(try SamplePlan.dossier())
    #expect(
      text.contains("\"capex\":2102345678,\"cost\":2102345678,\"opexPerYear\":100000000,\"presentValue\":0,"))
    #expect(text.contains("\"benefit\":4800.25,"))
    #expect(text.contains("\"benefitPerBillion\":2283.28293,\"households\":1148,\"year\":null,"))
    #expect(text.contains("\"funding\":{\"public\":2102345678},\"payments\":[],\"entryBudget\":null,"))
    #expect(
      text.contains("\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[102.4,22.1],[102.4,22.12]]}}"))
    #expect(text.contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[102.4,22.12]}}"))
    #expect(text.contains("\"proposal\":\"P-R1\",\"mobileProposal\":null,\"fixedProposal\":\"P-R1\""))
    #expect(
      text.contains(
        "\"reason\":\"Mobile broadband: in the plan. Fibre: not in the plan; the cheapest works that would "
          + "add it cost 900 million đồng for 210.5 weighted households.\""))
  }

  @Test func aProposalThatCostsNothingHasANullRatio() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals[0].capex = .zero
    dossier.plan.proposals[0].cost = .zero
    #expect(text(dossier).contains("\"benefitPerBillion\":null"))
  }

  @Test func theSamePlanGivesTheSameBytes() throws {
    #expect(text(try SamplePlan.dossier()) == text(try SamplePlan.dossier()))
  }

  @Test func theScenarioObjectIsAScenarioFile() throws {
    let dossier = try SamplePlan.dossier()
    let line = try #require(text(dossier).split(separator: "\n").first { $0.hasPrefix("\"scenario\":") })
    let object = String(line.dropFirst("\"scenario\":".count).dropLast())
    #expect(try ScenarioFile.read(yaml: object, file: "plan.json") == dossier.plan.scenario)
  }

  @Test func aScenarioWithEverythingInItReadsBackAsItWas() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.scenario = try ScenarioFile.read(
      yaml: """
        name: '"tên\\ lạ"'
        goal: lexicographic
        timeLimit: 0.1
        gap: 0.00001
        targets: [{service: fixed, share: 0.95, measure: households, group: {regions: [III]}, by: 2027}]
        tiers: [{name: a, group: {remotenessAtLeast: 0.3333333333333333, border: false}}, {name: b}]
        rules: [{name: r, measure: spend, eachCommune: true, of: need, atLeast: 0.01, atMost: 0.15}]
        requiredPoints: {communeOffices: true, points: [V1, "12"], disjointRoutes: true}
        institutions: {school: 20.5}
        interim: {fixedWireless: 0.6}
        phases: {budgets: {2026: 0, 2027: 9000000bn}, carryOver: false, laterWorth: 0}
        funding: [{name: s, caps: {2027: 1}, works: [site], group: {communes: ["03160"]}}, {name: t, caps: {2026: 0}}]
        ownership: {budgetBasis: presentValue}
        progress: [{work: R1, status: under_way, spent: 0, year: 2026}, {work: "=1+1", status: dropped}]
        leads: {fibre: VNPT}
        costs: {horizon: 12, community_satellite_terminal: 30}
        """, file: "s.yaml")
    let claim = try PlanFile.read(PlanJSON.write(dossier, language: .en), file: "plan.json")
    #expect(claim.scenario == dossier.plan.scenario)
    // The line of the plan, the key path of the scenario.
    let wrong = text(dossier).replacingOccurrences(of: "\"atMost\":0.15", with: "\"atMost\":0.001")
    #expect(
      problems(wrong) == [
        "plan.json, row 4, column rules[0].atLeast: “0.01”: is more than atMost, 0.001. "
          + "Write a floor below the ceiling."
      ])
  }

  @Test func readsBackWhatItWrote() throws {
    let dossier = try SamplePlan.dossier(villageName: "\u{1B}\"\\ \n Nậm 村 😀")
    let claim = try PlanFile.read(PlanJSON.write(dossier, language: .vi), file: "plan.json")
    #expect(claim == PlanClaim(dossier.plan, of: dossier.geography))
  }

  @Test func readsBackYearsSourcesAndInterimServices() throws {
    let dossier = try SamplePlan.phased()
    let claim = try PlanFile.read(PlanJSON.write(dossier, language: .en), file: "plan.json")
    #expect(claim == PlanClaim(dossier.plan, of: dossier.geography))
  }

  @Test func writesTheRoadmapAndTheFundingTable() throws {
    let text = text(try SamplePlan.phased())
    #expect(
      text.hasSuffix(
        """
        "roadmap":[
        {"year":2026,"commune":"Mường Nhé","lead":"VNPT","capex":2102345678,"cost":2102345678,\
        "proposals":["P-R1"],"villages":["V2"],"households":1148,"works":["R1","FA-V2"]},
        {"year":2027,"commune":"Mường Nhé","lead":"Viettel","capex":610000000,"cost":610000000,\
        "proposals":["P-SAT-S1"],"villages":["V3"],"households":52,"works":["SAT-S1","S1"]}
        ],
        "fundingTable":[
        {"source":"central","year":2026,"amount":1900000000,"cap":2000000000,"lost":0},
        {"source":"central","year":2027,"amount":0,"cap":0,"lost":0},
        {"source":"province","year":2026,"amount":202345678,"cap":1000000000,"lost":0},
        {"source":"province","year":2027,"amount":610000000,"cap":1000000000,"lost":0}
        ]
        }

        """))
    let plain = self.text(try SamplePlan.dossier())
    #expect(plain.hasSuffix("\"roadmap\":[],\n\"fundingTable\":[]\n}\n"))
  }

  @Test func aPlanOfAnEarlierVersionIsRead() throws {
    let dossier = try SamplePlan.dossier()
    let added: [String: [String]] = [
      "solve": ["measure", "stages"], "totals": ["cost", "presentValue", "lost", "villagesInterim"],
      "proposals": ["cost", "presentValue", "lead", "payments"],
      "villages": ["interim", "interimProposal", "mobileYear", "fixedYear", "interimYear"],
      "works": ["capex", "presentValue", "progress", "payments"],
    ]
    var plan = try parsed(dossier)
    plan["roadmap"] = nil
    plan["fundingTable"] = nil
    for (section, keys) in added {
      func earlier(_ object: [String: Any]) -> [String: Any] { object.filter { !keys.contains($0.key) } }
      if let object = plan[section] as? [String: Any] {
        plan[section] = earlier(object)
      } else {
        plan[section] = try #require(plan[section] as? [[String: Any]]).map(earlier)
      }
    }
    let data = try JSONSerialization.data(withJSONObject: plan)
    let claim = try PlanFile.read([UInt8](data), file: "plan.json")
    var expected = PlanClaim(dossier.plan, of: dossier.geography)
    for index in expected.proposals.indices { expected.proposals[index].presentValue = nil }
    for index in expected.works.indices { expected.works[index].presentValue = nil }
    #expect(claim == expected)
  }

  @Test func anEditedAmountIsReadAsEdited() throws {
    let edited = text(try SamplePlan.dossier()).replacingOccurrences(of: "2102345678", with: "2.102345679e9")
    let claim = try PlanFile.read(Array(edited.utf8), file: "plan.json")
    #expect(claim.proposals[0].capex == Money(dong: 2_102_345_679))
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try PlanFile.read(Array(text.utf8), file: "plan.json")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func everyProblemOfAPlanIsNamedAtOnce() throws {
    let broken = text(try SamplePlan.dossier())
      .replacingOccurrences(of: "\"rank\":2,", with: "")
      .replacingOccurrences(of: "\"capex\":610000000", with: "\"capex\":610000000.5")
      .replacingOccurrences(of: "\"kind\":\"site\"", with: "\"kind\":\"tower\"")
      .replacingOccurrences(of: "\"works\":[\"R1\",\"FA-V2\"]", with: "\"works\":[\"R1\",7]")
      .replacingOccurrences(of: "\"gap\":0.0001", with: "\"gap\":2")
      .replacingOccurrences(of: "\"checks\":1234", with: "\"checks\":\"many\"")
    #expect(
      problems(broken) == [
        "plan.json, row 4, column gap: “2”: is out of range. Write a number from 0 to 1.",
        "plan.json, row 10, column proposals[0].works[1]: “7”: is a number, not a text. "
          + "Write a text in quotes.",
        "plan.json, row 11, column proposals[1].rank: the key is missing. "
          + "Take the plan as noiban plan wrote it.",
        "plan.json, row 11, column proposals[1].capex: “610000000.5”: is not an amount in whole đồng. "
          + "Write an amount in whole đồng.",
        "plan.json, row 22, column works[3].kind: “tower”: is not a known value. "
          + "Use one of fibreSegment, fibreAccess, site, microwaveHop, satelliteBackhaul.",
      ])
  }

  @Test(arguments: [
    (
      "",
      "plan.json, row 1: is not JSON: the text ends where a value should be. "
        + "Name the plan.json that noiban plan wrote."
    ),
    (
      "{\"schema\":\n\"noiban.plan/1\",}",
      "plan.json, row 2: is not JSON: a key in quotes is missing. "
        + "Name the plan.json that noiban plan wrote."
    ),
    ("[]", "plan.json, row 1: “[…]”: is a list. Write an object in braces."),
    ("{}", "plan.json, row 1, column schema: the key is missing. Take the plan as noiban plan wrote it."),
    (
      "{\"schema\":\"noiban.plan/9\"}",
      "plan.json, row 1, column schema: “noiban.plan/9”: is not a schema this version reads. "
        + "Name a plan of schema noiban.plan/1."
    ),
    (
      "{\"a\": NaN}",
      "plan.json, row 1: is not JSON: is no JSON value. "
        + "Name the plan.json that noiban plan wrote."
    ),
    (
      "{\"a\": 01}",
      "plan.json, row 1: is not JSON: is no JSON value. "
        + "Name the plan.json that noiban plan wrote."
    ),
    (
      String(repeating: "[", count: 100),
      "plan.json, row 1: is not JSON: values nest too deep. "
        + "Name the plan.json that noiban plan wrote."
    ),
  ])
  func whatIsNoPlanIsRefused(_ text: String, _ message: String) {
    #expect(problems(text) == [message])
  }

  @Test func noTruncationOfAPlanIsAcceptedOrCrashes() throws {
    let bytes = PlanJSON.write(try SamplePlan.dossier(), language: .en)
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      #expect(throws: ProblemReport.self) {
        try PlanFile.read(Array(bytes.prefix(length)), file: "plan.json")
      }
    }
  }

  @Test(
    arguments: [
      ("1e-1", nil), ("1.2345", nil), ("1e400", nil), ("9223372036854775808", nil),
      ("123.4560", 123_456), ("-0.001", -1), ("0.0", 0), ("12e2", 1_200_000), ("1.5e-2", 15),
    ] as [(String, Int64?)])
  func benefitsAreReadExactly(_ number: String, _ thousandths: Int64?) throws {
    let edited = text(try SamplePlan.dossier()).replacingOccurrences(of: "4800.25", with: number)
    let claim = try? PlanFile.read(Array(edited.utf8), file: "plan.json")
    let expected = number == "1e-1" ? 100 : thousandths
    #expect(claim?.proposals[0].benefit.thousandths == expected)
  }
}
