/// What one solver came to on one instance at one budget.
public struct BenchmarkRun: Sendable, Equatable {
  public enum Status: String, Sendable {
    /// A solution within the gap asked, proven.
    case optimal
    /// A solution; a limit came before the proof.
    case feasible
    case infeasible
    /// A limit came before any solution.
    case nothingFound
    /// The solver ended without an answer; `detail` says how.
    case failed
  }

  /// The data set, the generated province or the graph.
  public var instance: String
  /// Villages of the data set; nil for a graph.
  public var villages: Int?
  /// The seed of a generated province.
  public var seed: UInt64?
  /// In đồng; in the graph's own unit for a graph.
  public var budget: Double
  /// Name and version: "GLPK 5.0" is noiban itself, which solves by GLPK.
  public var solver: String
  /// The exported model a peer solved, "compact" or "strong"; nil for noiban.
  public var formulation: String?
  public var status: Status
  /// Weighted households; the prize collected for a graph.
  public var objective: Double?
  /// No solution is worth more.
  public var bound: Double?
  /// `(bound - objective) / max(objective, 1e-9)`.
  public var relativeGap: Double?
  /// Wall-clock seconds of the solve alone, the median where it was repeated. noiban's include the making
  /// of its model; a peer's do not include reading the model.
  public var seconds: Double
  /// How many times it was solved, and the least and most seconds that took.
  public var repetitions: Int = 1
  public var secondsLeast: Double
  public var secondsMost: Double
  /// The largest resident memory of the process that solved it, reading its input included.
  public var peakMemoryBytes: Int?
  /// How many budgets were solved in the same process, this one among them.
  public var seriesLength: Int?
  /// Comparisons by which noiban's answer was recomputed without a solver.
  public var checks: Int?
  /// Whether a peer's answer fits noiban's; nil for noiban, and where there is nothing to compare.
  public var agrees: Bool?
  /// Why a run failed, or what disagrees.
  public var detail: String?

  public init(
    instance: String, villages: Int? = nil, seed: UInt64? = nil, budget: Double, solver: String,
    formulation: String? = nil, status: Status, objective: Double? = nil, bound: Double? = nil,
    seconds: Double, peakMemoryBytes: Int? = nil, checks: Int? = nil, detail: String? = nil
  ) {
    self.instance = instance
    self.villages = villages
    self.seed = seed
    self.budget = budget
    self.solver = solver
    self.formulation = formulation
    self.status = status
    self.objective = objective
    // JSON holds no infinity; an infinite bound says nothing.
    self.bound = bound.flatMap { $0.isFinite ? $0 : nil }
    self.seconds = seconds
    secondsLeast = seconds
    secondsMost = seconds
    self.peakMemoryBytes = peakMemoryBytes
    self.checks = checks
    self.detail = detail
    if let objective, let bound = self.bound {
      relativeGap = max(0, bound - objective) / max(abs(objective), 1e-9)
    }
  }

  /// Several solves of the same thing as one: the first, with the median of their seconds and the most
  /// memory. A repetition that came to another status is told in `detail`.
  public static func merged(_ runs: [BenchmarkRun]) -> BenchmarkRun? {
    guard var merged = runs.first else { return nil }
    let seconds = runs.map(\.seconds).sorted()
    merged.repetitions = runs.count
    merged.seconds = Statistics.median(seconds) ?? merged.seconds
    merged.secondsLeast = seconds.first ?? merged.seconds
    merged.secondsMost = seconds.last ?? merged.seconds
    merged.peakMemoryBytes = runs.compactMap(\.peakMemoryBytes).max()
    if let other = runs.first(where: { $0.status != merged.status }) {
      merged.detail = "a repetition ended as \(other.status.rawValue)"
    }
    return merged
  }
}

/// Figures of a sample.
public enum Statistics {
  /// The middle value, or the mean of the two in the middle; nil for none.
  public static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
