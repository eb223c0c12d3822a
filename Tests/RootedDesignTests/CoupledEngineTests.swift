import DesignTestSupport
import Foundation
import GLPKSolver
import MILP
import RootedDesign
import Testing

/// The coupled engine against trying everything, on random problems with years, rows, sources and doubly
/// linked nodes. `NOIBAN_TEST_ROUNDS` multiplies their number for a long run by hand.
@Suite struct CoupledEngineTests {
  static let rounds = ProcessInfo.processInfo.environment["NOIBAN_TEST_ROUNDS"].flatMap(Int.init) ?? 1

  @Test(arguments: 0..<20)
  func theEngineFindsTheOptimum(block: Int) throws {
    let count = 15 * Self.rounds
    var compared = ComparedCases()
    for seed in UInt64(block * count)..<UInt64((block + 1) * count) {
      let problem = CoupledProblem.random(seed: seed)
      let truth = CoupledOracle(problem).best()
      var parameters = EngineParameters()
      parameters.gap = 0
      let result = try CoupledEngine(solver: GLPKSolver()).solve(problem, parameters)
      compared.add(isFeasible: truth != nil)
      guard let truth else {
        #expect(result.status == .infeasible, "seed \(seed)")
        #expect(result.solution == nil, "seed \(seed)")
        continue
      }
      #expect(result.status == .optimal, "seed \(seed)")
      let solution = try #require(result.solution, "seed \(seed)")
      #expect(solution.isFeasible(in: problem), "seed \(seed)")
      switch problem.goal {
      case .mostBenefit:
        #expect(solution.benefit(in: problem) == truth, "seed \(seed)")
        #expect(result.bound >= Double(truth) - 1e-6 * Double(truth), "seed \(seed)")
      case .leastCost:
        #expect(solution.cost(in: problem) == truth, "seed \(seed)")
        #expect(result.bound <= Double(truth) * (1 + 1e-6), "seed \(seed)")
      }
    }
    #expect(compared.feasible >= 5)
    #expect(compared.infeasible >= 2)
  }
}
