import Diagnostics
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlannerTestSupport
import Scenarios
import Testing

/// One number of a scenario varied, and rules left out.
@Suite struct VariationTests {
  enum Surprise: Error { case noPlan, budgets }

  private func plan(_ geography: Geography, _ scenario: Scenario) throws -> InvestmentPlan {
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario) else {
      throw Surprise.noPlan
    }
    return plan
  }

  private func variation(_ text: String) throws -> Variation {
    guard case .values(let variation) = try VariationText.parse(text, option: "--vary") else {
      throw Surprise.budgets
    }
    return variation
  }

  @Test(arguments: [
    "costs.fibre_route_aerial=50,100,150", "weights.remoteness=0..2:0.5", "values.fixed=0,1,5",
    "requiredHouseholdShare=0.3,0.8,1", "costs.horizon=1..20",
  ])
  func everyPointIsThePlanOfItsScenario(_ text: String) throws {
    for seed in UInt64(40)..<46 {
      let geography = TinyGeography.random(seed: seed)
      var scenario = Scenario()
      scenario.gap = 0
      scenario.budget = Money(dong: 900_000_000)
      let variation = try variation(text)
      var plans: [Double: InvestmentPlan] = [:]
      let curve = try VariationStudy(geography, scenario, solver: GLPKSolver())
        .curve(variation, visit: { plans[$0] = $1 })
      #expect(curve.points.map { $0.value } == variation.values)
      for point in curve.points {
        let value = try #require(point.value)
        var own = scenario
        let problems = ScenarioSchema.apply(option: "--x", "\(value)", to: variation.path, of: &own)
        #expect(!problems.hasErrors)
        let alone = try plan(geography, own)
        #expect(point.solve?.objective == alone.solve.objective, "seed \(seed), \(text) \(value)")
        #expect(point.totals?.benefit == alone.totals.benefit)
        #expect(plans[value]?.scenario == own)
        if point.isBase {
          let today = try plan(geography, scenario)
          #expect(alone.solve.objective == today.solve.objective)
          #expect(plans[value]?.works == today.works)
        }
      }
      #expect(curve.points.filter(\.isBase).count == (variation.values.contains(curve.base ?? -1) ? 1 : 0))
    }
  }

  @Test func theBaseOfAPriceIsTheDataSets() throws {
    var tiny = TinyGeography(prices: TinyGeography.prices([.mastLightSite: 444]))
    tiny.node("N", .fibreNode)
    let variation = try variation("costs.mast_light_site=444,500")
    #expect(variation.baseValue(in: Scenario(), tiny.geography) == 444)
    var scenario = Scenario()
    scenario.costs[.mastLightSite] = 500
    #expect(variation.baseValue(in: scenario, tiny.geography) == 500)
    #expect(try self.variation("weights.border=0,1").baseValue(in: Scenario(), tiny.geography) == 0.5)
  }

  /// Two villages and money for one: who comes first is a matter of weight.
  private var rivals: (Geography, Scenario) {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.village("V1", households: 60, mobile: true, minority: 1)
    tiny.village("V2", households: 100, mobile: true, minority: 0)
    tiny.route("R1", "N", "V1", metres: 5000)
    tiny.route("R2", "N", "V2", metres: 5000)
    var scenario = Scenario()
    scenario.gap = 0
    scenario.budget = Money(dong: 700_000_000)
    scenario.weights = PriorityWeights()
    scenario.weights.remoteness = 0
    scenario.weights.isolation = 0
    scenario.weights.regionThree = 0
    return (tiny.geography, scenario)
  }

  @Test func aWeightCostsWhatThePlanWithoutItReachesMore() throws {
    let (geography, scenario) = rivals
    guard case .price(let price) = try EquityStudy(geography, scenario, solver: GLPKSolver()).price() else {
      throw Surprise.noPlan
    }
    // 60 households of a minority count twice: 120 against 100.
    #expect(price.base.households == 60)
    #expect(price.base.ethnicMinorityHouseholds == 60)
    #expect(price.base.worth == Benefit(thousandths: 120_000))
    let minority = try #require(price.rules.first { $0.rule.name == "ethnicMinority" })
    guard case .plan(let reach, _, let change) = minority.result else { throw Surprise.noPlan }
    #expect(reach.households == 100)
    #expect(reach.householdServices == 100)
    #expect(reach.ethnicMinorityHouseholds == 0)
    #expect(reach.worth == Benefit(thousandths: 100_000))
    #expect(change.entered == ["P-R2"])
    #expect(change.left == ["P-R1"])
    #expect(price.rules.map(\.rule.kind).last == .everything)
    #expect(
      price.rules.map(\.rule.name).dropLast() == [
        "ethnicMinority", "border", "poverty", "speciallyDifficult",
      ])
  }

  @Test func aLockAndAFloorAreLeftOutOneByOne() throws {
    var (geography, scenario) = rivals
    scenario.weights.ethnicMinority = 0
    scenario.weights.border = 0
    scenario.weights.poverty = 0
    scenario.weights.speciallyDifficult = 0
    scenario.lockIn = ["V1"]
    var floor = ShareRule()
    floor.name = "minority"
    floor.group.ethnicMinorityAtLeast = 0.5
    floor.atLeast = 0.9
    scenario.rules = [floor]
    guard case .price(let price) = try EquityStudy(geography, scenario, solver: GLPKSolver()).price() else {
      throw Surprise.noPlan
    }
    #expect(price.base.households == 60)
    // Each alone still holds the plan; without both it is free.
    let households = price.rules.map { comparison -> Int in
      if case .plan(let reach, _, _) = comparison.result { reach.households } else { -1 }
    }
    #expect(price.rules.map(\.rule.kind) == [.shareRule, .lockIn, .everything])
    #expect(households == [60, 60, 100])
    geography.name = "other"
    #expect(price.dataset.name == "tiny")
  }

  @Test func withoutAPlanThereIsNoPriceToName() throws {
    var (geography, scenario) = rivals
    scenario.lockIn = ["V1", "V2"]
    geography.name = "short of money"
    guard case .infeasible = try EquityStudy(geography, scenario, solver: GLPKSolver()).price() else {
      Issue.record("both villages cost more than there is")
      return
    }
  }
}
