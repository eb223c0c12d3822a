import Diagnostics
import Geography
import Investment
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// The verifier on floors, ceilings, targets and points that must be on fibre.
@Suite struct VerifierRulesTests {
  /// Everything that can be served in the valley: V1 both services, V2 fibre, V4 mobile broadband; 460 of
  /// 1,660 million đồng at V4.
  static func whole(_ change: (inout Scenario) -> Void = { _ in }) throws -> PlanOnTrial {
    var scenario = Scenario()
    scenario.budget = .billions(2)
    change(&scenario)
    return try PlanOnTrial(TinyGeography.valley(), scenario)
  }

  private static func minority(
    _ measure: ShareRule.Measure, of base: ShareRule.Base = .plan, atLeast: Double? = nil,
    atMost: Double? = nil, eachCommune: Bool = false
  ) -> ShareRule {
    var rule = ShareRule()
    rule.name = "minority"
    rule.measure = measure
    if !eachCommune { rule.group.ethnicMinorityAtLeast = 0.5 }
    rule.eachCommune = eachCommune
    rule.of = base
    rule.atLeast = atLeast
    rule.atMost = atMost
    return rule
  }

  @Test(arguments: [
    minority(.spend, atLeast: 0.277108, atMost: 0.277109), minority(.villages, atLeast: 0.25, atMost: 0.25),
    minority(.households, atLeast: 0.238095, atMost: 0.238096),
    minority(.spend, of: .need, atLeast: 0.23, atMost: 0.23),
    minority(.villages, of: .need, atLeast: 0.5, atMost: 0.5),
    minority(.households, of: .need, atLeast: 0.5, atMost: 0.5),
    minority(.households, of: .need, atLeast: 0.642857, eachCommune: true),
    minority(.villages, of: .plan, atLeast: 0.5, atMost: 0.5, eachCommune: true),
  ])
  func aRuleThatHoldsPasses(_ rule: ShareRule) throws {
    let trial = try Self.whole()
    var claim = trial.claim
    claim.scenario.rules = [rule]
    #expect(PlanVerifier(trial.geography).verify(claim).findings.map(\.description) == [])
  }

  @Test(arguments: [
    (
      minority(.spend, atLeast: 0.277109),
      "rule minority: 460000000 of 1660000000 đồng, below the share of 0.277109 asked"
    ),
    (
      minority(.spend, atMost: 0.277108),
      "rule minority: 460000000 of 1660000000 đồng, above the share of 0.277108 allowed"
    ),
    (
      minority(.villages, atLeast: 0.250001),
      "rule minority: 1 of 4 villages, below the share of 0.250001 asked"
    ),
    (
      minority(.households, atMost: 0.238095),
      "rule minority: 50 of 210 households, above the share of 0.238095 allowed"
    ),
    (
      minority(.spend, of: .need, atMost: 0.229999),
      "rule minority: 460000000 of 2000000000 đồng, above the share of 0.229999 allowed"
    ),
    (
      minority(.households, of: .need, atLeast: 0.500001),
      "rule minority: 50 of 100 households, below the share of 0.500001 asked"
    ),
    (
      minority(.households, of: .need, atLeast: 0.7, eachCommune: true),
      "rule minority in Mường Hai: 90 of 140 households, below the share of 0.7 asked"
    ),
    (
      minority(.villages, of: .plan, atMost: 0.4, eachCommune: true),
      "rule minority in Mường Thử: 2 of 4 villages, above the share of 0.4 allowed"
    ),
  ])
  func aRuleThatIsBrokenIsNamed(_ rule: ShareRule, _ finding: String) throws {
    let findings = try Self.whole().findings { $0.scenario.rules = [rule] }
    #expect(findings.contains(finding), "\(findings)")
  }

  @Test func aCommuneThatLacksNothingHasNoFloor() throws {
    var geography = TinyGeography.valley()
    geography.villages[0].commune = 1
    var scenario = Scenario()
    scenario.budget = .billions(2)
    var claim = try PlanOnTrial(geography, scenario).claim
    claim.scenario.rules = [Self.minority(.villages, atLeast: 0.1, eachCommune: true)]
    #expect(PlanVerifier(geography).verify(claim).findings.map(\.description) == [])
  }

  @Test func anInterimServiceIsNoFibreToARule() throws {
    let trial = try Self.whole { $0.interim.fixedWireless = 0.6 }
    #expect(trial.claim.totals.villagesInterim == 1)
    let findings = trial.findings {
      $0.scenario.rules = [Self.minority(.villages, atLeast: 0.3)]
    }
    #expect(findings == ["rule minority: 1 of 4 villages, below the share of 0.3 asked"])
  }

  private static func target(
    _ service: String, _ share: Double, _ measure: CoverageTarget.Measure = .villages, by: Int? = nil
  ) -> CoverageTarget {
    var target = CoverageTarget()
    target.service = service
    target.share = share
    target.measure = measure
    target.by = by
    return target
  }

  @Test(arguments: [
    (target("fixed", 0.67), "target 1 (fixed): 2 of 3 villages gain it, 3 are asked"),
    (
      target("fixed", 0.666667, .households),
      "target 1 (fixed): 100 of 150 households gain it, 101 are asked"
    ),
    (target("fixed", 0.5, by: 2027), "target 1 (fixed): its year 2027 is none of the plan's years"),
    (target("smoke", 0.5), "target 1 (smoke): there is no such service"),
  ])
  func aTargetThatIsMissedIsNamed(_ target: CoverageTarget, _ finding: String) throws {
    #expect(try Self.whole().findings { $0.scenario.targets = [target] } == [finding])
  }

  @Test(arguments: [target("mobile", 1), target("fixed", 0.666666), target("fixed", 0.666666, .households)])
  func aTargetThatIsReachedPasses(_ target: CoverageTarget) throws {
    let trial = try Self.whole()
    var claim = trial.claim
    claim.scenario.targets = [target]
    #expect(PlanVerifier(trial.geography).verify(claim).findings.map(\.description) == [])
  }

  @Test func aTargetIsReachedByItsYear() throws {
    let trial = try VerifierYearsTests.phased()
    var claim = trial.claim
    claim.scenario.targets = [Self.target("mobile", 0.5, by: 2026), Self.target("mobile", 1, by: 2027)]
    #expect(PlanVerifier(trial.geography).verify(claim).findings.map(\.description) == [])
    claim.scenario.targets = [Self.target("mobile", 1, by: 2026)]
    #expect(
      PlanVerifier(trial.geography).verify(claim).findings.map(\.description) == [
        "target 1 (mobile): 1 of 2 villages gain it by 2026, 2 are asked"
      ])
  }

  @Test(arguments: [
    Mutation("point V4 must be on fibre and is not") { $0.scenario.requiredPoints.points = ["V2", "V4"] },
    Mutation("point V9 must be on fibre: the data set has no such village or node") {
      $0.scenario.requiredPoints.points = ["V9"]
    },
    Mutation("point V4 must be on fibre and is not") { $0.scenario.requiredPoints.communeOffices = true },
    Mutation(
      "point V2 must have two routes to the existing network without a common segment, and has one"
    ) {
      $0.scenario.requiredPoints.points = ["V2"]
      $0.scenario.requiredPoints.disjointRoutes = true
    },
  ])
  func aPointThatIsNotJoinedIsNamed(_ mutation: Mutation) throws {
    var geography = TinyGeography.valley()
    geography.villages[3].institutions = [.communeOffice]
    var scenario = Scenario()
    scenario.budget = .billions(2)
    #expect(
      try PlanOnTrial(geography, scenario).findings(mutation.change) == [mutation.finding])
  }

  @Test func aPointJoinedTwicePasses() throws {
    let trial = try Self.whole {
      $0.budget = .billions(3)
      $0.requiredPoints.points = ["V2", "N0", "V3"]
      $0.requiredPoints.disjointRoutes = true
    }
    #expect(Set(trial.claim.works.map(\.id)).isSuperset(of: ["R1", "R2", "R3"]))
  }

  /// The first path taken may use segments that both paths of a pair need the other way.
  @Test func twoPathsAreFoundEvenWhereTheFirstIsInTheWay() throws {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    for (id, east, north) in [("J1", 1.0, 1.0), ("J2", 1.0, -1.0), ("J3", 2.0, 1.0), ("J4", 2.0, -1.0)] {
      tiny.node(id, .junction, east: east, north: north)
    }
    tiny.village("V1", mobile: true, east: 3)
    let routes = [
      ("V1", "J3"), ("V1", "J4"), ("J3", "J2"), ("J3", "J1"), ("J4", "J2"), ("J1", "N0"), ("J2", "N0"),
    ]
    for (index, ends) in routes.enumerated() { tiny.route("R\(index)", ends.0, ends.1, metres: 1000) }
    var scenario = Scenario()
    scenario.budget = .billions(2)
    scenario.requiredPoints.points = ["V1"]
    scenario.requiredPoints.disjointRoutes = true
    scenario.lockIn = ["R2"]
    let trial = try PlanOnTrial(tiny.geography, scenario)
    #expect(trial.claim.works.count >= 7)
    let findings = trial.findings { $0.works.removeAll { $0.id == "R4" } }
    #expect(
      findings.contains(
        "point V1 must have two routes to the existing network without a common segment, and has one"))
  }
}
