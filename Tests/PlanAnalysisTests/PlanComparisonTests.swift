import Diagnostics
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlannerTestSupport
import Scenarios
import Testing

/// Comparisons against the plans they compare.
@Suite struct PlanComparisonTests {
  private func claim(
    _ geography: Geography, _ millions: Int64, _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> (claim: PlanClaim, plan: InvestmentPlan)? {
    var scenario = Scenario()
    scenario.gap = 0
    scenario.budget = Money(dong: millions * 1_000_000)
    change(&scenario)
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario) else {
      return nil
    }
    return (PlanClaim(plan, of: geography), plan)
  }

  private func brought(_ plan: InvestmentPlan) -> Set<BroughtService> { BroughtServices(plan).all }

  @Test func aComparisonIsConsistentWithItsPlans() throws {
    var (compared, changes) = (0, 0)
    for seed in UInt64(0)..<60 {
      let geography = TinyGeography.random(seed: seed)
      guard let (a, first) = try claim(geography, 400),
        let (b, second) = try claim(geography, 1500, { $0.weights.ethnicMinority = 3 })
      else { continue }
      let comparison = try PlanComparison(a, b, geography, solver: GLPKSolver())
      let (old, new) = (brought(first), brought(second))
      let came = comparison.services.filter { $0.change == .came }.map(\.service)
      let left = comparison.services.filter { $0.change == .left }.map(\.service)
      #expect(Set(came) == new.subtracting(old), "seed \(seed)")
      #expect(Set(left) == old.subtracting(new), "seed \(seed)")
      #expect(comparison.first.benefits.byFirst == first.totals.benefit, "seed \(seed)")
      #expect(comparison.second.benefits.bySecond == second.totals.benefit, "seed \(seed)")
      // The first plan is the best by its own weights at its own budget, the second at a higher one.
      #expect(comparison.second.benefits.bySecond >= comparison.first.benefits.bySecond, "seed \(seed)")
      let cost = { (works: [WorkDifference], change: PlanComparison.Change) in
        works.filter { $0.change == change }.map(\.work.cost).total().dong
      }
      let difference =
        cost(comparison.works, .came) - cost(comparison.works, .left)
        + comparison.repriced.second.dong - comparison.repriced.first.dong
      #expect(difference == second.totals.capex.dong - first.totals.capex.dong, "seed \(seed)")
      let communes = comparison.communes.reduce(0) { $0 + $1.secondCost.dong - $1.firstCost.dong }
      #expect(communes == difference, "seed \(seed)")

      let back = try PlanComparison(b, a, geography, solver: GLPKSolver())
      #expect(back.services.map(\.service) == comparison.services.map(\.service), "seed \(seed)")
      #expect(zip(back.services, comparison.services).allSatisfy { $0.first == $1.second })
      #expect(back.works.map(\.work) == comparison.works.map(\.work), "seed \(seed)")
      #expect(zip(back.works, comparison.works).allSatisfy { $0.change != $1.change })
      compared += 1
      changes += comparison.services.count
    }
    #expect(compared >= 50)
    #expect(changes >= 50)
  }

  @Test func aPlanComparedWithItselfDiffersInNothing() throws {
    let geography = TinyGeography.random(seed: 3)
    let (a, _) = try #require(try claim(geography, 900))
    let comparison = try PlanComparison(a, a, geography, solver: GLPKSolver())
    #expect(comparison.services.isEmpty && comparison.works.isEmpty && comparison.communes.isEmpty)
    #expect(comparison.attributes.isEmpty && comparison.rules.isEmpty)
    #expect(comparison.repriced.count == 0)
  }

  /// Two villages, one route each; the nearer is worth more per đồng.
  private var fork: Geography {
    var tiny = TinyGeography()
    tiny.node("N0", .communeCentre)
    tiny.village("V1", households: 100, mobile: true, east: 3)
    tiny.village("V2", households: 100, mobile: true, east: 6)
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.route("R2", "N0", "V2", metres: 7000)
    return tiny.geography
  }

  @Test func servicesCarryTheirMarginalCostAndWorthInBothPlans() throws {
    let (a, _) = try #require(try claim(fork, 500))
    let (b, _) = try #require(try claim(fork, 900) { $0.lockIn = ["V2"] })
    let comparison = try PlanComparison(a, b, fork, solver: GLPKSolver())
    #expect(comparison.services.map(\.service.village) == [0, 1])
    #expect(comparison.services.map(\.change) == [.left, .came])
    #expect(comparison.services.map(\.proposal) == ["P-R1", "P-R2"])
    #expect(comparison.services[0].first.marginalCost == Money(dong: 450_000_000))
    #expect(comparison.services[1].first.marginalCost == Money(dong: 850_000_000))
    #expect(comparison.services[1].second.marginalCost == Money(dong: 850_000_000))
    #expect(comparison.works.map(\.work.id) == ["FA-V1", "FA-V2", "R1", "R2"])
  }

  @Test func rulesThatDifferAreHeldAgainstAPlanWithoutThem() throws {
    let (a, _) = try #require(try claim(fork, 500))
    let (b, _) = try #require(
      try claim(fork, 2000) {
        $0.lockIn = ["V1"]
        $0.lockOut = ["R2"]
      })
    let rules = try PlanComparison(a, b, fork, solver: GLPKSolver()).rules
    #expect(rules.map(\.rule) == [.budget, .lockIn("V1"), .lockOut("R2")])
    #expect(rules.map(\.first) == [.binds, .absent, .absent])
    // Money is left over, V1 would be in anyhow, and R2 would bring V2.
    #expect(rules.map(\.second) == [.slack, .slack, .binds])
  }

  @Test func scenariosAreComparedAttributeByAttribute() throws {
    let (a, _) = try #require(try claim(fork, 500))
    let (b, _) = try #require(
      try claim(fork, 500) {
        $0.name = "other"
        $0.weights.border = 2
        $0.lockIn = ["V1"]
        var rule = ShareRule()
        rule.name = "all in one"
        rule.atMost = 1
        $0.rules = [rule]
        $0.costs[.fibreRouteAerial] = 90
      })
    let comparison = try PlanComparison(a, b, fork, solver: GLPKSolver())
    #expect(
      comparison.attributes.map(\.path)
        == ["name", "weights.border", "lockIn", "rules[0]", "costs.fibre_route_aerial"])
    #expect(comparison.attributes[3].first == nil)
    #expect(comparison.repriced.count == 1)
    #expect(comparison.repriced.first == Money(dong: 300_000_000))
    #expect(comparison.repriced.second == Money(dong: 270_000_000))
  }

  @Test func plansOfDifferentProvincesAreRefused() throws {
    let (a, _) = try #require(try claim(fork, 500))
    var elsewhere = fork
    for index in elsewhere.communes.indices { elsewhere.communes[index].code += "0" }
    #expect {
      try PlanComparison((a, fork), (a, elsewhere), solver: GLPKSolver())
    } throws: { error in
      (error as? ProblemReport)?.description
        == "compare: the data sets \(fork.name) and \(fork.name) share no commune. Compare plans of one province."
    }
  }
}
