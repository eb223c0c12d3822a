import MILP

/// The root of the branch and cut: the relaxation solved by a warm simplex method, cuts added while they
/// move the bound, rows that no longer bind taken out into a pool that is separated again, and columns
/// fixed by their reduced costs.
struct RootCutLoop {
  /// What the tree starts from.
  struct Root {
    /// The formulation with the cuts that bind and the columns that are fixed.
    var model: Model
    /// The best point known: one value a column.
    var start: [Double]?
    /// No solution is worth more weighted households; infinite where a limit came first.
    var bound: Double
    var isInfeasible = false
  }

  let solver: any LinearProgramSolver
  let guide: MasterGuide
  let gap: Double
  let stop: StopSignal

  /// A cut that has not bound for so many rounds leaves the program (engine-02); sooner, it would often come back.
  private static let idleRounds = 4
  /// The loop ends after so many rounds in which the bound moved by less than the share below: the tree then
  /// gains more than another cut.
  private static let stalledRounds = 8
  private static let stalledMove = 1e-6
  /// Rounds between two searches for a solution: one makes programmes of a whole support.
  private static let searchEvery = 5

  func run(_ model: Model, start: [Double]?) throws -> Root {
    var root = Root(model: model, start: start, bound: .infinity)
    try solver.withLinearProgram(model) { session in
      var active: [ActiveCut] = []
      var pool: [Constraint] = []
      var stalled = 0
      var round = 0
      while true {
        switch try session.solve(timeLimit: stop.secondsLeft, isCancelled: { stop.limit == .interrupted }) {
        case .optimal: break
        case .infeasible:
          root.isInfeasible = true
          return
        case .unbounded, .stopped: return
        }
        let point = session.values
        stalled =
          root.bound - session.objective > RootCutLoop.stalledMove * max(1, abs(session.objective))
          ? 0 : stalled + 1
        root.bound = min(root.bound, session.objective)
        let cuts = try violated(at: point, &pool)
        let isLast = cuts.isEmpty || stalled > RootCutLoop.stalledRounds || stop.isRaised
        if isLast || round % RootCutLoop.searchEvery == 0 {
          let known = root.start.map(model.objectiveValue)
          if let better = try guide.solution(near: point, incumbent: known) { root.start = better }
        }
        let known = root.start.map(model.objectiveValue) ?? -.infinity
        guard !isLast, root.bound - known > gap * abs(known) else {
          for column in fixedColumns(session, known) { root.model.fix(column.variable, at: column.value) }
          for cut in active where !session.isSlackBasic(cut.row) { root.model.add(cut.constraint) }
          return
        }
        try purge(&active, &pool, session)
        for (row, cut) in zip(try session.add(cuts), cuts) {
          active.append(ActiveCut(row: row, constraint: cut))
        }
        round += 1
      }
    }
    return root
  }

  private struct ActiveCut {
    var row: RowHandle
    var constraint: Constraint
    var idle = 0
  }

  /// Pooled cuts the point breaks come first; only where there are none are new ones looked for.
  private func violated(at point: [Double], _ pool: inout [Constraint]) throws -> [Constraint] {
    let broken = pool.indices.filter { pool[$0].violation(at: point) > ConnectivitySeparator.tolerance }
    if !broken.isEmpty {
      let cuts = broken.map { pool[$0] }
      let taken = Set(broken)
      pool = pool.indices.filter { !taken.contains($0) }.map { pool[$0] }
      return cuts
    }
    return try guide.cuts(at: point)
  }

  private func purge(
    _ active: inout [ActiveCut], _ pool: inout [Constraint], _ session: any LinearProgramSession
  ) throws {
    for index in active.indices {
      active[index].idle = session.isSlackBasic(active[index].row) ? active[index].idle + 1 : 0
    }
    let idle = active.filter { $0.idle >= RootCutLoop.idleRounds }
    guard !idle.isEmpty else { return }
    try session.remove(idle.map(\.row))
    pool += idle.map(\.constraint)
    active.removeAll { $0.idle >= RootCutLoop.idleRounds }
  }

  /// Columns that no solution better than the known one takes off their bound: moving there costs more than
  /// the bound has to spare (Dantzig, Fulkerson and Johnson 1954).
  private func fixedColumns(
    _ session: any LinearProgramSession, _ known: Double
  ) -> [(variable: Variable, value: Double)] {
    guard known > -.infinity else { return [] }
    // A hair more than the spare, against rounding in the duals.
    let spare = session.objective - known + Rounding.duals * max(1, abs(known))
    let values = session.values
    let reducedCosts = session.reducedCosts
    return values.indices.compactMap { index in
      let variable = Variable(index: Int32(truncatingIfNeeded: index))
      if values[index] < Rounding.atBound, reducedCosts[index] < -spare { return (variable, 0) }
      if values[index] > 1 - Rounding.atBound, reducedCosts[index] > spare { return (variable, 1) }
      return nil
    }
  }
}
