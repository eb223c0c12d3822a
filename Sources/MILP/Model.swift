/// The direction of an objective.
public enum ObjectiveSense: Sendable, Equatable {
  case minimize
  case maximize
}

/// A mixed-integer linear program: columns, rows and an objective. It knows no application and no solver.
///
/// Columns and rows are counted from 0, in the order they were added. Rows are stored one after another
/// in contiguous buffers, so that a model of a million entries is a handful of arrays.
public struct Model: Sendable {
  /// At most 255 bytes; what the files of the model are called inside.
  public var name: String
  /// Whether the objective is to be great or small.
  public var sense: ObjectiveSense
  /// A constant added to the objective.
  public var objectiveConstant: Double = 0

  /// One a column.
  public private(set) var variableNames: [String] = []
  /// One a column; −∞ for none.
  public private(set) var lowerBounds: [Double] = []
  /// One a column; ∞ for none.
  public private(set) var upperBounds: [Double] = []
  /// One a column: what values it may take.
  public private(set) var domains: [Domain] = []
  /// One coefficient a column.
  public private(set) var objective: [Double] = []

  /// One a row.
  public private(set) var constraintNames: [String] = []
  /// One a row.
  public private(set) var relations: [Relation] = []
  /// One a row.
  public private(set) var rightHandSides: [Double] = []
  /// Where each row's entries start in `entryColumns`; one more than there are rows.
  public private(set) var rowStarts: [Int] = [0]
  /// The column of each entry of the matrix, row after row.
  public private(set) var entryColumns: [Int32] = []
  /// The coefficient of each entry, in the same order.
  public private(set) var entryCoefficients: [Double] = []

  /// A model without columns and rows.
  public init(name: String, sense: ObjectiveSense) {
    self.name = name
    self.sense = sense
  }

  /// How many columns there are.
  public var variableCount: Int { lowerBounds.count }
  /// How many rows there are.
  public var constraintCount: Int { relations.count }

  /// Makes room, so that adding many rows does not move the matrix again and again.
  public mutating func reserveCapacity(constraints: Int, entries: Int) {
    constraintNames.reserveCapacity(constraints)
    relations.reserveCapacity(constraints)
    rightHandSides.reserveCapacity(constraints)
    rowStarts.reserveCapacity(constraints + 1)
    entryColumns.reserveCapacity(entries)
    entryCoefficients.reserveCapacity(entries)
  }

  /// Adds a column. An infinite bound is `±Double.infinity`.
  public mutating func addVariable(
    _ name: String, _ domain: Domain, lower: Double = 0, upper: Double, objective coefficient: Double = 0
  ) -> Variable {
    variableNames.append(name)
    lowerBounds.append(lower)
    upperBounds.append(upper)
    domains.append(domain)
    objective.append(coefficient)
    return Variable(index: Int32(truncatingIfNeeded: lowerBounds.count - 1))
  }

  /// Adds a column that is 0 or 1.
  public mutating func addBinary(_ name: String, objective coefficient: Double = 0) -> Variable {
    addVariable(name, .binary, lower: 0, upper: 1, objective: coefficient)
  }

  /// Adds a row. The terms may come in any order; a variable must not repeat (see `validate()`).
  public mutating func add(_ constraint: Constraint) {
    constraintNames.append(constraint.name)
    relations.append(constraint.relation)
    rightHandSides.append(constraint.rightHandSide)
    for term in constraint.terms {
      entryColumns.append(term.variable.index)
      entryCoefficients.append(term.coefficient)
    }
    rowStarts.append(entryColumns.count)
  }

  /// Fixes a column to a value.
  public mutating func fix(_ variable: Variable, at value: Double) {
    lowerBounds[Int(variable.index)] = value
    upperBounds[Int(variable.index)] = value
  }

  /// Replaces a column's objective coefficient.
  public mutating func setObjective(_ coefficient: Double, of variable: Variable) {
    objective[Int(variable.index)] = coefficient
  }

  /// The bounds a column really has: those given, and 0 and 1 at the widest where it is binary.
  public func bounds(ofColumn column: Int) -> (lower: Double, upper: Double) {
    guard domains[column] == .binary else { return (lowerBounds[column], upperBounds[column]) }
    return (max(0, lowerBounds[column]), min(1, upperBounds[column]))
  }

  /// A row as a value.
  public func constraint(at row: Int) -> Constraint {
    let entries = rowStarts[row]..<rowStarts[row + 1]
    return Constraint(
      constraintNames[row],
      entries.map { Term(entryCoefficients[$0], Variable(index: entryColumns[$0])) },
      relations[row], rightHandSides[row])
  }

  /// The objective at a point.
  public func objectiveValue(at values: [Double]) -> Double {
    var sum = objectiveConstant
    for column in objective.indices where objective[column] != 0 { sum += objective[column] * values[column] }
    return sum
  }
}

extension Model {
  /// The same model with every domain continuous within its bounds.
  public func relaxed() -> Model {
    var relaxation = self
    for column in domains.indices where domains[column] != .continuous {
      if domains[column] == .binary {
        relaxation.lowerBounds[column] = max(0, lowerBounds[column])
        relaxation.upperBounds[column] = min(1, upperBounds[column])
      }
      relaxation.domains[column] = .continuous
    }
    return relaxation
  }
}
