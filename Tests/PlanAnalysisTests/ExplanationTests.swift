import DesignTestSupport
import Diagnostics
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlannerTestSupport
import RootedDesign
import Scenarios
import Testing

/// Why something is in a plan or is not, on geographies small enough to see it.
@Suite struct ExplanationTests {
  /// A village on fibre's way, one behind it, and one that a light site covers, fed by fibre, a hop or a
  /// satellite.
  private func valley() -> TinyGeography {
    var tiny = TinyGeography()
    tiny.node("N0", .communeCentre)
    tiny.village("V1", households: 100, mobile: true, east: 3)
    tiny.village("V2", households: 40, mobile: true, east: 6)
    tiny.village("V3", households: 60, fixed: true, north: 5, minority: 0.5)
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.route("R2", "V1", "V2", metres: 4000)
    tiny.site("S1", north: 5)
    tiny.covers("S1", "V3", share: 0.9)
    return tiny
  }

  private func explainer(
    _ geography: Geography, _ budget: Int64, _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> PlanExplainer {
    var scenario = Scenario()
    scenario.gap = 0
    scenario.budget = Money(dong: budget * 1_000_000)
    change(&scenario)
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario) else {
      throw Surprise.noPlan
    }
    return try PlanExplainer(PlanClaim(plan, of: geography), geography, solver: GLPKSolver())
  }

  private enum Surprise: Error { case noPlan, notThere }

  private func village(_ explainer: PlanExplainer, _ id: String) throws -> VillageExplanation {
    guard case .village(let village) = try explainer.explanation(of: id) else { throw Surprise.notThere }
    return village
  }

  private func left(
    _ explainer: PlanExplainer, _ id: String, _ kind: BroughtService.Kind
  ) throws -> LeftService {
    let service = try village(explainer, id).services.first { $0.kind == kind }
    guard case .left(let left)? = service?.state else { throw Surprise.notThere }
    return left
  }

  @Test func aVillageInThePlanIsToldItsWaySavingsAndFigures() throws {
    let explainer = try explainer(valley().geography, 1400)
    let explained = try village(explainer, "V2")
    #expect(explained.services.map(\.kind) == [.mobile, .fixed])
    #expect(explained.services[0].state == .existing)
    guard case .planned(let planned) = explained.services[1].state else { throw Surprise.notThere }
    #expect(planned.works.map(\.id) == ["R1", "R2", "FA-V2"])
    // The route behind V1 and the distribution; R1 serves V1 as well.
    #expect(planned.saving == Money(dong: 490_000_000))
    #expect(planned.proposal.id == "P-R1")
    #expect(planned.proposal.entryBudget != nil)
    #expect(planned.proposal.replacementLoss == planned.proposal.benefit)
    let weight = 1 + explained.priority.factors.reduce(0) { $0 + $1.weight * ($1.attribute ?? 0) }
    #expect(abs(weight - explained.priority.weight) < 1e-12)
    #expect(planned.benefit.thousandths == Int64((40 * weight * 1000).rounded()))
  }

  @Test func theWorthOfAVillageIsWhatItsFactorsSay() throws {
    var geography = valley().geography
    geography.villages[1].institutions = [.school, .communeOffice]
    let explainer = try explainer(geography, 2000) {
      $0.institutions.school = 20
      $0.institutions.clinic = 15
      $0.values.fixed = 2
    }
    let explained = try village(explainer, "V2")
    guard case .planned(let planned) = explained.services[1].state else { throw Surprise.notThere }
    #expect(explained.priority.institutions.map(\.institution) == [.school])
    let households = 40 + explained.priority.institutions.reduce(0) { $0 + $1.households }
    #expect(
      planned.benefit.thousandths == Int64((households * 2 * explained.priority.weight * 1000).rounded()))
  }

  @Test func aVillageLeftOutIsToldWhatItTakesAndWhenItEnters() throws {
    let explainer = try explainer(valley().geography, 500)
    let left = try left(explainer, "V2", .fixed)
    #expect(left.cause == .budget)
    #expect(left.addition?.works.map(\.id) == ["R2", "FA-V2"])
    #expect(left.addition?.cost == Money(dong: 490_000_000))
    #expect(left.standalone?.works.map(\.id) == ["R1", "R2", "FA-V2"])
    #expect(left.standalone?.cost == Money(dong: 790_000_000))
    #expect(left.marginal?.id == "P-R1")
    #expect(left.unspent == Money(dong: 50_000_000))
    guard case .between(let from, let to)? = left.entry else { throw Surprise.notThere }
    // All of it costs 450 + 490 + 460 million, and V2 brings least for its money.
    #expect(from < Money(dong: 1_400_000_000) && to >= Money(dong: 1_400_000_000))
    #expect(to - from <= Money(dong: to.dong / 4096 + 1))
  }

  @Test(arguments: [
    ("V2", BroughtService.Kind.fixed, ["V2"], LeftService.Cause.lockedOut(["V2"], isEach: true)),
    ("V2", .fixed, ["R1"], .lockedOut(["R1"], isEach: true)),
    ("V2", .fixed, ["R1", "R2"], .lockedOut(["R1", "R2"], isEach: false)),
    ("V3", .mobile, ["S1"], .lockedOut(["S1"], isEach: true)),
  ])
  func locksThatBarAVillageAreNamed(
    _ id: String, _ kind: BroughtService.Kind, _ lockOut: [String], _ cause: LeftService.Cause
  ) throws {
    let explainer = try explainer(valley().geography, 2000) { $0.lockOut = lockOut }
    let left = try left(explainer, id, kind)
    #expect(left.cause == cause)
    #expect(left.addition == nil && left.standalone == nil && left.entry == nil)
  }

  @Test func twoWaysLockedOutEachAreNamedAsAlternatives() throws {
    var tiny = valley()
    tiny.route("R3", "N0", "V2", metres: 9000)
    let explainer = try explainer(tiny.geography, 3000) { $0.lockOut = ["R2", "R3"] }
    #expect(try left(explainer, "V2", .fixed).cause == .lockedOut(["R2", "R3"], isEach: true))
  }

  @Test func whatIsMissingInTheDataIsNamed() throws {
    var tiny = valley()
    tiny.village("V4", households: 10, east: -5)
    tiny.village("V5", households: 10, east: -7)
    tiny.route("R9", "V4", "V5", metres: 1000)
    tiny.site("S4", satellite: false, east: -5)
    tiny.covers("S4", "V4", share: 0.95)
    tiny.covers("S1", "V5", share: 0.3)
    let explainer = try explainer(tiny.geography, 3000)
    #expect(try left(explainer, "V4", .mobile).cause == .unreachable(.transport(sites: ["S4"])))
    #expect(try left(explainer, "V4", .fixed).cause == .unreachable(.routes(["R9"])))
    #expect(try left(explainer, "V5", .mobile).cause == .unreachable(.coverage(site: "S1", share: 0.3)))
    var bare = valley()
    bare.village("V6", households: 10, east: -9)
    let other = try self.explainer(bare.geography, 3000)
    #expect(try left(other, "V6", .mobile).cause == .unreachable(.noSite))
    #expect(try left(other, "V6", .fixed).cause == .unreachable(.noRoute))
  }

  @Test func aScenarioWithoutSatelliteIsToBlameWhereNothingElseFeeds() throws {
    let explainer = try explainer(valley().geography, 3000) { $0.satelliteBackhaul = false }
    #expect(try left(explainer, "V3", .mobile).cause == .noSatellite)
  }

  @Test func theRuleThatKeepsAVillageOutIsNamed() throws {
    let explainer = try explainer(valley().geography, 3000) { scenario in
      var rule = ShareRule()
      rule.name = "little for V3"
      rule.group.villages = ["V3"]
      rule.measure = .spend
      rule.of = .need
      rule.atMost = 0.01
      scenario.rules = [rule]
    }
    #expect(try left(explainer, "V3", .mobile).cause == .rules([.share("little for V3")]))
  }

  @Test func aWorkIsToldWhatItFeeds() throws {
    let explainer = try explainer(valley().geography, 2000)
    guard case .work(let route) = try explainer.explanation(of: "R1"),
      case .work(let access) = try explainer.explanation(of: "FA-V2")
    else { throw Surprise.notThere }
    #expect(route.ends == ["N0", "V1"])
    #expect(route.work.cost == Money(dong: 300_000_000))
    let use = try #require(route.use)
    #expect(use.proposal == "P-R1")
    #expect(use.before.isEmpty)
    #expect(Set(use.after.map(\.id)) == ["R2", "FA-V1", "FA-V2"])
    #expect(
      use.feeds == [BroughtService(village: 0, kind: .fixed), BroughtService(village: 1, kind: .fixed)])
    #expect(access.use?.before.map(\.id) == ["R1", "R2"])
    #expect(access.use?.feeds == [BroughtService(village: 1, kind: .fixed)])

    let poor = try self.explainer(valley().geography, 100)
    guard case .work(let unbuilt) = try poor.explanation(of: "R1") else { throw Surprise.notThere }
    #expect(unbuilt.use == nil)
  }

  @Test func anUnknownIdentifierIsAnsweredWithTheNearest() throws {
    let explainer = try explainer(valley().geography, 2000)
    #expect {
      try explainer.explanation(of: "P-R11")
    } throws: { error in
      (error as? ProblemReport)?.description
        == "ID: “P-R11”: no village or work of data set tiny and no proposal of the plan has this identifier or name. "
        + "The nearest is P-R1."
    }
  }

  /// On random geographies: every service left out is told the costs that trying everything finds.
  @Test func additionsCostWhatTryingEverythingFinds() throws {
    var (compared, entering) = (0, 0)
    for seed in UInt64(0)..<80 {
      let geography = TinyGeography.random(seed: seed)
      var scenario = Scenario()
      scenario.gap = 0
      scenario.budget = Money(dong: 300_000_000)
      guard BruteForceOracle(geography, scenario).decisions <= 7,
        case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario)
      else { continue }
      let digraph = try TransportDigraph(geography, scenario)
      let explainer = try PlanExplainer(PlanClaim(plan, of: geography), geography, solver: GLPKSolver())
      for outcome in plan.villages {
        for (kind, service, reason) in [
          (BroughtService.Kind.mobile, Service.mobile, outcome.mobileReason),
          (.fixed, .fixed, outcome.fixedReason),
        ] {
          guard case .outbid(let cost, let benefit) = reason else { continue }
          let left = try left(explainer, outcome.id, kind)
          #expect(left.addition?.cost == cost, "seed \(seed), \(outcome.id)")
          #expect(left.addition?.benefit == benefit, "seed \(seed), \(outcome.id)")
          #expect(
            left.addition?.works.reduce(Money.zero) { $0 + $1.cost } == cost, "seed \(seed), \(outcome.id)")
          // The cheapest solution that serves this option and nothing else.
          var alone = digraph.problem
          alone.budget = nil
          for index in alone.options.indices {
            let isWanted = digraph.options[index] == .init(village: outcome.village, service: service)
            alone.options[index].benefit = isWanted ? 1 : 0
          }
          #expect(left.standalone?.cost.dong == alone.bruteForce().cost, "seed \(seed), \(outcome.id)")
          if case .between(let from, let to)? = left.entry {
            entering += 1
            #expect(try holds(service, outcome.village, digraph, at: to).can, "seed \(seed), \(outcome.id)")
            #expect(!(try holds(service, outcome.village, digraph, at: from).must), "seed \(seed)")
          } else {
            #expect(left.entry == .never, "seed \(seed), \(outcome.id)")
            #expect(!(try holds(service, outcome.village, digraph, at: Money(dong: .max / 4)).must))
          }
          compared += 1
        }
      }
    }
    #expect(compared >= 60)
    #expect(entering >= 60)
  }

  /// Whether some optimum at a budget serves an option, and whether all do.
  private func holds(
    _ service: Service, _ village: Int, _ digraph: TransportDigraph, at budget: Money
  ) throws -> (can: Bool, must: Bool) {
    var problem = digraph.problem
    problem.budget = budget.dong
    let index = try #require(digraph.options.firstIndex(of: .init(village: village, service: service)))
    let best = problem.bruteForce().benefit
    var eager = problem
    eager.options[index].benefit += 1_000_000_000
    var without = problem
    without.options[index].suppliers = []
    return (
      eager.bruteForce().benefit == best + 1_000_000_000, without.bruteForce().benefit < best
    )
  }
}
