import CGLPK
import CGLPKGuard
import Dispatch
import MILP
import Testing

@testable import GLPKSolver

/// Counts the objects alive, so that a jump over a Swift frame would show as a leak.
private final class Canary {
  nonisolated(unsafe) static var alive = 0
  init() { Canary.alive += 1 }
  deinit { Canary.alive -= 1 }
}

@Suite("GLPK: aborts become errors", .serialized)
struct GuardTests {
  private static let knapsack: Model = {
    var model = Model(name: "knapsack", sense: .maximize)
    let items = (0..<6).map { model.addBinary("item \($0)", objective: Double(7 + $0 * $0 % 5)) }
    model.add(Constraint("size", items.map { Term(3, $0) }, .lessOrEqual, 10))
    return model
  }()

  private func words(of fault: Int) -> String {
    do {
      let problem = try GuardedProblem()
      defer { problem.close() }
      try problem.check(guarded_provoke(problem.handle, CInt(fault)))
      return "no error"
    } catch .aborted(let text) {
      return text
    } catch {
      return "\(error)"
    }
  }

  @Test("the error carries GLPK's own words")
  func text() {
    #expect(words(of: GUARDED_FAULT_ARGUMENT).hasPrefix("glp_set_row_bnds: i = 1; row number out of range"))
    #expect(words(of: GUARDED_FAULT_ASSERTION).hasPrefix("Assertion failed: "))
    #expect(words(of: GUARDED_FAULT_MEMORY).contains("memory"))
  }

  @Test("a thousand aborts leave the process alive, nothing behind, and the next answer right")
  func thousand() throws {
    let faults = [GUARDED_FAULT_ARGUMENT, GUARDED_FAULT_ASSERTION, GUARDED_FAULT_MEMORY]
    for round in 0..<1000 {
      #expect(words(of: faults[round % 3]) != "no error")
      if round % 50 == 0 { #expect(try GLPKSolver().solve(GuardTests.knapsack).objective == 30) }
    }
    #expect(guarded_open_count() == 0)
    #expect(try GLPKSolver().solve(GuardTests.knapsack).objective == 30)
  }

  @Test("after an abort every call on the problem says so again")
  func deadProblem() throws {
    let problem = try GuardedProblem()
    defer { problem.close() }
    #expect(guarded_provoke(problem.handle, CInt(GUARDED_FAULT_ARGUMENT)) == GUARDED_ABORTED)
    #expect(guarded_set_objective(problem.handle, true, 0) == GUARDED_ABORTED)
    var code: CInt = 0
    #expect(guarded_simplex(problem.handle, GLP_PRIMAL, 100, nil, nil, &code) == GUARDED_ABORTED)
  }

  /// Runs the tree search of the knapsack with a callback that provokes an abort.
  private func abortInCallback() throws -> CInt {
    let problem = try GuardedProblem()
    defer { problem.close() }
    try problem.addColumns(of: GuardTests.knapsack, relaxed: false)
    try problem.addRows(of: GuardTests.knapsack)
    _ = try problem.solveRelaxation(StopCondition(timeLimit: nil, isCancelled: nil))
    var parameters = guarded_search_parameters(
      milliseconds: .max, relative_gap: 0, integer_tolerance: 1e-6, objective_tolerance: 1e-9,
      branching: GLP_BR_DTH, backtracking: GLP_BT_BLB, preprocessing: GLP_PP_NONE,
      mixed_integer_rounding_cuts: false, gomory_cuts: false, clique_cuts: false)
    var end = guarded_search_end()
    return guarded_search(
      problem.handle, &parameters,
      { context in
        let canary = Canary()
        _ = guarded_provoke(context.map { OpaquePointer($0) }, CInt(GUARDED_FAULT_ARGUMENT))
        withExtendedLifetime(canary) {}
      }, nil, UnsafeMutableRawPointer(problem.handle), &end)
  }

  @Test("an abort inside a callback leaves glp_intopt without jumping over Swift")
  func callback() throws {
    for _ in 0..<300 { #expect(try abortInCallback() == GUARDED_ABORTED) }
    #expect(Canary.alive == 0)
    #expect(guarded_open_count() == 0)
    #expect(try GLPKSolver().solve(GuardTests.knapsack).objective == 30)
  }

  @Test("an abort of one problem leaves another of the same thread in working order")
  func neighbours() throws {
    try GLPKSolver().withLinearProgram(GuardTests.knapsack) { program in
      #expect(try program.solve() == .optimal)
      #expect(words(of: GUARDED_FAULT_ASSERTION) != "no error")
      #expect(try GLPKSolver().solve(GuardTests.knapsack).objective == 30)
      try program.setBounds(of: Variable(index: 0), lower: 0, upper: 0)
      #expect(try program.solve() == .optimal)
    }
    #expect(guarded_open_count() == 0)
  }

  @Test("a problem used on another thread is refused before GLPK sees it")
  func wrongThread() throws {
    let problem = try GuardedProblem()
    defer { problem.close() }
    nonisolated(unsafe) let handle = problem.handle
    nonisolated(unsafe) var code: CInt = 0
    let done = DispatchSemaphore(value: 0)
    DispatchQueue(label: "other").async {
      code = guarded_set_objective(handle, true, 0)
      done.signal()
    }
    done.wait()
    #expect(code == GUARDED_WRONG_THREAD)
    #expect(
      throws: SolverError.failed("a GLPK problem was used on a thread that did not open it")
    ) { try problem.check(code) }
  }

  @Test("calls of the tree outside a callback are refused")
  func misplaced() throws {
    let problem = try GuardedProblem()
    defer { problem.close() }
    var state = guarded_tree_state()
    #expect(guarded_tree(problem.handle, &state) == GUARDED_MISPLACED)
    #expect(guarded_tree_terminate(problem.handle) == GUARDED_MISPLACED)
  }
}
