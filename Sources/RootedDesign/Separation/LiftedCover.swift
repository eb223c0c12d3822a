import MILP

/// Finds lifted cover inequalities that a fractional point breaks in a budget row.
///
/// A cover is a set of columns that together cost more than the budget; not all of them can be in. The
/// cover is chosen greedily by how little of it the point leaves out, made minimal, and lifted by Balas's
/// bounds (1975): a column outside that costs at least as much as the `h` dearest of the cover counts `h`.
struct LiftedCover {
  private let columns: [(variable: Variable, cost: Int64)]
  private let budget: SpendingLimit
  private var number = 0

  /// Broken by less than this, a cover is not worth its row: it is dense, unlike a cut for connectivity.
  static let tolerance = 0.01
  /// A column that the point holds less of is not in.
  private static let leastIn = 1e-6

  init(_ columns: [(variable: Variable, cost: Int64)], budget: SpendingLimit) {
    self.columns = columns.filter { $0.cost > 0 }
    self.budget = budget
  }

  /// The inequality the point breaks, or nil.
  mutating func violated(at point: [Double]) -> Constraint? {
    guard let budget else { return nil }
    func missing(_ column: (variable: Variable, cost: Int64)) -> Double {
      max(0, 1 - point[Int(column.variable.index)])
    }
    var cover: [(variable: Variable, cost: Int64)] = []
    var total: Int64 = 0
    let order = columns.filter { point[Int($0.variable.index)] > Self.leastIn }.sorted {
      let (a, b) = (missing($0) * Double($1.cost), missing($1) * Double($0.cost))
      return (a, $0.variable.index) < (b, $1.variable.index)
    }
    for column in order where total <= budget {
      cover.append(column)
      total = total.addingSaturated(column.cost)
    }
    guard total > budget else { return nil }
    // Minimal: what is least in the point goes first.
    for column in cover.sorted(by: { missing($0) > missing($1) }) where total - column.cost > budget {
      total -= column.cost
      cover.removeAll { $0.variable == column.variable }
    }

    cover.sort { ($1.cost, $0.variable.index) < ($0.cost, $1.variable.index) }
    var dearest: [Int64] = [0]
    for column in cover { dearest.append((dearest.last ?? 0).addingSaturated(column.cost)) }
    let members = Set(cover.map(\.variable))
    var terms = cover.map { Term(1, $0.variable) }
    for column in columns where !members.contains(column.variable) {
      let count = (dearest.lastIndex { $0 <= column.cost }) ?? 0
      if count > 0 { terms.append(Term(Double(count), column.variable)) }
    }
    number += 1
    let row = Constraint("lifted_cover_\(number)", terms, .lessOrEqual, Double(cover.count - 1))
    return row.violation(at: point) > LiftedCover.tolerance ? row : nil
  }
}
