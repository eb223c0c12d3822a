/// How the two sides of a constraint compare.
public enum Relation: String, Sendable {
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case equal = "="
}

/// A linear constraint: terms, a relation, a right-hand side.
public struct Constraint: Sendable, Equatable {
  /// At most 255 bytes, without control characters.
  public var name: String
  /// The left-hand side; each column at most once.
  public var terms: [Term]
  /// How the sides compare.
  public var relation: Relation
  /// A finite number.
  public var rightHandSide: Double

  /// Takes every value as it is; `Model.validate()` checks.
  public init(_ name: String, _ terms: [Term], _ relation: Relation, _ rightHandSide: Double) {
    self.name = name
    self.terms = terms
    self.relation = relation
    self.rightHandSide = rightHandSide
  }

  /// By how much a point breaks the constraint; 0 or less where it holds.
  public func violation(at values: [Double]) -> Double {
    var activity = 0.0
    for term in terms { activity += term.coefficient * values[Int(term.variable.index)] }
    switch relation {
    case .lessOrEqual: return activity - rightHandSide
    case .greaterOrEqual: return rightHandSide - activity
    case .equal: return abs(activity - rightHandSide)
    }
  }
}
