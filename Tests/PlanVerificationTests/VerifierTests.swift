import Diagnostics
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// The verifier on true plans and on plans tampered with.
@Suite struct VerifierTests {
  /// Two villages on one branch, a light site at the first one.
  static func valley() throws -> (Geography, PlanClaim) {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    tiny.village("V1", households: 60, east: 3)
    tiny.village("V2", households: 40, mobile: true, east: 6)
    tiny.village("V3", households: 30, mobile: true, fixed: true, east: -3)
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.route("R2", "V1", "V2", metres: 3000)
    tiny.site("S1", at: "V1")
    tiny.covers("S1", "V1", share: 0.95)
    var scenario = Scenario()
    scenario.budget = .billions(2)
    guard
      case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(tiny.geography, scenario)
    else { throw Surprise.noPlan }
    return (tiny.geography, PlanClaim(plan, of: tiny.geography))
  }

  enum Surprise: Error { case noPlan }

  @Test func acceptsATruePlan() throws {
    let (geography, claim) = try Self.valley()
    let verification = PlanVerifier(geography).verify(claim)
    #expect(verification.findings.map(\.description) == [])
    #expect(verification.checks > 30)
    #expect(claim.works.map(\.id).sorted() == ["FA-V1", "FA-V2", "R1", "R2", "S1"])
  }

  @Test func namesAWrongCost() throws {
    var (geography, claim) = try Self.valley()
    let index = try #require(claim.works.firstIndex { $0.id == "R1" })
    claim.works[index].cost = Money(dong: 299_999_999)
    let findings = PlanVerifier(geography).verify(claim).findings.map(\.description)
    #expect(findings.contains("cost of work R1: the plan says 299999999, the data say 300000000"))
    geography.name = "same"
  }

  @Test func namesALockOnNothing() throws {
    var (geography, claim) = try Self.valley()
    // What the data set has may be locked, also where it takes no work: these two are in the plan and not.
    claim.scenario.lockIn = ["V2", "S1", "V999"]
    claim.scenario.lockOut = ["V3", "R999"]
    geography.name = "same"
    #expect(
      PlanVerifier(geography).verify(claim).findings.map(\.description) == [
        "lockIn of the scenario names V999, and no village, site, route or hop of the data set has this "
          + "identifier",
        "lockOut of the scenario names R999, and no village, site, route or hop of the data set has this "
          + "identifier",
      ])
  }

  @Test func namesAGroupOfNothing() throws {
    let (geography, original) = try Self.valley()
    var claim = original
    var rule = ShareRule()
    rule.name = "nobody"
    rule.measure = .households
    rule.atLeast = 0
    rule.group.communes = ["Atlantis", geography.communes[0].name]
    rule.group.villages = ["V1", "V999"]
    claim.scenario.rules = [rule]
    #expect(
      PlanVerifier(geography).verify(claim).findings.map(\.description) == [
        "rules[0].group of the scenario names commune Atlantis, which the data set does not have",
        "rules[0].group of the scenario names village V999, which the data set does not have",
      ])
  }

  @Test func namesABrokenBranch() throws {
    let (geography, original) = try Self.valley()
    var claim = original
    claim.works.removeAll { $0.id == "R1" }
    let findings = PlanVerifier(geography).verify(claim).findings.map(\.description)
    #expect(findings.contains("route R2 is built without a link to the existing network"))
    #expect(findings.contains("site S1 is built without transport"))
    #expect(findings.contains("mobile broadband of village V1: the plan says planned, the data say unserved"))
  }

  @Test func namesAnOverrunBudgetAndAFalseBound() throws {
    let (geography, original) = try Self.valley()
    var claim = original
    claim.scenario.budget = Money(dong: 1_000_000_000)
    claim.totals.budget = Money(dong: 1_000_000_000)
    claim.bound = 1
    let findings = PlanVerifier(geography).verify(claim).findings.map(\.description)
    #expect(findings.contains { $0.contains("over the budget of 1000000000") })
    #expect(findings.contains { $0.hasPrefix("the bound 1.0 is below the benefit") })
  }

  @Test func namesWhatTheDataDoNotHave() throws {
    let (geography, original) = try Self.valley()
    var claim = original
    claim.works[0].id = "R99"
    claim.villages[0].id = "V99"
    let findings = PlanVerifier(geography).verify(claim).findings.map(\.description)
    #expect(findings.contains { $0.hasPrefix("work R99: the data set has no") })
    #expect(findings.contains("village V99: the data set has no such village"))
  }

  @Test func namesALockThatIsNotKept() throws {
    let (geography, original) = try Self.valley()
    var claim = original
    claim.scenario.lockOut = ["S1"]
    #expect(
      PlanVerifier(geography).verify(claim).findings.map(\.description).contains(
        "S1 is locked out and among the works"))
  }

  @Test(arguments: [
    \PlanClaim.totals.villagesMobile, \PlanClaim.totals.villagesFixed, \PlanClaim.totals.households,
  ])
  func namesAWrongTotal(total: WritableKeyPath<PlanClaim, Int> & Sendable) throws {
    let (geography, original) = try Self.valley()
    var claim = original
    claim[keyPath: total] += 1
    #expect(PlanVerifier(geography).verify(claim).findings.map(\.description).count == 1)
  }

  @Test(arguments: [1, nil])
  func namesWrongMinorityHouseholds(count: Int?) throws {
    let (geography, original) = try Self.valley()
    var claim = original
    claim.totals.ethnicMinorityHouseholds = count
    #expect(PlanVerifier(geography).verify(claim).findings.map(\.description).count == 1)
  }

  @Test func namesAWrongOrder() throws {
    let (geography, original) = try Self.valley()
    var claim = original
    claim.proposals.append(claim.proposals[0])
    #expect(!PlanVerifier(geography).verify(claim).isValid)
  }
}
