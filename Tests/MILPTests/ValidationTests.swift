import MILP
import Testing

@Suite("Model validation")
struct ValidationTests {
  /// A model that is valid until the closure spoils it, and what the validation then says.
  private func complaint(_ spoil: (inout Model) -> Void) -> String? {
    var model = Model(name: "m", sense: .minimize)
    _ = model.addVariable("x", .continuous, upper: 4, objective: 1)
    _ = model.addBinary("b")
    spoil(&model)
    do {
      try model.validate()
      return nil
    } catch {
      return error.description
    }
  }

  @Test("a sound model passes, an empty one too")
  func sound() {
    #expect(complaint { _ in } == nil)
    #expect(throws: Never.self) { try Model(name: "", sense: .maximize).validate() }
    #expect(throws: Never.self) { try sampleModel().validate() }
  }

  @Test("columns")
  func columns() {
    #expect(
      complaint { _ = $0.addVariable("y", .continuous, upper: 1, objective: .nan) }
        == "column 2 “y”: the objective coefficient is nan. Give a finite number.")
    #expect(
      complaint { _ = $0.addVariable("y", .continuous, lower: .nan, upper: 1) }
        == "column 2 “y”: a bound is not a number. Give a number or an infinity.")
    #expect(
      complaint { _ = $0.addVariable("y", .continuous, lower: 3, upper: 2) }
        == "column 2 “y”: no value lies between 3.0 and 2.0. Let lower be at most upper.")
    #expect(
      complaint { _ = $0.addVariable("y", .continuous, lower: .infinity, upper: .infinity) }
        == "column 2 “y”: no value lies between inf and inf. Let lower be at most upper.")
    #expect(
      complaint { _ = $0.addVariable("y", .integer, lower: 0.5, upper: 2) }
        == "column 2 “y”: the column is integer and its bounds 0.5 and 2.0 are not. Round them.")
    #expect(
      complaint { _ = $0.addVariable("y", .binary, lower: 2, upper: 3) }
        == "column 2 “y”: the column is binary and neither 0 nor 1 lies within 2.0 and 3.0. "
        + "Let the bounds hold 0 or 1.")
  }

  @Test("rows")
  func rows() {
    let x = Variable(index: 0)
    #expect(
      complaint { $0.add(Constraint("r", [Term(.infinity, x)], .equal, 0)) }
        == "row 0 “r”: the coefficient of “x” is inf. Give a finite number.")
    #expect(
      complaint { $0.add(Constraint("r", [Term(1, x)], .equal, .nan)) }
        == "row 0 “r”: the right-hand side is nan. Give a finite number.")
    #expect(
      complaint { $0.add(Constraint("r", [Term(1, Variable(index: 7))], .equal, 0)) }
        == "row 0 “r”: column 7 does not exist; the model has 2. Add the column first.")
    #expect(
      complaint { $0.add(Constraint("r", [Term(1, Variable(index: -1))], .equal, 0)) }
        == "row 0 “r”: column -1 does not exist; the model has 2. Add the column first.")
    #expect(
      complaint { $0.add(Constraint("r", [Term(1, x), Term(2, Variable(index: 1)), Term(3, x)], .equal, 0)) }
        == "row 0 “r”: “x” occurs more than once. Add its coefficients up (LinearExpression.merged).")
  }

  @Test("names and the constant")
  func names() {
    let long = String(repeating: "ố", count: 100)
    #expect(
      complaint { _ = $0.addBinary(long) } == "column 2: the name has 300 bytes. Use at most 255.")
    #expect(
      complaint { _ = $0.addBinary("a\nb") } == "column 2: the name holds a control character. Remove it.")
    #expect(
      complaint { $0.add(Constraint("a\u{85}", [], .equal, 0)) }
        == "row 0: the name holds a control character. Remove it.")
    #expect(
      complaint { $0.objectiveConstant = .infinity }
        == "objective: the constant is inf. Give a finite number.")
  }

  @Test("a single constraint is held to the same rules")
  func constraint() {
    let model = sampleModel()
    let twice = Constraint(
      "cut", [Term(1, Variable(index: 1)), Term(1, Variable(index: 1))], .lessOrEqual, 1)
    #expect(
      throws: SolverError.invalid(
        "constraint “cut”: “build(a)” occurs more than once. Add its coefficients up (LinearExpression.merged)."
      )
    ) { try model.validate(twice) }
    #expect(throws: Never.self) {
      try model.validate(Constraint("cut", [Term(1, Variable(index: 1))], .lessOrEqual, 1))
    }
  }

  @Test("parameters")
  func parameters() {
    var parameters = SolveParameters()
    parameters.relativeGap = -0.1
    #expect(
      throws: SolverError.invalid("parameter relativeGap: -0.1 is not a gap. Give a number from 0 on.")
    ) { try parameters.validate() }
    parameters.relativeGap = 0
    parameters.timeLimit = .nan
    #expect(
      throws: SolverError.invalid("parameter timeLimit: nan is not a time. Give seconds from 0 on.")
    ) { try parameters.validate() }
  }
}
