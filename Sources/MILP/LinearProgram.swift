/// Something that solves linear programs which change a little between one solve and the next: the cut
/// loop of a branch and cut, column fixing, Lagrangian masters.
public protocol LinearProgramSolver: Sendable {
  /// Opens the linear relaxation of a model (domains are ignored, bounds of binary columns are 0 and 1 at
  /// the widest), runs the body with it on the calling thread, and closes it.
  ///
  /// - Parameter model: checked with `Model.validate()` first.
  /// - Throws: `SolverError`, or whatever the body threw.
  func withLinearProgram<Result>(
    _ model: Model, _ body: (any LinearProgramSession) throws -> Result
  ) throws -> Result
}

/// A row of an open linear program. The rows of the model come first: row `i` of the model has number `i`.
/// Later rows count on; a number is never used twice.
public struct RowHandle: Hashable, Sendable {
  /// Counts from 0 in the order in which rows were added; a row keeps it when others leave.
  public let number: Int

  /// The handle of a row by its number.
  public init(number: Int) {
    self.number = number
  }
}

/// How a solve of a linear program ended.
public enum LinearProgramStatus: Sendable, Equatable {
  /// `objective`, `values`, `reducedCosts` and the row duals hold an optimal basic solution.
  case optimal
  case infeasible
  case unbounded
  /// A limit came first. After a time limit the next solve goes on from the basis reached; after a
  /// cancellation the session may be of no further use and throw `SolverError.failed`.
  case stopped(SolveResult.Limit)
}

/// An open linear program with a basis that survives changes, so that the next solve starts warm.
///
/// Use it only inside the body it was handed to, on that thread. Results are those of the last solve that
/// ended `.optimal`; a change of the program leaves them in place until the next solve.
///
/// **Signs.** The dual of a row is the rate at which the optimal objective changes with the row's
/// right-hand side; the reduced cost of a column the rate with a bound the column stands at. Both are taken
/// of the objective as written, whatever its sense:
///
/// | | `<=` row, column at its upper bound | `>=` row, column at its lower bound |
/// |---|---|---|
/// | minimise | at most 0 | at least 0 |
/// | maximise | at least 0 | at most 0 |
///
/// With duals `y`, reduced costs are `c - A^T y`; a row without slack 0 has dual 0.
public protocol LinearProgramSession: AnyObject {
  var variableCount: Int { get }
  /// The rows present, in the order of the solver.
  var rows: [RowHandle] { get }

  /// Adds rows, each checked as `Model.validate()` checks rows. New rows enter the basis as slacks, which
  /// keeps a dual feasible basis dual feasible.
  func add(_ constraints: [Constraint]) throws -> [RowHandle]
  /// Removes rows. Cheap for rows whose slack is basic (`isSlackBasic`): the basis stays as it is.
  func remove(_ rows: [RowHandle]) throws
  func setBounds(of variable: Variable, lower: Double, upper: Double) throws
  func setObjective(_ coefficient: Double, of variable: Variable) throws
  func setRightHandSide(_ value: Double, of row: RowHandle) throws

  /// Solves from the basis at hand.
  ///
  /// - Parameters:
  ///   - timeLimit: seconds of wall clock; nil for none.
  ///   - isCancelled: asked about every tenth of a second.
  /// - Throws: `SolverError`.
  func solve(timeLimit: Double?, isCancelled: (() -> Bool)?) throws -> LinearProgramStatus

  /// The optimal objective, constant included.
  var objective: Double { get }
  /// One value a column.
  var values: [Double] { get }
  /// One reduced cost a column.
  var reducedCosts: [Double] { get }
  /// The dual of each row, in the order of `rows` at the last solve.
  var rowDuals: [Double] { get }
  /// The dual of one row; 0 for a row added since the last solve.
  func dual(of row: RowHandle) -> Double
  /// Whether the row was not binding the basis: its slack is basic, its dual 0. True for rows added since
  /// the last solve.
  func isSlackBasic(_ row: RowHandle) -> Bool
  /// Simplex iterations since the session began.
  var iterations: Int { get }
}

extension LinearProgramSession {
  /// Solves without limit.
  public func solve() throws -> LinearProgramStatus {
    try solve(timeLimit: nil, isCancelled: nil)
  }
}
