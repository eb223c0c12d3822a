internal import CGLPK
internal import CGLPKGuard
public import MILP

extension GLPKSolver: LinearProgramSolver {
  /// Opens a linear program of the model, its integer columns relaxed, for as long as the closure runs.
  ///
  /// - Throws: what the closure throws, and `SolverError` for a model that is not valid.
  public func withLinearProgram<Result>(
    _ model: Model, _ body: (any LinearProgramSession) throws -> Result
  ) throws -> Result {
    try model.validate()
    let session = try GLPKLinearProgram(model)
    defer { session.close() }
    return try body(session)
  }
}

/// An open linear program in GLPK.
final class GLPKLinearProgram: LinearProgramSession {
  private let problem: GuardedProblem
  /// The model the session began with: its columns are the columns throughout.
  private let model: Model
  private let isBinaryColumn: [Bool]
  private var isOpen = true

  private(set) var rows: [RowHandle]
  private var relations: [Relation]
  /// Where each row number stands in `rows`; -1 where it was removed.
  private var positions: [Int]

  private(set) var objective = 0.0
  private(set) var values: [Double]
  private(set) var reducedCosts: [Double]
  private(set) var rowDuals: [Double] = []
  private var slackIsBasic: [UInt8] = []
  /// The rows at the last solve, by row number; numbers from here on came later.
  private var solvedPositions: [Int] = []
  private(set) var iterations = 0

  var variableCount: Int { model.variableCount }

  init(_ model: Model) throws {
    self.model = model
    problem = try GuardedProblem()
    isBinaryColumn = [Bool](repeating: false, count: model.variableCount)
    rows = (0..<model.constraintCount).map { RowHandle(number: $0) }
    relations = model.relations
    positions = Array(0..<model.constraintCount)
    values = [Double](repeating: 0, count: model.variableCount)
    reducedCosts = values
    try problem.addColumns(of: model, relaxed: true)
    try problem.addRows(of: model)
  }

  func close() {
    isOpen = false
    problem.close()
  }

  func add(_ constraints: [Constraint]) throws -> [RowHandle] {
    try requireOpen()
    guard !constraints.isEmpty else { return [] }
    var store = RowStore()
    for constraint in constraints {
      try model.validate(constraint)
      store.append(constraint, isBinaryColumn: isBinaryColumn)
    }
    try problem.addRows(
      starts: store.starts, columns: store.columns, values: store.values, lower: store.lower,
      upper: store.upper)
    var added: [RowHandle] = []
    added.reserveCapacity(constraints.count)
    for constraint in constraints {
      let handle = RowHandle(number: positions.count)
      positions.append(rows.count)
      rows.append(handle)
      relations.append(constraint.relation)
      added.append(handle)
    }
    return added
  }

  func remove(_ removed: [RowHandle]) throws {
    try requireOpen()
    var gone = [Bool](repeating: false, count: rows.count)
    for handle in removed { gone[try position(of: handle)] = true }
    let indices = gone.indices.filter { gone[$0] }.map(Int32.init)
    guard !indices.isEmpty else { return }
    try problem.check(guarded_delete_rows(problem.handle, indices.count, indices))
    var kept = 0
    for index in rows.indices {
      if gone[index] {
        positions[rows[index].number] = -1
        continue
      }
      rows[kept] = rows[index]
      relations[kept] = relations[index]
      positions[rows[index].number] = kept
      kept += 1
    }
    rows.removeLast(rows.count - kept)
    relations.removeLast(relations.count - kept)
  }

  func setBounds(of variable: Variable, lower: Double, upper: Double) throws {
    let place = try column(variable)
    guard !lower.isNaN, !upper.isNaN, lower < .infinity, upper > -.infinity, lower <= upper else {
      throw SolverError.invalid(
        "\(place): no value lies between \(lower) and \(upper). Let lower be at most upper.")
    }
    try problem.check(guarded_set_column_bounds(problem.handle, variable.index, lower, upper))
  }

  func setObjective(_ coefficient: Double, of variable: Variable) throws {
    let place = try column(variable)
    guard coefficient.isFinite else {
      throw SolverError.invalid(
        "\(place): the objective coefficient is \(coefficient). Give a finite number.")
    }
    try problem.check(guarded_set_objective_coefficient(problem.handle, variable.index, coefficient))
  }

  func setRightHandSide(_ value: Double, of row: RowHandle) throws {
    try requireOpen()
    let index = try position(of: row)
    guard value.isFinite else {
      throw SolverError.invalid(
        "row number \(row.number): the right-hand side is \(value). Give a finite number.")
    }
    let lower = relations[index] == .lessOrEqual ? -Double.infinity : value
    let upper = relations[index] == .greaterOrEqual ? Double.infinity : value
    try problem.check(guarded_set_row_bounds(problem.handle, Int32(index), lower, upper))
  }

  func solve(timeLimit: Double?, isCancelled: (() -> Bool)?) throws -> LinearProgramStatus {
    try requireOpen()
    if let timeLimit { try SolveParameters.validate(timeLimit: timeLimit) }
    let stop = StopCondition(timeLimit: timeLimit, isCancelled: isCancelled)
    let end = try problem.solveRelaxation(stop)
    // A cancellation during the run has left nothing to read.
    if end == .stopped(.cancelled) { return .stopped(.cancelled) }
    iterations = Int(try problem.relaxationState().iterations)
    switch end {
    case .infeasible: return .infeasible
    case .unbounded: return .unbounded
    case .stopped(let limit): return .stopped(limit)
    case .optimal(let objective):
      self.objective = objective
      try readSolution()
      return .optimal
    }
  }

  func dual(of row: RowHandle) -> Double {
    solvedPosition(of: row).map { rowDuals[$0] } ?? 0
  }

  func isSlackBasic(_ row: RowHandle) -> Bool {
    solvedPosition(of: row).map { slackIsBasic[$0] != 0 } ?? true
  }

  private func readSolution() throws {
    resize(&rowDuals, to: rows.count, 0)
    resize(&slackIsBasic, to: rows.count, 0)
    try problem.check(guarded_read_columns(problem.handle, &values, &reducedCosts))
    try problem.check(guarded_read_rows(problem.handle, nil, &rowDuals, &slackIsBasic))
    solvedPositions = positions
  }

  /// Keeps the buffer where its size is right already, as it is in most rounds of a cut loop.
  private func resize<Element>(_ buffer: inout [Element], to count: Int, _ filler: Element) {
    if buffer.count > count { buffer.removeLast(buffer.count - count) }
    while buffer.count < count { buffer.append(filler) }
  }

  private func solvedPosition(of row: RowHandle) -> Int? {
    guard solvedPositions.indices.contains(row.number), solvedPositions[row.number] >= 0 else { return nil }
    return solvedPositions[row.number]
  }

  private func position(of row: RowHandle) throws(SolverError) -> Int {
    guard positions.indices.contains(row.number), positions[row.number] >= 0 else {
      throw .invalid(
        "row number \(row.number) is not in the linear program. Use a handle that was not removed.")
    }
    return positions[row.number]
  }

  private func column(_ variable: Variable) throws(SolverError) -> String {
    try requireOpen()
    guard variable.index >= 0, Int(variable.index) < variableCount else {
      throw .invalid("column \(variable.index) does not exist; the model has \(variableCount).")
    }
    return "column \(variable.index) \u{201C}\(model.variableNames[Int(variable.index)])\u{201D}"
  }

  private func requireOpen() throws(SolverError) {
    guard isOpen else {
      throw .invalid("the linear program was used after the body it was opened for. Use it inside only.")
    }
  }
}
