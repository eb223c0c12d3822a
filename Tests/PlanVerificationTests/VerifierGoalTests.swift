import Geography
import Investment
import PlannerTestSupport
import Scenarios
import Testing

/// The verifier on the certificates of plans with other goals than the most weighted households.
@Suite struct VerifierGoalTests {
  private static func plan(_ goal: PlanningGoal, budget: Double? = 2000) throws -> PlanOnTrial {
    var scenario = Scenario()
    scenario.budget = budget.map { Money(millions: $0) }
    scenario.goal = goal
    switch goal {
    case .leastCost:
      var target = CoverageTarget()
      target.share = 1
      scenario.targets = [target]
    case .lexicographic:
      var first = PriorityTier()
      first.name = "minority"
      first.group.ethnicMinorityAtLeast = 0.5
      var second = PriorityTier()
      second.name = "second commune"
      second.group.communes = ["Mường Hai"]
      scenario.tiers = [first, second]
    case .bestValue, .maxMin: break
    }
    return try PlanOnTrial(TinyGeography.valley(), scenario)
  }

  @Test func aGapThatIsNotTheDistanceToTheBoundIsNamed() throws {
    let findings = try Self.plan(.bestValue).findings { $0.relativeGap = 0.25 }
    #expect(findings.count == 1)
    #expect(findings[0].hasPrefix("the relative gap: the plan says 0.25, its bound and objective say "))
  }

  /// Two light sites by satellite bring mobile broadband to both villages.
  @Test func theLeastCostIsTheCostOfTheWorks() throws {
    let trial = try Self.plan(.leastCost, budget: nil)
    #expect(trial.claim.objective == 2 * (400e6 + 60e6))
    #expect(trial.claim.totals.budget == nil)
  }

  @Test(arguments: [
    Mutation("the objective: the plan says 920000001.0, the data say 920000000.0") { $0.objective += 1 },
    Mutation("the bound 930000000.0 is above the cost 920000000.0") { $0.bound = 930e6 },
    Mutation("what the objective is counted in: the plan says weightedHouseholds, the data say dong") {
      $0.measure = .weightedHouseholds
    },
    Mutation("the plan tells of 1 stages, its goal takes 0") {
      $0.stages = [SolveStage(name: "all", measure: .dong, objective: 1, bound: 1)]
    },
    Mutation("target 1 (mobile): 1 of 2 villages gain it, 2 are asked") { claim in
      claim.works.removeAll { $0.id == "SAT-S4" }
    },
  ])
  func aFalseLeastCostIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.plan(.leastCost, budget: nil).findings(mutation.change)
    #expect(findings.contains(mutation.finding), "\(findings)")
  }

  /// 850 million bring V4 mobile broadband first, though V1 would bring more.
  @Test func aTierIsWorthWhatItsVillagesGain() throws {
    let trial = try Self.plan(.lexicographic, budget: 850)
    #expect(trial.claim.stages.map(\.name) == ["minority", "second commune", "all"])
    let benefits = PriorityBenefit(trial.geography, trial.claim.scenario)
    #expect(
      trial.claim.stages[0].objective == benefits.benefit(.mobile, to: trial.geography.villages[3]).value)
    #expect(trial.claim.stages[2].objective == trial.claim.objective)
  }

  @Test(arguments: [
    Mutation("objective of stage minority: the plan says ") { $0.stages[0].objective += 0.001 },
    Mutation("objective of stage second commune: the plan says ") { $0.stages[1].objective -= 1 },
    Mutation("objective of stage all: the plan says ") { $0.stages[2].objective -= 1 },
    Mutation("stage minority's bound 1.0 is below the benefit ") { $0.stages[0].bound = 1 },
    Mutation("name of stage minority: the plan says majority, the data say minority") {
      $0.stages[0].name = "majority"
    },
    Mutation("what stage minority is counted in: the plan says share, the data say weightedHouseholds") {
      $0.stages[0].measure = .share
    },
    Mutation("the plan tells of 0 stages, its goal takes 3") { $0.stages = [] },
    Mutation("the plan tells of 4 stages, its goal takes 3") { $0.stages.append($0.stages[2]) },
  ])
  func aFalseTierIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.plan(.lexicographic, budget: 850).findings(mutation.change)
    #expect(findings.contains { $0.hasPrefix(mutation.finding) }, "\(findings)")
  }

  /// The first commune could gain 120 households' services, the second 40 and 50: fibre to V4 is out of reach.
  @Test func theWorstOffCommuneIsMeasuredByWhatItCouldGain() throws {
    let trial = try Self.plan(.maxMin, budget: 1300)
    #expect(trial.claim.stages.map(\.name) == ["worstOff", "all"])
    #expect(trial.claim.stages[0].objective == 50.0 / 90)
    #expect(try Self.plan(.maxMin).claim.stages[0].objective == 1)
  }

  @Test(arguments: [
    Mutation("objective of stage worstOff: the plan says 0.5, the data say 0.5555555555555556") {
      $0.stages[0].objective = 0.5
    },
    Mutation("stage worstOff's bound 0.5 is below the share 0.5555555555555556") { $0.stages[0].bound = 0.5 },
    Mutation("objective of stage worstOff: the plan says 0.5555555555555556, the data say 1.0") {
      // What is locked out could not be gained.
      $0.scenario.lockOut = ["V2"]
    },
  ])
  func aFalseShareOfTheWorstOffIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.plan(.maxMin, budget: 1300).findings(mutation.change)
    #expect(findings.contains(mutation.finding), "\(findings)")
  }
}
