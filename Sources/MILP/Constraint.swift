/// How the two sides of a constraint compare.
public enum Relation: String, Sendable {
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case equal = "="
}

/// A linear constraint: terms, a relation, a right-hand side.
public struct Constraint: Sendable, Equatable {
  public var name: String
  public var terms: [Term]
  public var relation: Relation
  public var rightHandSide: Double

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
