import MILP

/// What is left of a binary model once some columns are fixed: columns that rows then fix too are found by
/// bound propagation, and rows that can no longer be broken are left out.
struct CoreModel {
  /// The model over the free columns.
  private(set) var model: Model
  /// The column of the whole model each column stands for.
  private(set) var columns: [Int32] = []
  /// For each column of the whole model its fixed value, or nil.
  private(set) var fixed: [Double?]
  private var place: [Int32]

  /// - Parameter fixed: a value or nil for each column of the whole; a value is 0 or 1.
  /// - Returns: nil where no point satisfies the rows with those values.
  init?(_ whole: Model, fixed: [Double?]) {
    var propagation = BoundPropagation(whole, fixed: fixed)
    guard propagation.run() else { return nil }
    self.fixed = propagation.values
    model = Model(name: whole.name, sense: whole.sense)
    model.objectiveConstant = whole.objectiveConstant
    place = [Int32](repeating: -1, count: whole.variableCount)
    for column in 0..<whole.variableCount {
      if let value = propagation.values[column] {
        model.objectiveConstant += value * whole.objective[column]
        continue
      }
      place[column] = Int32(truncatingIfNeeded: columns.count)
      columns.append(Int32(truncatingIfNeeded: column))
      _ = model.addBinary(whole.variableNames[column], objective: whole.objective[column])
    }
    for row in 0..<whole.constraintCount where !propagation.isRedundant(row) {
      model.add(restricted(whole.constraint(at: row)))
    }
  }

  /// A row of the whole over the free columns.
  ///
  /// What fixed columns take is subtracted in floating point. A row that is not one of whole numbers is therefore
  /// let out by what that may have rounded away, so that no point of the whole is lost; whoever needs the row
  /// exactly holds it in whole numbers (`ExactRow`).
  func restricted(_ row: Constraint) -> Constraint {
    var result = Constraint(row.name, [], row.relation, row.rightHandSide)
    var isWhole = row.rightHandSide == row.rightHandSide.rounded()
    var magnitude = abs(row.rightHandSide)
    var isMoved = false
    for term in row.terms {
      let column = Int(term.variable.index)
      isWhole = isWhole && term.coefficient == term.coefficient.rounded()
      if let value = fixed[column] {
        result.rightHandSide -= value * term.coefficient
        magnitude += abs(value * term.coefficient)
        isMoved = isMoved || value != 0
      } else {
        result.terms.append(Term(term.coefficient, Variable(index: place[column])))
      }
    }
    guard isMoved, !isWhole || magnitude > Rounding.greatestWhole else { return result }
    let margin = Rounding.unit * Double(row.terms.count + 1) * magnitude
    switch row.relation {
    case .lessOrEqual: result.rightHandSide += margin
    case .greaterOrEqual: result.rightHandSide -= margin
    case .equal: break
    }
    return result
  }

  /// The row of the whole that a row over the free columns stands for, where the fixed columns have their values.
  func lifted(_ row: Constraint) -> Constraint {
    var lifted = row
    lifted.terms = row.terms.map { Term($0.coefficient, Variable(index: columns[Int($0.variable.index)])) }
    return lifted
  }

  /// A point of the whole over the free columns; nil where it differs from a fixed value.
  func restricted(_ point: [Double]) -> [Double]? {
    for (column, value) in fixed.enumerated() {
      if let value, value != point[column] { return nil }
    }
    return columns.map { point[Int($0)] }
  }

  /// The point of the whole that a point over the free columns stands for.
  func expanded(_ point: [Double]) -> [Double] {
    var whole = fixed.map { $0 ?? 0 }
    for (column, value) in zip(columns, point) { whole[Int(column)] = value }
    return whole
  }
}
