import MILP

/// Fixes binary columns that rows leave no choice (Savelsbergh 1994).
struct BoundPropagation {
  /// The value each column is fixed at, or nil.
  private(set) var values: [Double?]
  private let model: Model
  /// The entries of each column, one column after another.
  private var columnStarts: [Int]
  private var entryRows: [Int32]
  private var entryCoefficients: [Double]
  /// Of each row: the least and greatest its left side can be.
  private var least: [Double]
  private var greatest: [Double]

  /// - Parameter fixed: 0, 1 or nil for each column.
  init(_ model: Model, fixed: [Double?]) {
    self.model = model
    values = fixed
    least = [Double](repeating: 0, count: model.constraintCount)
    greatest = least
    columnStarts = [Int](repeating: 0, count: model.variableCount + 1)
    for column in model.entryColumns { columnStarts[Int(column) + 1] += 1 }
    for column in 0..<model.variableCount { columnStarts[column + 1] += columnStarts[column] }
    var next = columnStarts
    entryRows = [Int32](repeating: 0, count: model.entryColumns.count)
    entryCoefficients = [Double](repeating: 0, count: model.entryColumns.count)
    for row in 0..<model.constraintCount {
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        let column = Int(model.entryColumns[entry])
        let coefficient = model.entryCoefficients[entry]
        entryRows[next[column]] = Int32(truncatingIfNeeded: row)
        entryCoefficients[next[column]] = coefficient
        next[column] += 1
        least[row] += fixed[column].map { $0 * coefficient } ?? min(0, coefficient)
        greatest[row] += fixed[column].map { $0 * coefficient } ?? max(0, coefficient)
      }
    }
    for column in 0..<model.variableCount where fixed[column] == nil {
      let bounds = model.bounds(ofColumn: column)
      if bounds.lower == bounds.upper { fix(column, bounds.lower) }
    }
  }

  /// - Returns: false where a row cannot hold.
  mutating func run() -> Bool {
    var isPending = [Bool](repeating: true, count: model.constraintCount)
    var pending = Array((0..<model.constraintCount).reversed())
    while let row = pending.popLast() {
      isPending[row] = false
      let (lower, upper) = sides(row)
      let margin = margin(row)
      if least[row] > upper + margin || greatest[row] < lower - margin { return false }
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        let column = Int(model.entryColumns[entry])
        guard values[column] == nil else { continue }
        let coefficient = model.entryCoefficients[entry]
        let size = abs(coefficient)
        // Away from the end that makes the left side too great, or too small.
        let breaksUpper = least[row] + size > upper + margin
        let breaksLower = greatest[row] - size < lower - margin
        if breaksUpper, breaksLower { return false }
        guard breaksUpper || breaksLower else { continue }
        fix(column, breaksUpper == (coefficient > 0) ? 0 : 1)
        for position in columnStarts[column]..<columnStarts[column + 1] {
          let touched = Int(entryRows[position])
          if !isPending[touched] {
            isPending[touched] = true
            pending.append(touched)
          }
        }
      }
    }
    return true
  }

  /// Whether no choice of the free columns breaks a row.
  func isRedundant(_ row: Int) -> Bool {
    let (lower, upper) = sides(row)
    if least[row] >= lower, greatest[row] <= upper { return true }
    return (model.rowStarts[row]..<model.rowStarts[row + 1]).allSatisfy {
      values[Int(model.entryColumns[$0])] != nil
    }
  }

  private mutating func fix(_ column: Int, _ value: Double) {
    values[column] = value
    for position in columnStarts[column]..<columnStarts[column + 1] {
      let row = Int(entryRows[position])
      let coefficient = entryCoefficients[position]
      least[row] += value * coefficient - min(0, coefficient)
      greatest[row] += value * coefficient - max(0, coefficient)
    }
  }

  private func sides(_ row: Int) -> (lower: Double, upper: Double) {
    let side = model.rightHandSides[row]
    return (
      model.relations[row] == .lessOrEqual ? -.infinity : side,
      model.relations[row] == .greaterOrEqual ? .infinity : side
    )
  }

  /// What rounding may have done to the sums of a row.
  private func margin(_ row: Int) -> Double {
    Rounding.sum * (1 + abs(least[row]) + abs(greatest[row]) + abs(model.rightHandSides[row]))
  }
}
