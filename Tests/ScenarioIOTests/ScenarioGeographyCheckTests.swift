import Diagnostics
import Geography
import NetworkDesign
import PlannerTestSupport
import ScenarioIO
import Scenarios
import Testing

/// What only the geography shows to be wrong with a scenario.
@Suite struct ScenarioGeographyCheckTests {
  /// Two communes. V1 has both services, V2 and V3 lack both; a route leads to V2, a site stands by V3.
  private func geography() -> Geography {
    var tiny = TinyGeography()
    tiny.node("N1", .communeCentre)
    tiny.village("V1", mobile: true, fixed: true)
    tiny.village("V2", east: 5)
    tiny.village("V3", east: 20)
    tiny.route("R1", "N1", "V2", metres: 5000)
    tiny.site("S1", at: "V3", satellite: false)
    tiny.covers("S1", "V3")
    var geography = tiny.geography
    var second = geography.communes[0]
    second.code = "00002"
    second.name = "Nậm Pồ"
    second.coordinate = geography.villages[2].coordinate
    geography.communes.append(second)
    geography.villages[2].commune = 1
    geography.villages[2].region = .three
    return geography
  }

  private func problems(_ yaml: String, _ change: (inout Geography) -> Void = { _ in }) -> [String] {
    do {
      let (asked, report) = try ScenarioFile.written(yaml: yaml, file: "s.yaml")
      #expect(!report.hasErrors && !ScenarioCheck.problems(asked).hasErrors)
      var geography = geography()
      change(&geography)
      return ScenarioGeographyCheck.problems(asked, geography).problems.map(\.description)
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func namesOfNothingComeWithTheNearest() {
    #expect(
      problems(
        """
        lockIn: [V2, V9]
        lockOut:
          - R2
        rules:
          - {name: a, group: {communes: [nậm pồ, Nam Po, 00003, Điện Biên]}, atLeast: 0.1}
          - name: b
            group:
              villages: [V1, W1]
            atLeast: 0.1
        requiredPoints: {points: [N1, V2, N7]}
        progress:
          - {work: R1, status: under_way}
          - {work: R9}
        """) == [
          "s.yaml, row 1, column lockIn[1]: “V9”: no village, site, route or hop of data set tiny has this "
            + "identifier or name. The nearest is V1 (Bản V1, Mường Thử).",
          "s.yaml, row 3, column lockOut[0]: “R2”: no village, site, route or hop of data set tiny has this "
            + "identifier or name. The nearest is R1.",
          "s.yaml, row 10, column requiredPoints.points[2]: “N7”: no village or node of data set tiny has this "
            + "identifier or name. The nearest is N1.",
          "s.yaml, row 8, column rules[1].group.villages[1]: “W1”: no village of data set tiny has this "
            + "identifier or name. The nearest is V1 (Bản V1, Mường Thử).",
          "s.yaml, row 13, column progress[1].work: “R9”: is no work that data set tiny could build. "
            + "The nearest is R1.",
          "s.yaml, row 5, column rules[0].group.communes[1]: “Nam Po”: no commune of data set tiny has this name "
            + "or code. The nearest is Nậm Pồ.",
          "s.yaml, row 5, column rules[0].group.communes[2]: “00003”: no commune of data set tiny has this name "
            + "or code. The nearest is 00001.",
          "s.yaml, row 5, column rules[0].group.communes[3]: “Điện Biên”: no commune of data set tiny has this "
            + "name or code. Take a name or code from communes.csv.",
        ])
  }

  @Test(arguments: [
    (
      "targets:\n  - {service: mobile, group: {regions: [II], povertyAtLeast: 0.9, border: false}}",
      "s.yaml, row 2, column targets[0].group: “{regions: [II], border: false, povertyAtLeast: 0.9}”: no village of "
        + "data set tiny satisfies these conditions. Widen them."
    ),
    (
      "targets: [{service: fixed, group: {villages: [V1]}}]",
      "s.yaml, row 1, column targets[0]: warning: “fixed”: no village of the group lacks this service today: the "
        + "target asks for nothing. Take the target out, or mend its conditions."
    ),
    (
      "goal: lexicographic\ntiers: [{name: a, group: {villages: [V1]}}]",
      "s.yaml, row 2, column tiers[0].group: warning: the villages of this tier lack no service today. "
        + "Take the tier out, or mend its conditions."
    ),
    (
      "requiredPoints: {communeOffices: true}",
      "s.yaml, row 1, column requiredPoints.communeOffices: no village of data set tiny is said to have a commune's "
        + "office. Add column commune_office to villages.csv, or name the villages in requiredPoints.points."
    ),
    (
      "institutions:\n  communeOffice: 30",
      "s.yaml, row 2, column institutions.communeOffice: warning: “30”: no village of data set tiny is said to have "
        + "one. Add column commune_office to villages.csv, or take the worth out."
    ),
    (
      "rules:\n  - {name: a, eachCommune: true, atLeast: 0.6}",
      "s.yaml, row 2, column rules[0].atLeast: “0.6”: 2 communes lack a service, and together would ask for 120 % of "
        + "the households. Write at most 0.5."
    ),
    (
      "rules:\n  - {name: a, measure: spend, eachCommune: true, atMost: 0.3}",
      "s.yaml, row 2, column rules[0].atMost: “0.3”: 2 communes have villages, and together could hold only 60 % of "
        + "the spend. Write at least 0.5."
    ),
    (
      "rules: [{name: a, atMost: 0.9}]",
      "s.yaml, row 1, column rules[0].atMost: “0.9”: every village is in the group, so its share of the plan is "
        + "always 1. Narrow the group, or take the ceiling out."
    ),
    (
      "rules:\n  - {name: a, group: {communes: [Nậm Pồ]}, atLeast: 0.6}\n"
        + "  - {name: b, group: {communes: [\"00001\"]}, atLeast: 0.5}",
      "s.yaml, row 3, column rules[1].atLeast: “0.5”: the floors “a”, “b” have no village in common and together ask "
        + "for 110 % of the households. Lower them to 100 % together."
    ),
    (
      "funding:\n  - name: a\n  - {name: b, works: [fibreSegment], group: {villages: [V3]}}",
      "s.yaml, row 3, column funding[1]: “b”: no work of the kinds it may pay for belongs to a village of its group. "
        + "Widen works or group."
    ),
    (
      "funding:\n  - name: a\n  - {name: b, works: [satelliteBackhaul]}",
      "s.yaml, row 3, column funding[1]: “b”: no work of the kinds it may pay for belongs to a village of its group. "
        + "Widen works or group."
    ),
  ])
  func isNamedWithItsPlace(_ yaml: String, _ message: String) {
    #expect(problems(yaml) == [message])
  }

  @Test(arguments: [
    "rules: [{name: a, eachCommune: true, atLeast: 0.5}]",
    "rules: [{name: a, eachCommune: true, of: need, atLeast: 0.9}]",
    "rules: [{name: a, measure: spend, eachCommune: true, atMost: 0.5}]",
    "rules: [{name: a, group: {villages: [V2]}, atMost: 0.9}]",
    "requiredPoints: {points: [V3, N1]}",
    "interim: {satelliteTerminal: 0.3}\nfunding: [{name: a}, {name: b, works: [satelliteBackhaul]}]",
    "funding: [{name: a}, {name: b, works: [site], group: {regions: [III]}}]",
    "progress: [{work: FA-V2}, {work: S1, status: dropped}]",
  ])
  func whatCanHoldIsLetPass(_ yaml: String) {
    #expect(problems(yaml) == [])
  }

  @Test func aCommuneThatLacksNothingIsHeldToNoFloor() {
    let problems = problems("rules: [{name: a, eachCommune: true, atLeast: 0.6}]") {
      $0.villages[2].hasMobileBroadband = true
      $0.villages[2].hasFixedBroadband = true
    }
    #expect(problems == [])
  }

  @Test func institutionsThatAreThereAreAccepted() {
    let problems = problems("institutions: {communeOffice: 30}\nrequiredPoints: {communeOffices: true}") {
      $0.villages[1].institutions = [.communeOffice]
    }
    #expect(problems == [])
  }

  @Test func whatAnOptionLocksIsNamedByTheOption() {
    var asked = WrittenScenario()
    #expect(asked.lock("V2", isIn: true, option: "--lock-in").problems.isEmpty)
    #expect(asked.lock("V22", isIn: false, option: "--lock-out").problems.isEmpty)
    let report = ScenarioGeographyCheck.problems(asked, geography())
    #expect(
      report.description
        == "--lock-out: “V22”: no village, site, route or hop of data set tiny has this identifier or name. "
        + "The nearest is V2 (Bản V2, Mường Thử).")
    #expect(report.category == .badUsage)
  }
}
