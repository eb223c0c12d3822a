/// What one solver came to on one instance at one budget.
package struct BenchmarkRun: Sendable, Equatable {
  package enum Status: String, Sendable {
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
  package var instance: String
  /// Villages of the data set; nil for a graph.
  package var villages: Int?
  /// The seed of a generated province.
  package var seed: UInt64?
  /// In đồng; in the graph's own unit for a graph.
  package var budget: Double
  /// Name and version: "GLPK 5.0" is noiban itself, which solves by GLPK.
  package var solver: String
  /// The exported model a peer solved, "compact" or "strong"; nil for noiban.
  package var formulation: String?
  package var status: Status
  /// Weighted households; the prize collected for a graph.
  package var objective: Double?
  /// No solution is worth more.
  package var bound: Double?
  /// `(bound - objective) / max(objective, 1e-9)`.
  package var relativeGap: Double?
  /// Wall-clock seconds of the solve alone, the median where it was repeated. noiban's include the making
  /// of its model; a peer's do not include reading the model.
  package var seconds: Double
  /// How many times it was solved, and the least and most seconds that took.
  package var repetitions: Int = 1
  package var secondsLeast: Double
  package var secondsMost: Double
  /// The largest resident memory of the process that solved it, reading its input included.
  package var peakMemoryBytes: Int?
  /// How many budgets were solved in the same process, this one among them.
  package var seriesLength: Int?
  /// Comparisons by which noiban's answer was recomputed without a solver.
  package var checks: Int?
  /// Whether a peer's answer fits noiban's; nil for noiban, and where there is nothing to compare.
  package var agrees: Bool?
  /// Why a run failed, or what disagrees.
  package var detail: String?

  package init(
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
  package static func merged(_ runs: [BenchmarkRun]) -> BenchmarkRun? {
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
package enum Statistics {
  /// The middle value, or the mean of the two in the middle; nil for none.
  package static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
