import Dispatch
import GLPKSolver
import MILP
import Synchronization
import Testing

@Suite("GLPK: many threads")
struct ConcurrencyTests {
  private static func answer(_ seed: UInt64) throws -> String {
    let model = seed % 2 == 0 ? RandomModels.integer(seed: seed) : RandomModels.mixed(seed: seed)
    let result = try GLPKSolver().solve(model)
    return "\(result.status) \(result.objective ?? 0) \(result.values ?? []) \(result.nodes)"
  }

  @Test("two threads give the answers of one")
  func agreement() throws {
    let seeds = 0..<UInt64(300)
    let expected = try seeds.map(ConcurrencyTests.answer)
    let differing = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
      for seed in seeds {
        let answer = (try? ConcurrencyTests.answer(seed)) ?? "threw"
        if answer != expected[Int(seed)] {
          differing.withLock { $0.append("thread \(thread), seed \(seed): \(answer)") }
        }
      }
    }
    #expect(differing.withLock { $0 } == [])
  }
}
