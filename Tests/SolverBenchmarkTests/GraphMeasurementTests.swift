import GLPKSolver
import SolverBenchmark
import SteinLib
import Testing

@Suite struct GraphMeasurementTests {
  /// A path 1 - 2 - 3 and a dearer spur 1 - 4.
  private let graph = SteinerInstance(
    name: "path", vertexCount: 4,
    edges: [
      .init(from: 1, to: 2, cost: 1_500_000), .init(from: 2, to: 3, cost: 1_500_000),
      .init(from: 1, to: 4, cost: 4_000_000),
    ],
    prizes: [1: 5_000, 3: 7_000, 4: 8_000], root: 1)

  @Test(arguments: [
    (0, 5.0), (2_999_999, 5.0), (3_000_000, 12.0), (4_000_000, 13.0), (6_999_999, 13.0), (7_000_000, 20.0),
  ])
  func thePrizeAtABudgetIsProven(_ budget: Int64, _ prize: Double) throws {
    let task = try BudgetedSteinerTree(graph, root: 1, budget: budget)
    let run = try GraphMeasurement(solver: GLPKSolver()).run(
      task, gap: 0, timeLimit: nil, isCancelled: { false })
    #expect(run.status == .optimal)
    #expect(run.objective == prize)
    #expect(run.bound == prize)
    #expect(run.relativeGap == 0)
    #expect((run.peakMemoryBytes ?? 0) > 1_000_000)
    #expect((run.checks ?? 0) >= 3)
  }

  @Test func aSearchCancelledAtOnceStillHasTheRoot() throws {
    let task = try BudgetedSteinerTree(graph, root: 1, budget: 4_000_000)
    let run = try GraphMeasurement(solver: GLPKSolver()).run(
      task, gap: 0, timeLimit: nil, isCancelled: { true })
    #expect((run.objective ?? 0) >= 5)
    #expect((run.bound ?? 0) >= 13)
  }
}
