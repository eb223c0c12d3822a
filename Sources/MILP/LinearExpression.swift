/// A coefficient on a variable.
public struct Term: Hashable, Sendable {
  /// A finite number.
  public var coefficient: Double
  /// The column it multiplies.
  public var variable: Variable

  /// Takes every value as it is; nothing is checked here.
  public init(_ coefficient: Double, _ variable: Variable) {
    self.coefficient = coefficient
    self.variable = variable
  }
}

/// A sum of terms plus a constant. Terms may repeat a variable until `merged()`.
public struct LinearExpression: Sendable, Equatable, ExpressibleByArrayLiteral {
  /// In the order in which they were added; a column may stand twice until `merged`.
  public var terms: [Term]
  /// What is added to the terms.
  public var constant: Double

  /// An expression of terms and a constant.
  public init(_ terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  /// An expression of terms alone.
  public init(arrayLiteral elements: Term...) {
    self.init(elements)
  }

  /// Adds a term.
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
