internal import MILP

/// Holds the model's own data against points, so that no solution leaves the solver on GLPK's word alone.
struct CandidateCheck {
  let model: Model
  let lower: [Double]
  let upper: [Double]
  let isBinaryColumn: [Bool]
  private(set) var rows = RowStore()

  init(_ model: Model) {
    self.model = model
    let bounds = (0..<model.variableCount).map { model.bounds(ofColumn: $0) }
    lower = bounds.map(\.lower)
    upper = bounds.map(\.upper)
    var binary: [Bool] = []
    binary.reserveCapacity(bounds.count)
    for (column, bound) in bounds.enumerated() {
      binary.append(model.domains[column] != .continuous && bound.lower >= 0 && bound.upper <= 1)
    }
    isBinaryColumn = binary
    for row in 0..<model.constraintCount {
      rows.append(model.constraint(at: row), isBinaryColumn: binary)
    }
  }

  /// The point with exact integers in integer columns and every value within its bounds.
  func cleaned(_ point: [Double]) -> [Double] {
    var point = point
    for column in point.indices {
      if model.domains[column] != .continuous { point[column].round() }
      // Adding 0 turns -0 into 0.
      point[column] = min(max(point[column], lower[column]), upper[column]) + 0
    }
    return point
  }

  /// What makes a point handed in from outside no solution of the model; nil where it is one.
  func fault(of point: [Double]) -> String? {
    guard point.count == model.variableCount else {
      return "it has \(point.count) values and the model \(model.variableCount) columns. Give one a column."
    }
    for (column, value) in point.enumerated() {
      let place = "column \(column) \u{201C}\(model.variableNames[column])\u{201D} has the value \(value)"
      guard value.isFinite else { return "\(place). Give a finite number." }
      if model.domains[column] != .continuous, value != value.rounded() {
        return "\(place) and is integer. Round it."
      }
      guard value >= lower[column], value <= upper[column] else {
        return "\(place), outside its bounds \(lower[column]) and \(upper[column]). Keep to the bounds."
      }
    }
    guard let row = rows.firstBroken(by: point) else { return nil }
    let amount = rows.violation(of: row, at: point).amount
    return "it breaks row \(row) \u{201C}\(model.constraintNames[row])\u{201D} by \(amount). Mend the point."
  }
}
