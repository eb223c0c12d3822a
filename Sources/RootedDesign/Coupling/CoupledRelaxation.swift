import MILP

/// The linear relaxation of a coupled problem with the cuts that its optimum breaks.
struct CoupledRelaxation {
  /// An optimum of the relaxation, in the columns of the core.
  struct Optimum {
    /// Times the sign of the goal: great is good.
    var objective: Double
    /// The objective that the prices prove, times the sign; the least seen before it may be a hair less.
    var provenByPrices: Double
    var values: [Double]
    /// Times the sign of the goal.
    var reducedCosts: [Double]
    /// The core with the cuts that bind.
    var model: Model
    /// The worth of a unit of each row of the core's model and of each cut by name, not negative.
    var prices: [String: Double]
  }

  enum End {
    case optimum(Optimum)
    case infeasible
    /// A limit came before any optimum.
    case stopped
  }

  /// A cut that has not bound for so many rounds leaves the program, as in `RootCutLoop`.
  private static let idleRounds = 4
  /// The loop ends after so many rounds in which the bound moved by less than the share below. Fewer than in
  /// `RootCutLoop`, since what follows searches from the relaxation as well.
  private static let stalledRounds = 6
  private static let stalledMove = 1e-6

  let core: CoreModel
  let sign: Double
  let stop: StopSignal
  let isCancelled: (@Sendable () -> Bool)?
  /// Rows of the whole that are known to hold, to start from.
  var knownCuts: [Constraint] = []

  /// Solves, separates and solves again until the optimum breaks no cut or the bound stalls.
  ///
  /// - Parameter progress: told of the bound after each round.
  func solve(
    _ solver: any LinearProgramSolver, _ separator: inout CoupledSeparator, progress: (Double) -> Void
  ) throws -> End {
    var end = End.stopped
    var found = separator
    try solver.withLinearProgram(core.model) { session in
      let known = knownCuts.map(core.restricted).filter { !$0.terms.isEmpty }
      var active = zip(try session.add(known), known).map { ActiveCut(row: $0, cut: $1) }
      var stalled = 0
      var bound = Double.infinity
      while true {
        switch try session.solve(timeLimit: stop.secondsLeft, isCancelled: isCancelled) {
        case .optimal: break
        case .infeasible:
          end = .infeasible
          return
        case .unbounded, .stopped: return
        }
        let value = sign * session.objective
        stalled = bound - value > Self.stalledMove * max(1, abs(value)) ? 0 : stalled + 1
        bound = min(bound, value)
        progress(bound)
        end = .optimum(optimum(session, active, bound))
        let cuts = found.cuts(at: core.expanded(session.values)).map(core.restricted)
        if cuts.isEmpty || stalled > Self.stalledRounds || stop.isRaised { return }
        for index in active.indices {
          active[index].idle = session.isSlackBasic(active[index].row) ? active[index].idle + 1 : 0
        }
        let idle = active.filter { $0.idle >= Self.idleRounds }
        try session.remove(idle.map(\.row))
        active.removeAll { $0.idle >= Self.idleRounds }
        for (row, cut) in zip(try session.add(cuts), cuts) { active.append(ActiveCut(row: row, cut: cut)) }
      }
    }
    separator = found
    return end
  }

  private struct ActiveCut {
    var row: RowHandle
    var cut: Constraint
    var idle = 0
  }

  private func optimum(_ session: any LinearProgramSession, _ active: [ActiveCut], _ bound: Double) -> Optimum
  {
    var model = core.model
    var prices: [String: Double] = [:]
    for row in 0..<core.model.constraintCount {
      let dual = session.dual(of: RowHandle(number: row))
      if dual != 0 { prices[model.constraintNames[row]] = abs(dual) }
    }
    for cut in active where !session.isSlackBasic(cut.row) {
      model.add(cut.cut)
      prices[cut.cut.name] = abs(session.dual(of: cut.row))
    }
    return Optimum(
      objective: bound, provenByPrices: max(bound, sign * session.objective), values: session.values,
      reducedCosts: session.reducedCosts.map { $0 * sign },
      model: model, prices: prices)
  }
}
