public import MILP

/// A small model with a known answer, which any solver must reach.
public struct ConformanceCase: Sendable, CustomStringConvertible {
  public enum Answer: Sendable, Equatable {
    case optimal(Double)
    case infeasible
    case unbounded
  }

  /// What the case is about; the key for exclusions.
  public let name: String
  public let model: Model
  public let answer: Answer

  public var description: String { name }
}

/// A case a solver cannot run, with the reason.
public struct ConformanceExclusion: Sendable {
  public let name: String
  public let reason: String

  public init(_ name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

/// The suite, and the judgement of an answer.
public enum ConformanceSuite {
  /// All cases but those excluded.
  public static func cases(excluding exclusions: [ConformanceExclusion] = []) -> [ConformanceCase] {
    let excluded = Set(exclusions.map(\.name))
    return (linearCases + integerCases + degenerateCases).filter { !excluded.contains($0.name) }
  }

  /// Solves a case and says in words how the answer is wrong; nil where it is right.
  ///
  /// A right answer has the expected status, an objective within 1e-6 of the expected one, a point that
  /// satisfies bounds, integrality and rows, an objective that is the value of that point, and a bound that
  /// does not contradict it.
  public static func fault(of solver: any Solver, on test: ConformanceCase) -> String? {
    let result: SolveResult
    do {
      result = try solver.solve(test.model)
    } catch {
      return "threw \(error)"
    }
    switch test.answer {
    case .infeasible:
      return result.status == .infeasible ? nil : "status \(result.status), expected infeasible"
    case .unbounded:
      return result.status == .unbounded ? nil : "status \(result.status), expected unbounded"
    case .optimal(let expected):
      guard result.status == .optimal else { return "status \(result.status), expected optimal" }
      guard let objective = result.objective, let values = result.values else { return "no solution" }
      if abs(objective - expected) > 1e-6 * max(1, abs(expected)) {
        return "objective \(objective), expected \(expected)"
      }
      if abs(result.bound - expected) > 1e-6 * max(1, abs(expected)) {
        return "bound \(result.bound), expected \(expected)"
      }
      return pointFault(values, objective, test.model)
    }
  }

  /// What makes a point and its objective wrong for a model; nil where both are right.
  public static func pointFault(_ values: [Double], _ objective: Double, _ model: Model) -> String? {
    guard values.count == model.variableCount else { return "\(values.count) values" }
    for (column, value) in values.enumerated() {
      let bounds = model.bounds(ofColumn: column)
      if model.domains[column] != .continuous, value != value.rounded() {
        return "column \(column) is \(value), not an integer"
      }
      if value < bounds.lower || value > bounds.upper { return "column \(column) is \(value), out of bounds" }
    }
    for row in 0..<model.constraintCount {
      let constraint = model.constraint(at: row)
      let violation = constraint.violation(at: values)
      if violation > 1e-6 * max(1, abs(constraint.rightHandSide)) {
        return "row \(row) broken by \(violation)"
      }
    }
    let own = model.objectiveValue(at: values)
    return abs(own - objective) <= 1e-9 * max(1, abs(own))
      ? nil : "objective \(objective) of a point worth \(own)"
  }

  static func test(
    _ name: String, _ sense: ObjectiveSense, _ answer: ConformanceCase.Answer, _ build: (inout Model) -> Void
  ) -> ConformanceCase {
    var model = Model(name: name, sense: sense)
    build(&model)
    return ConformanceCase(name: name, model: model, answer: answer)
  }
}
