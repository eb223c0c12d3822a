import MILP

/// What the relaxation of the most benefit proves of cost, without another solve.
///
/// Let `λ_t` be the prices of the rows that limit money and `U` the relaxation's value. For every solution,
/// `Σ b x ≤ U − Σ_t λ_t (B_t − c_t x)`, where the row `t` limits what `c_t x` spends to `B_t`, and no row is
/// overspent. A solution worth `L` therefore leaves `Σ_t λ_t (B_t − c_t x) ≤ U − L` of the money.
struct MoneyPrices: Sendable {
  /// Thousandths.
  private let value: Double
  /// Đồng of all rows that limit the whole cost, and the least price among them, in thousandths a đồng.
  private var budget: Double
  private var price: Double

  /// - Parameters:
  ///   - value: of the relaxation, in thousandths.
  ///   - prices: of rows by name, in units of the objective for a unit of the row.
  /// - Returns: nil where no row limits the whole cost.
  init?(_ formulation: CoupledFormulation, value: Double, prices: [String: Double]) {
    let (rows, columns) = (formulation.rows, formulation.columns)
    let block = Int32(truncatingIfNeeded: columns.blockSize)
    let costing = rows.costs.count { $0 != 0 }
    /// Whether a row counts, with one sign, everything that costs in a year.
    func counts(_ entries: [ExactRow.Entry], _ year: Int, _ sign: Int128) -> Bool {
      entries.count == costing
        && entries.allSatisfy {
          Int($0.column / block) == year && $0.coefficient == sign * rows.costs[Int($0.column % block)]
        }
    }
    func price(_ row: ExactRow) -> Double {
      (prices[row.name] ?? 0) * formulation.unit / row.scale
    }
    let last = columns.yearCount - 1
    var limits = (rows.budget.map { [$0] } ?? []) + rows.coupling.filter { $0.sense == .atMost }
    limits = limits.filter { !$0.entries.isEmpty }
    // One row over all years: a budget, or what has come by the last year.
    let whole = limits.filter { counts($0.entries, last, 1) }.map { (price($0), Double($0.bound)) }
      .filter { $0.0 > 0 }
    // Or a row a year, over what is spent in it.
    let yearly = (0..<columns.yearCount).compactMap { year in
      limits.first { row in
        let own = row.entries.filter { Int($0.column / block) == year }
        let earlier = row.entries.filter { Int($0.column / block) != year }
        return counts(own, year, 1) && (year == 0 ? earlier.isEmpty : counts(earlier, year - 1, -1))
      }
    }
    self.value = value
    if let best = whole.max(by: { $0.0 < $1.0 }) {
      (self.price, budget) = best
    } else if yearly.count == columns.yearCount, let least = yearly.map({ price($0) }).min(), least > 0 {
      self.price = least
      budget = yearly.reduce(0) { $0 + Double($1.bound) }
    } else {
      return nil
    }
  }

  /// No solution worth so many thousandths costs fewer đồng.
  func costBound(worth: Int64) -> Double {
    // A hair less, against rounding in the duals.
    budget - (value - Double(worth)) / price - Rounding.duals * abs(budget)
  }
}
