/// Something that solves a `Model`.
public protocol Solver: Sendable {
  /// The solver's name and version, as it goes into a result ("GLPK 5.0").
  var name: String { get }

  /// Solves a model on the calling thread.
  ///
  /// - Parameters:
  ///   - model: checked with `Model.validate()` first; a solver may assume it valid after that.
  ///   - parameters: a parameter the solver does not support is refused with
  ///     `SolverError.unsupported`, never ignored.
  ///   - guide: takes part in the search; nil solves the model as it stands.
  /// - Throws: `SolverError`, or whatever the guide threw.
  func solve(_ model: Model, _ parameters: SolveParameters, guide: (any SolveGuide)?) throws -> SolveResult
}

extension Solver {
  /// Solves a model as it stands.
  public func solve(_ model: Model, _ parameters: SolveParameters = SolveParameters()) throws -> SolveResult {
    try solve(model, parameters, guide: nil)
  }
}

/// What is asked of a solver. A nil parameter leaves the solver's own default.
public struct SolveParameters: Sendable {
  /// Stop when `|bound - incumbent| / max(|incumbent|, 1e-9)` is at most this. 0 asks for a proof.
  public var relativeGap: Double = 0
  /// Wall-clock limit in seconds.
  public var timeLimit: Double?
  /// Asked about every tenth of a second at the latest; true ends the search with what there is.
  public var isCancelled: (@Sendable () -> Bool)?
  /// A point to start from: one value a column. Must satisfy the model and the guide's constraints.
  public var startingPoint: [Double]?
  /// What chance begins with; nil for the solver's own.
  public var randomSeed: Int?
  /// Nodes of the tree after which the search ends; nil for none.
  public var nodeLimit: Int?
  /// Threads the solver may use; nil for its own choice.
  public var threads: Int?

  /// A proof asked for, without limits.
  public init() {}
}

/// Takes part in a search: separates constraints that were left out of the model, proposes solutions,
/// watches progress. Called on the thread that called `solve`.
public protocol SolveGuide: AnyObject {
  /// Constraints of the true problem that the model leaves out and `point` breaks. Called at
  /// fractional points and at integral ones, those a heuristic proposes included; a solution is accepted
  /// only where this returns none. At an integral point every constraint returned must be violated.
  func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint]

  /// A solution of the true problem better than `incumbent`, or nil. The guide answers for its
  /// feasibility.
  func solution(near point: [Double], incumbent: Double?) throws -> [Double]?

  /// Told of every change of incumbent or bound.
  func observe(_ progress: SolveProgress)
}

extension SolveGuide {
  /// No rows beyond the model's.
  public func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint] { [] }
  /// No solution of its own.
  public func solution(near point: [Double], incumbent: Double?) throws -> [Double]? { nil }
  /// Passes what it is told over.
  public func observe(_ progress: SolveProgress) {}
}

/// Where a search stands.
public struct SolveProgress: Sendable, Equatable {
  /// The objective of the best solution so far; nil without one.
  public var incumbent: Double?
  /// No solution is better than this.
  public var bound: Double
  /// Nodes of the tree solved so far.
  public var nodes: Int
  /// Wall-clock seconds since the solve began.
  public var seconds: Double

  /// Takes every value as it is; nothing is checked here.
  public init(incumbent: Double?, bound: Double, nodes: Int, seconds: Double) {
    self.incumbent = incumbent
    self.bound = bound
    self.nodes = nodes
    self.seconds = seconds
  }
}

/// What a solver found: the status, the limit that stopped it, the words it used and the numbers are
/// separate things.
public struct SolveResult: Sendable {
  /// What is known of the model in the end.
  public enum Status: String, Sendable {
    /// A solution within the asked gap, proven.
    case optimal
    /// A solution; a limit came before the proof.
    case feasible
    /// No solution exists.
    case infeasible
    /// The objective improves without end.
    case unbounded
    /// One of the two, and the solver did not tell which.
    case infeasibleOrUnbounded
    /// A limit came before any solution.
    case noSolutionFound
  }

  /// What ended a search before its proof.
  public enum Limit: String, Sendable {
    case time
    case cancelled
    case nodes
  }

  /// What is known of the model.
  public var status: Status
  /// The limit that ended the search; nil where it ended by itself.
  public var limit: Limit?
  /// What the solver said, for a log ("glp_intopt 0, GLP_OPT").
  public var detail: String
  /// One value a column; integral columns hold exact integers. Nil without a solution.
  public var values: [Double]?
  /// The objective at `values`.
  public var objective: Double?
  /// The proven bound: no solution is better. Infinite where nothing is known, and for a problem
  /// without solution (minimising: `.infinity`) or without end (minimising: `-.infinity`).
  public var bound: Double
  /// Nodes of the tree solved.
  public var nodes: Int
  /// Wall-clock seconds the solve took.
  public var seconds: Double

  /// Takes every value as it is; nothing is checked here.
  public init(
    status: Status, limit: Limit? = nil, detail: String, values: [Double]? = nil, objective: Double? = nil,
    bound: Double, nodes: Int = 0, seconds: Double = 0
  ) {
    self.status = status
    self.limit = limit
    self.detail = detail
    self.values = values
    self.objective = objective
    self.bound = bound
    self.nodes = nodes
    self.seconds = seconds
  }
}

/// Why a solver gave no result.
public enum SolverError: Error, Sendable, Equatable {
  /// The model or a row added to it is not well formed.
  case invalid(String)
  /// The solver has no such parameter.
  case unsupported(parameter: String, solver: String)
  /// The solver's library gave up in a way that ends a process; the process lives on.
  case aborted(String)
  /// The solver failed numerically.
  case failed(String)
}
