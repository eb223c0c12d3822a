package import RootedDesign

/// From which budget on a part of a solution is in the best solution found at every budget up to its own.
///
/// The problem is solved at even steps of the budget. A part enters at the least step from which on every
/// solution holds all of it; solutions within the gap of one another may hold it or not, so the figure is as
/// sharp as the gap.
package struct EntryBudgets: Sendable {
  /// The budgets solved, ascending, without the whole budget.
  package let budgets: [Int64]
  /// For each of them which options are served; empty where nothing is feasible.
  private let served: [[Bool]]

  /// The steps a budget is cut into.
  package static let steps = 128

  /// Solves every step.
  ///
  /// - Throws: `SolverError`. A raised stop leaves steps without a solution.
  package init(
    _ prepared: PreparedDesign, upTo budget: Int64, _ parameters: EngineParameters = EngineParameters()
  ) throws {
    let budgets = (0..<EntryBudgets.steps).map {
      Int64(truncatingIfNeeded: Int128(budget) * Int128($0) / Int128(EntryBudgets.steps))
    }
    self.budgets = budgets
    let optionCount = prepared.original.options.count
    let results = concurrentMap(budgets.count) { step in
      Result {
        var isServed = [Bool](repeating: false, count: optionCount)
        for option in try prepared.solve(budget: budgets[step], parameters).solution?.options ?? [] {
          isServed[Int(option)] = true
        }
        return isServed
      }
    }
    served = try results.map { try $0.get() }
  }

  /// The least step from which on every solution found serves all these options; nil where the last step
  /// below the whole budget does not.
  package func entry(of options: [Int32]) -> Int64? {
    let outside = served.lastIndex { isServed in !options.allSatisfy { isServed[Int($0)] } }
    let step = outside.map { $0 + 1 } ?? 0
    return step < budgets.count ? budgets[step] : nil
  }
}
