import GLPKSolver
import MILP
import SolverConformance
import Testing

@Suite("GLPK: limits and cancellation", .serialized)
struct LimitTests {
  /// How late an answer may come: half a second, doubled for machines that do other work.
  private let tolerance = 1.0

  private func cancelled(after seconds: Double) -> @Sendable () -> Bool {
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    return { ContinuousClock.now >= end }
  }

  @Test("the time limit returns the incumbent with a valid bound")
  func timeLimit() throws {
    let model = HardModels.marketSplit(slack: true)
    var parameters = SolveParameters()
    parameters.timeLimit = 0.3
    let result = try GLPKSolver().solve(model, parameters)
    #expect(result.status == .feasible)
    #expect(result.limit == .time)
    #expect(result.seconds < 0.3 + tolerance)
    let objective = try #require(result.objective)
    #expect(objective > 0)
    #expect(result.bound <= 0)
    #expect(result.nodes > 1)
    #expect(ConformanceSuite.pointFault(try #require(result.values), objective, model) == nil)
  }

  @Test("a cancellation returns the incumbent with a valid bound")
  func cancellation() throws {
    let model = HardModels.marketSplit(slack: true)
    var parameters = SolveParameters()
    parameters.isCancelled = cancelled(after: 0.3)
    let result = try GLPKSolver().solve(model, parameters)
    #expect(result.status == .feasible)
    #expect(result.limit == .cancelled)
    #expect(result.seconds < 0.3 + tolerance)
    #expect(try #require(result.objective) > 0)
    #expect(result.bound <= 0)
  }

  @Test("a limit before any solution says so")
  func nothingFound() throws {
    var parameters = SolveParameters()
    parameters.timeLimit = 0.2
    let result = try GLPKSolver().solve(HardModels.marketSplit(slack: false), parameters)
    #expect(result.status == .noSolutionFound)
    #expect(result.limit == .time)
    #expect(result.values == nil)
    #expect(result.objective == nil)
    #expect(result.bound <= 0)
  }

  @Test("limits hold inside the root relaxation")
  func rootRelaxation() throws {
    let model = HardModels.wideCovering()
    var parameters = SolveParameters()
    parameters.timeLimit = 0.2
    let timed = try GLPKSolver().solve(model, parameters)
    #expect(timed.status == .noSolutionFound)
    #expect(timed.limit == .time)
    #expect(timed.bound == -.infinity)
    #expect(timed.seconds < 0.2 + tolerance)
    parameters.timeLimit = nil
    parameters.isCancelled = cancelled(after: 0.2)
    let stopped = try GLPKSolver().solve(model, parameters)
    #expect(stopped.limit == .cancelled)
    #expect(stopped.seconds < 0.2 + tolerance)
  }

  @Test("an open linear program stops in time, and goes on after a time limit")
  func linearProgram() throws {
    try GLPKSolver().withLinearProgram(HardModels.wideCovering(size: 800)) { program in
      var stops = 0
      while try program.solve(timeLimit: 0.02, isCancelled: nil) == .stopped(.time) { stops += 1 }
      #expect(stops > 0)
      let objective = program.objective
      #expect(try program.solve() == .optimal)
      #expect(program.objective == objective)
    }
    try GLPKSolver().withLinearProgram(HardModels.wideCovering()) { program in
      let start = ContinuousClock.now
      let status = try program.solve(timeLimit: nil, isCancelled: cancelled(after: 0.2))
      #expect(status == .stopped(.cancelled))
      #expect(ContinuousClock.now - start < .seconds(0.2 + tolerance))
      #expect(
        throws: SolverError.failed("a GLPK problem was used after a cancellation had ended it")
      ) { try program.solve() }
    }
    #expect(try GLPKSolver().solve(HardModels.wideCovering(size: 50)).status == .optimal)
  }

  @Test("a starting point survives a limit that leaves no time at all")
  func startingPoint() throws {
    let model = HardModels.marketSplit(slack: true)
    var parameters = SolveParameters()
    parameters.timeLimit = 0
    var start = [Double](repeating: 0, count: model.variableCount)
    for row in 0..<model.constraintCount {
      let constraint = model.constraint(at: row)
      let under = try #require(
        constraint.terms.first { model.domains[Int($0.variable.index)] == .continuous })
      start[Int(under.variable.index)] = constraint.rightHandSide
    }
    parameters.startingPoint = start
    let result = try GLPKSolver().solve(model, parameters)
    #expect(result.status == .feasible)
    #expect(result.values == start)
    #expect(result.bound == -.infinity)
  }

  @Test("a gap ends the search early, and the bound proves it")
  func relativeGap() throws {
    var compared = 0
    for seed in 0..<UInt64(60) {
      let model = RandomModels.integer(seed: seed)
      guard let optimum = Enumeration.optimum(of: model) else { continue }
      var parameters = SolveParameters()
      parameters.relativeGap = 0.3
      let result = try GLPKSolver().solve(model, parameters)
      #expect(result.status == .optimal)
      let objective = try #require(result.objective)
      let sign = model.sense == .maximize ? -1.0 : 1.0
      #expect(sign * result.bound <= sign * optimum + 1e-6, "seed \(seed)")
      #expect(abs(result.bound - objective) <= 0.3 * max(abs(objective), 1e-9) + 1e-6, "seed \(seed)")
      compared += 1
    }
    #expect(compared >= 20)
  }

  @Test("what GLPK does not have is refused")
  func unsupported() {
    let model = Model(name: "empty", sense: .minimize)
    let spoilers: [(String, (inout SolveParameters) -> Void)] = [
      ("randomSeed", { $0.randomSeed = 1 }), ("nodeLimit", { $0.nodeLimit = 1 }),
      ("threads", { $0.threads = 2 }),
    ]
    for (name, spoil) in spoilers {
      var parameters = SolveParameters()
      spoil(&parameters)
      #expect(throws: SolverError.unsupported(parameter: name, solver: "GLPK 5.0")) {
        try GLPKSolver().solve(model, parameters)
      }
    }
    let text = SolverError.unsupported(parameter: "threads", solver: "GLPK 5.0").description
    #expect(text == "GLPK 5.0: parameter threads is not supported. Leave it unset.")
    var parameters = SolveParameters()
    parameters.threads = 1
    #expect(throws: Never.self) { try GLPKSolver().solve(model, parameters) }
  }
}
