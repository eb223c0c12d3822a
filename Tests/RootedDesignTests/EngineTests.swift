import DesignTestSupport
import GLPKSolver
import MILP
import RootedDesign
import Testing

/// The engine's paths against one another and against trying everything, on thousands of random problems.
@Suite struct EngineTests {
  @Test(arguments: 0..<40)
  func everyPathFindsTheOptimum(block: Int) throws {
    var withWorth = 0
    for seed in UInt64(block * 60)..<UInt64(block * 60 + 60) {
      let problem = DesignProblem.random(seed: seed)
      let truth = problem.bruteForce()
      withWorth += truth.benefit > 0 ? 1 : 0
      for usesProgrammes in [true, false] {
        var parameters = EngineParameters()
        parameters.gap = 0
        parameters.usesClusterProgrammes = usesProgrammes
        let result = try DesignEngine(solver: GLPKSolver()).solve(problem, parameters)
        let path = usesProgrammes ? "programmes" : "branch and cut"
        let solution = try #require(result.solution, "seed \(seed), \(path)")
        #expect(result.status == .optimal, "seed \(seed), \(path)")
        #expect(solution.isFeasible(in: problem), "seed \(seed), \(path)")
        #expect(solution.benefit(in: problem) == truth.benefit, "seed \(seed), \(path)")
        #expect(result.bound >= Double(truth.benefit) - 1e-6, "seed \(seed), \(path)")
      }
    }
    #expect(withWorth >= 15)
  }

  @Test(arguments: 0..<10)
  func everyFormulationHasTheSameOptimum(block: Int) throws {
    var withWorth = 0
    for seed in UInt64(10_000 + block * 20)..<UInt64(10_020 + block * 20) {
      let problem = DesignProblem.random(seed: seed)
      let truth = Double(problem.bruteForce().benefit) / 1000
      withWorth += truth > 0 ? 1 : 0
      for formulation in ModelFormulation.allCases {
        let model = try formulation.model(of: problem, solver: GLPKSolver())
        let objective = try #require(try GLPKSolver().solve(model).objective, "seed \(seed)")
        #expect(abs(objective - truth) < 1e-6, "seed \(seed), \(formulation.rawValue)")
      }
    }
    #expect(withWorth >= 5)
  }

  @Test func theGapAskedForIsKept() throws {
    var withWorth = 0
    for seed in UInt64(0)..<200 {
      let problem = DesignProblem.random(seed: seed)
      let truth = Double(problem.bruteForce().benefit)
      withWorth += truth > 0 ? 1 : 0
      var parameters = EngineParameters()
      parameters.gap = 0.2
      let result = try DesignEngine(solver: GLPKSolver()).solve(problem, parameters)
      let worth = Double(try #require(result.solution).benefit(in: problem))
      #expect(worth >= truth / 1.2 - 1e-6, "seed \(seed)")
      #expect(result.bound >= truth - 1e-6, "seed \(seed)")
      #expect(result.bound - worth <= 0.2 * worth + 1e-6, "seed \(seed)")
    }
    #expect(withWorth >= 80)
  }

  @Test(arguments: [true, false])
  func aLimitThatHasPassedStillGivesAnHonestAnswer(usesProgrammes: Bool) throws {
    var withSolution = 0
    for seed in UInt64(0)..<40 {
      let problem = DesignProblem.random(seed: seed)
      var parameters = EngineParameters()
      parameters.usesClusterProgrammes = usesProgrammes
      parameters.isCancelled = { true }
      let result = try DesignEngine(solver: GLPKSolver()).solve(problem, parameters)
      #expect(result.bound >= Double(problem.bruteForce().benefit) - 1e-6, "seed \(seed)")
      #expect(result.bound < .infinity, "seed \(seed)")
      guard let solution = result.solution else { continue }
      withSolution += 1
      #expect(solution.isFeasible(in: problem), "seed \(seed)")
    }
    #expect(withSolution >= 30)
  }
}
