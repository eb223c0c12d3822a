internal import MILP

/// Rows in contiguous buffers, with what the exact test of a point needs to know of each.
struct RowStore {
  private(set) var names: [String] = []
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  /// Every column of the row takes only the values 0 and 1.
  private(set) var isBinary: [Bool] = []
  /// Every number of the row is an integer, so that sums of them are exact.
  private(set) var isIntegral: [Bool] = []
  /// The geometric mean of the smallest and the greatest absolute coefficient: the unit in which GLPK's
  /// tolerance applies to the row, as `guarded_add_rows` scales by it.
  private(set) var scales: [Double] = []

  var count: Int { lower.count }

  mutating func append(_ constraint: Constraint, isBinaryColumn: [Bool]) {
    var binary = true
    var integral = constraint.rightHandSide == constraint.rightHandSide.rounded()
    var least = Double.infinity
    var greatest = 0.0
    for term in constraint.terms where term.coefficient != 0 {
      columns.append(term.variable.index)
      values.append(term.coefficient)
      binary = binary && isBinaryColumn[Int(term.variable.index)]
      integral = integral && term.coefficient == term.coefficient.rounded()
      least = min(least, abs(term.coefficient))
      greatest = max(greatest, abs(term.coefficient))
    }
    names.append(constraint.name)
    starts.append(columns.count)
    lower.append(constraint.relation == .lessOrEqual ? -.infinity : constraint.rightHandSide)
    upper.append(constraint.relation == .greaterOrEqual ? .infinity : constraint.rightHandSide)
    isBinary.append(binary)
    isIntegral.append(integral)
    scales.append(greatest > 0 ? least.squareRoot() * greatest.squareRoot() : 1)
  }

  /// Whether a point with exact integers breaks a row.
  ///
  /// A row over binary columns is held exactly, but for the rounding of its own sum. Any other row is held
  /// as the simplex method can hold it: within a millionth of its right-hand side or of 1 (less for a row of
  /// small numbers), twice GLPK's own tolerance in the row's scale, and a billionth of its terms.
  func isBroken(_ row: Int, by point: [Double]) -> Bool {
    let (amount, rounding, magnitude) = violation(of: row, at: point)
    if amount <= rounding { return false }
    if isBinary[row] { return true }
    let scale = scales[row]
    return amount > 1e-6 * max(min(1, scale), side(row)) + 2e-7 * scale + 1e-9 * magnitude
  }

  /// The first row that a point with exact integers breaks.
  func firstBroken(by point: [Double]) -> Int? {
    (0..<count).first { isBroken($0, by: point) }
  }

  /// The right-hand side without its sign.
  private func side(_ row: Int) -> Double {
    lower[row].isFinite ? abs(lower[row]) : abs(upper[row])
  }

  /// By how much a point breaks a row (0 or less where it holds), how much of that may be rounding, and
  /// the sum of the absolute terms.
  func violation(of row: Int, at point: [Double]) -> (amount: Double, rounding: Double, magnitude: Double) {
    var activity = 0.0
    var magnitude = 0.0
    for entry in starts[row]..<starts[row + 1] {
      let product = values[entry] * point[Int(columns[entry])]
      activity += product
      magnitude += abs(product)
    }
    let amount = max(lower[row] - activity, activity - upper[row])
    let total = magnitude + side(row)
    // Integers add up exactly below 2^53, provided that the point is integral too.
    if isIntegral[row], isBinary[row], total < 9e15 { return (amount, 0, magnitude) }
    let terms = Double(starts[row + 1] - starts[row] + 2)
    return (amount, terms * 2.3e-16 * total, magnitude)
  }

  func constraint(_ row: Int) -> Constraint {
    let terms = (starts[row]..<starts[row + 1]).map { Term(values[$0], Variable(index: columns[$0])) }
    if lower[row] == upper[row] { return Constraint(names[row], terms, .equal, lower[row]) }
    if lower[row].isFinite { return Constraint(names[row], terms, .greaterOrEqual, lower[row]) }
    return Constraint(names[row], terms, .lessOrEqual, upper[row])
  }

  /// The rows named, as GLPK wants them.
  func add(_ rows: [Int], to problem: GuardedProblem) throws(SolverError) {
    var chosenStarts = [0]
    var chosenColumns: [Int32] = []
    var chosenValues: [Double] = []
    for row in rows {
      chosenColumns += columns[starts[row]..<starts[row + 1]]
      chosenValues += values[starts[row]..<starts[row + 1]]
      chosenStarts.append(chosenColumns.count)
    }
    try problem.addRows(
      starts: chosenStarts, columns: chosenColumns, values: chosenValues, lower: rows.map { lower[$0] },
      upper: rows.map { upper[$0] })
  }
}
