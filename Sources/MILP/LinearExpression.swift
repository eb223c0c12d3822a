/// A coefficient on a variable.
public struct Term: Hashable, Sendable {
  public var coefficient: Double
  public var variable: Variable

  public init(_ coefficient: Double, _ variable: Variable) {
    self.coefficient = coefficient
    self.variable = variable
  }
}

/// A sum of terms plus a constant. Terms may repeat a variable until `merged()`.
public struct LinearExpression: Sendable, Equatable, ExpressibleByArrayLiteral {
  public var terms: [Term]
  public var constant: Double

  public init(_ terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  public init(arrayLiteral elements: Term...) {
    self.init(elements)
  }

  public mutating func add(_ coefficient: Double, _ variable: Variable) {
    terms.append(Term(coefficient, variable))
  }

  /// The same expression with one term a variable, ordered by variable, zero coefficients dropped.
  public func merged() -> LinearExpression {
    var sums: [Variable: Double] = [:]
    for term in terms { sums[term.variable, default: 0] += term.coefficient }
    let kept = sums.filter { $0.value != 0 }.map { Term($0.value, $0.key) }
    return LinearExpression(kept.sorted { $0.variable.index < $1.variable.index }, constant: constant)
  }
}
