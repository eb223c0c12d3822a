import MILP

/// Chooses any number of moves at once, at most one of each group, as an integer program: a multiple-choice
/// knapsack with a row for each row of the problem. Small beside the formulation, since a move stands for all
/// the columns it changes.
struct ExchangeMaster {
  private let model: Model
  private let count: Int

  /// - Parameters:
  ///   - worths: of each move.
  ///   - uses: for each move, of each row.
  ///   - room: what is left of each row, not negative.
  init(worths: [Double], uses: [[Double]], groups: [Int32], room: [Double], worth: Double) {
    var model = Model(name: "exchange", sense: .maximize)
    model.objectiveConstant = Thousandths.weightedHouseholds(worth)
    let columns = worths.map { model.addBinary("", objective: Thousandths.weightedHouseholds($0)) }
    count = columns.count
    for row in room.indices {
      let terms = columns.indices.filter { uses[$0][row] != 0 }
      guard let largest = terms.map({ abs(uses[$0][row]) }).max() else { continue }
      model.add(
        Constraint(
          "", terms.map { Term(uses[$0][row] / largest, columns[$0]) }, .lessOrEqual, room[row] / largest))
    }
    var members: [Int32: [Term]] = [:]
    for column in columns.indices { members[groups[column], default: []].append(Term(1, columns[column])) }
    for group in members.keys.sorted() {
      if let terms = members[group], terms.count > 1 { model.add(Constraint("", terms, .lessOrEqual, 1)) }
    }
    self.model = model
  }

  /// - Returns: the moves chosen; none where staying is as good as what was found.
  func choose(_ solver: any Solver, gap: Double, points: Int, stop: StopSignal) -> [Int] {
    let effort = Effort(points: points)
    var asked = SolveParameters()
    asked.relativeGap = gap
    asked.startingPoint = [Double](repeating: 0, count: count)
    asked.isCancelled = { effort.isSpent || stop.isRaised }
    guard let values = try? solver.solve(model, asked, guide: EffortGuide(effort)).values else { return [] }
    return values.indices.filter { values[$0] > Rounding.half }
  }
}

/// Counts the points of a search.
private final class EffortGuide: SolveGuide {
  private let effort: Effort

  init(_ effort: Effort) { self.effort = effort }

  func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint] {
    effort.spend()
    return []
  }
}
