import GLPKSolver
import MILP
import NetworkDesign
import PlannerTestSupport
import RootedDesign
import Testing

/// The engine's paths against one another and against trying everything, on thousands of random problems.
@Suite struct EngineTests {
  @Test(arguments: 0..<40)
  func everyPathFindsTheOptimum(block: Int) throws {
    for seed in UInt64(block * 60)..<UInt64(block * 60 + 60) {
      let problem = DesignProblem.random(seed: seed)
      let truth = problem.bruteForce()
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
  }

  @Test(arguments: 0..<20)
  func everyFormulationHasTheSameOptimum(block: Int) throws {
    for seed in UInt64(10_000 + block * 10)..<UInt64(10_010 + block * 10) {
      let problem = DesignProblem.random(seed: seed)
      let truth = Double(problem.bruteForce().benefit) / 1000
      for formulation in ModelExport.Formulation.allCases {
        let model = try ModelExport.model(problem, formulation, solver: GLPKSolver())
        let objective = try #require(try GLPKSolver().solve(model).objective, "seed \(seed)")
        #expect(abs(objective - truth) < 1e-6, "seed \(seed), \(formulation.rawValue)")
      }
    }
  }

  @Test func theGapAskedForIsKept() throws {
    for seed in UInt64(0)..<200 {
      let problem = DesignProblem.random(seed: seed)
      let truth = Double(problem.bruteForce().benefit)
      var parameters = EngineParameters()
      parameters.gap = 0.2
      let result = try DesignEngine(solver: GLPKSolver()).solve(problem, parameters)
      let worth = Double(try #require(result.solution).benefit(in: problem))
      #expect(worth >= truth / 1.2 - 1e-6, "seed \(seed)")
      #expect(result.bound >= truth - 1e-6, "seed \(seed)")
      #expect(result.bound - worth <= 0.2 * worth + 1e-6, "seed \(seed)")
    }
  }

  @Test func aLimitThatHasPassedStillGivesAnHonestAnswer() throws {
    for usesProgrammes in [true, false] {
      let problem = DesignProblem.random(seed: 7)
      var parameters = EngineParameters()
      parameters.usesClusterProgrammes = usesProgrammes
      parameters.isCancelled = { true }
      let result = try DesignEngine(solver: GLPKSolver()).solve(problem, parameters)
      if let solution = result.solution {
        #expect(solution.isFeasible(in: problem))
        #expect(result.bound >= Double(problem.bruteForce().benefit) - 1e-6)
      }
      #expect(result.bound < .infinity)
    }
  }
}
