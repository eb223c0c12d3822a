import DesignTestSupport
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// Random small provinces under random scenarios of every kind: what the planner makes, the verifier accepts.
/// The two share prices, weights, places and groups, and nothing of what is checked here.
@Suite struct VerifiedScenariosTests {
  /// A planner whose plan is refused throws.
  @Test(arguments: 0..<10)
  func whatIsPlannedIsAccepted(block: UInt64) throws {
    var compared = ComparedCases()
    for seed in (block * 30)..<(block * 30 + 30) {
      let geography = TinyGeography.random(seed: seed).inTwoCommunes()
      let scenario = Scenario.random(seed: seed, of: geography)
      switch try Planner(solver: GLPKSolver()).plan(geography, scenario) {
      case .plan(let plan, let verification):
        compared.add(isFeasible: true)
        #expect(verification.isValid, "seed \(seed)")
        #expect(verification.checks > geography.villages.count + plan.works.count)
      case .infeasible: compared.add(isFeasible: false)
      case .nothingFound: Issue.record("seed \(seed): nothing found without a limit")
      }
    }
    #expect(compared.feasible >= 12)
    #expect(compared.infeasible >= 5)
  }
}
