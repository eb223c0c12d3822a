import MILP

/// The optimum by brute force: every integer point, and for each the vertices of what remains in up to two
/// continuous columns. All columns must be bounded.
enum Enumeration {
  /// The best objective; nil where no point is feasible.
  static func optimum(of model: Model) -> Double? {
    let integers = model.domains.indices.filter { model.domains[$0] != .continuous }
    let continuous = model.domains.indices.filter { model.domains[$0] == .continuous }
    var point = (0..<model.variableCount).map { model.bounds(ofColumn: $0).lower }
    var best: Double?
    while true {
      for candidate in vertices(of: model, continuous, at: point) where isFeasible(candidate, model) {
        let value = model.objectiveValue(at: candidate)
        if let known = best {
          best = model.sense == .maximize ? max(known, value) : min(known, value)
        } else {
          best = value
        }
      }
      guard let next = integers.first(where: { point[$0] < model.bounds(ofColumn: $0).upper }) else {
        return best
      }
      for column in integers where column < next { point[column] = model.bounds(ofColumn: column).lower }
      point[next] += 1
    }
  }

  private static func isFeasible(_ point: [Double], _ model: Model) -> Bool {
    for column in point.indices {
      let bounds = model.bounds(ofColumn: column)
      if point[column] < bounds.lower - 1e-9 || point[column] > bounds.upper + 1e-9 { return false }
    }
    return (0..<model.constraintCount).allSatisfy { model.constraint(at: $0).violation(at: point) <= 1e-9 }
  }

  /// The points where as many lines (rows and bounds) meet as there are continuous columns.
  private static func vertices(of model: Model, _ columns: [Int], at point: [Double]) -> [[Double]] {
    guard let first = columns.first else { return [point] }
    var lines: [(a: Double, b: Double, c: Double)] = []
    for row in 0..<model.constraintCount {
      let constraint = model.constraint(at: row)
      var line = (a: 0.0, b: 0.0, c: constraint.rightHandSide)
      for term in constraint.terms {
        let column = Int(term.variable.index)
        if column == first {
          line.a = term.coefficient
        } else if columns.count > 1, column == columns[1] {
          line.b = term.coefficient
        } else {
          line.c -= term.coefficient * point[column]
        }
      }
      lines.append(line)
    }
    for (position, column) in columns.enumerated() {
      let bounds = model.bounds(ofColumn: column)
      for bound in [bounds.lower, bounds.upper] {
        lines.append((position == 0 ? 1 : 0, position == 0 ? 0 : 1, bound))
      }
    }
    var found: [[Double]] = []
    if columns.count == 1 {
      for line in lines where line.a != 0 {
        var candidate = point
        candidate[first] = line.c / line.a
        found.append(candidate)
      }
      return found
    }
    for i in lines.indices {
      for j in lines.indices where j > i {
        let determinant = lines[i].a * lines[j].b - lines[j].a * lines[i].b
        guard abs(determinant) > 1e-12 else { continue }
        var candidate = point
        candidate[first] = (lines[i].c * lines[j].b - lines[j].c * lines[i].b) / determinant
        candidate[columns[1]] = (lines[i].a * lines[j].c - lines[j].a * lines[i].c) / determinant
        found.append(candidate)
      }
    }
    return found
  }
}
