import Foundation
import GLPKSolver
import MILP
import SolverConformance
import Testing

/// How many random models a test tries; `NOIBAN_TEST_ROUNDS` multiplies it for a long run by hand.
let testRounds = ProcessInfo.processInfo.environment["NOIBAN_TEST_ROUNDS"].flatMap(Int.init) ?? 1

/// A guide that holds rows the model does not, and hands over those a point breaks.
final class LazyRows: SolveGuide {
  let rows: [Constraint]
  var calls = 0

  init(_ rows: [Constraint]) { self.rows = rows }

  func violatedConstraints(at point: [Double], isIntegral: Bool) -> [Constraint] {
    calls += 1
    return rows.filter { $0.violation(at: point) > 1e-9 }
  }
}

@Suite("GLPK: against enumeration")
struct EnumerationTests {
  /// Why the solver's answer differs from enumeration; nil where it does not.
  private func fault(_ model: Model, _ expected: Double?, guide: (any SolveGuide)? = nil, full: Model? = nil)
    throws -> String?
  {
    let result = try GLPKSolver().solve(model, SolveParameters(), guide: guide)
    guard let expected else {
      return result.status == .infeasible
        ? nil : "\(result.status) \(result.objective ?? .nan), expected infeasible"
    }
    guard result.status == .optimal, let objective = result.objective, let values = result.values else {
      return "\(result.status), expected \(expected)"
    }
    if abs(objective - expected) > 1e-6 * max(1, abs(expected)) {
      return "\(objective), expected \(expected)"
    }
    return ConformanceSuite.pointFault(values, objective, full ?? model)
  }

  @Test("integer programs")
  func integers() throws { try compare(RandomModels.integer) }

  @Test("mixed-integer programs")
  func mixed() throws { try compare(RandomModels.mixed) }

  private func compare(_ random: (UInt64) -> Model) throws {
    var optimal = 0
    let seeds = 0..<UInt64(400 * testRounds)
    for seed in seeds {
      let model = random(seed)
      let expected = Enumeration.optimum(of: model)
      optimal += expected == nil ? 0 : 1
      let fault = try fault(model, expected)
      #expect(fault == nil, "seed \(seed)")
    }
    #expect(optimal >= 150)
    #expect(seeds.count - optimal >= 150, "infeasible ones")
  }

  @Test("rows given only when a point breaks them lead to the optimum of the whole model")
  func lazyRows() throws {
    var optimal = 0
    let seeds = 0..<UInt64(300 * testRounds)
    for seed in seeds {
      let full = seed % 2 == 0 ? RandomModels.integer(seed: seed) : RandomModels.mixed(seed: seed)
      var bare = Model(name: full.name, sense: full.sense)
      bare.objectiveConstant = full.objectiveConstant
      for column in 0..<full.variableCount {
        _ = bare.addVariable(
          full.variableNames[column], full.domains[column], lower: full.lowerBounds[column],
          upper: full.upperBounds[column], objective: full.objective[column])
      }
      let guide = LazyRows((0..<full.constraintCount).map(full.constraint))
      let expected = Enumeration.optimum(of: full)
      optimal += expected == nil ? 0 : 1
      let fault = try fault(bare, expected, guide: guide, full: full)
      #expect(fault == nil, "seed \(seed)")
      #expect(guide.calls > 0)
    }
    #expect(optimal >= 120)
    #expect(seeds.count - optimal >= 120, "infeasible ones")
  }
}
