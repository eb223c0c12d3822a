import GLPKSolver
import MILP
import Testing

/// A guide made of closures.
private final class Guide: SolveGuide {
  var separate: ([Double], Bool) throws -> [Constraint] = { _, _ in [] }
  var propose: ([Double], Double?) throws -> [Double]? = { _, _ in nil }
  var progress: [SolveProgress] = []

  func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint] {
    try separate(point, isIntegral)
  }

  func solution(near point: [Double], incumbent: Double?) throws -> [Double]? {
    try propose(point, incumbent)
  }

  func observe(_ progress: SolveProgress) { self.progress.append(progress) }
}

private struct GuideFault: Error, Equatable { let number: Int }

@Suite("GLPK: the guide")
struct GuideTests {
  /// Choose items worth most; the relaxation is fractional.
  private static let model: Model = {
    var model = Model(name: "knapsack", sense: .maximize)
    let values = [9.0, 8, 7, 6, 5, 4, 3, 2]
    let sizes = [5.0, 5, 4, 4, 3, 3, 2, 2]
    let items = values.indices.map { model.addBinary("item \($0)", objective: values[$0]) }
    model.add(Constraint("size", items.indices.map { Term(sizes[$0], items[$0]) }, .lessOrEqual, 13.5))
    return model
  }()

  private func solve(_ guide: Guide, _ parameters: SolveParameters = SolveParameters()) throws -> SolveResult
  {
    try GLPKSolver().solve(GuideTests.model, parameters, guide: guide)
  }

  private func complaint(_ guide: Guide, _ parameters: SolveParameters = SolveParameters()) -> String {
    do {
      return "no error, \(try solve(guide, parameters).status)"
    } catch {
      return "\(error)"
    }
  }

  @Test("an error of the guide comes out unchanged, and the next solve is right")
  func errors() throws {
    let separating = Guide()
    separating.separate = { _, _ in throw GuideFault(number: 1) }
    #expect(throws: GuideFault(number: 1)) { try solve(separating) }
    let proposing = Guide()
    proposing.propose = { _, _ in throw GuideFault(number: 2) }
    #expect(throws: GuideFault(number: 2)) { try solve(proposing) }
    #expect(try solve(Guide()).objective == 22)
  }

  @Test("a malformed constraint is refused by name")
  func malformedConstraint() {
    let guide = Guide()
    guide.separate = { _, _ in [Constraint("cut", [Term(.nan, Variable(index: 0))], .lessOrEqual, 0)] }
    #expect(
      complaint(guide) == "guide: constraint “cut”: the coefficient of “item 0” is nan. Give a finite number."
    )
    guide.separate = { _, _ in [Constraint("cut", [Term(1, Variable(index: 99))], .lessOrEqual, 0)] }
    #expect(
      complaint(guide)
        == "guide: constraint “cut”: column 99 does not exist; the model has 8. Add the column first.")
  }

  @Test("a constraint that an integral point satisfies is refused, as it would be asked for again for ever")
  func satisfiedConstraint() {
    let guide = Guide()
    guide.separate = { _, isIntegral in
      isIntegral ? [Constraint("idle", [Term(1, Variable(index: 0))], .lessOrEqual, 1)] : []
    }
    #expect(
      complaint(guide)
        == "guide: constraint “idle” was given as violated at an integral point that satisfies it. "
        + "Return violated constraints only.")
  }

  @Test("a wrong solution of the guide is refused, with the reason")
  func wrongSolution() {
    let guide = Guide()
    guide.propose = { _, _ in [1, 1, 1, 1, 1, 1, 1, 1] }
    #expect(
      complaint(guide) == "solution of the guide: it breaks row 0 “size” by 14.5. Mend the point.")
    guide.propose = { _, _ in [0.5, 0, 0, 0, 0, 0, 0, 0] }
    #expect(
      complaint(guide)
        == "solution of the guide: column 0 “item 0” has the value 0.5 and is integer. Round it.")
    guide.propose = { _, _ in [0, 0, 0, 0, 0, 0, 0, 2] }
    #expect(
      complaint(guide)
        == "solution of the guide: column 7 “item 7” has the value 2.0, outside its bounds 0.0 and 1.0. "
        + "Keep to the bounds.")
    guide.propose = { _, _ in [0] }
    #expect(
      complaint(guide) == "solution of the guide: it has 1 values and the model 8 columns. Give one a column."
    )
  }

  @Test("a good solution of the guide becomes the incumbent")
  func solution() throws {
    let guide = Guide()
    guide.propose = { _, incumbent in incumbent == nil ? [1, 0, 1, 0, 1, 0, 0, 0] : nil }
    let result = try solve(guide)
    #expect(result.objective == 22)
    #expect(guide.progress.contains { $0.incumbent == 21 })
  }

  @Test("progress: the bound falls, the incumbent rises, both end at the optimum's side")
  func progress() throws {
    let guide = Guide()
    let result = try solve(guide)
    let bounds = guide.progress.map(\.bound)
    #expect(bounds == bounds.sorted(by: >))
    let incumbents = guide.progress.compactMap(\.incumbent)
    #expect(incumbents == incumbents.sorted())
    #expect(incumbents.last == result.objective)
    #expect(bounds.allSatisfy { $0 >= 22 })
  }

  @Test("a starting point is used; a wrong one is refused by row and by the guide's constraint")
  func startingPoint() throws {
    var parameters = SolveParameters()
    parameters.startingPoint = [1, 0, 1, 0, 1, 0, 0, 0]
    let guide = Guide()
    #expect(try solve(guide, parameters).objective == 22)
    #expect(guide.progress.first?.incumbent == 21)
    parameters.startingPoint = [1, 1, 1, 0, 0, 0, 0, 0]
    #expect(complaint(guide, parameters) == "starting point: it breaks row 0 “size” by 0.5. Mend the point.")
    parameters.startingPoint = [1, 0, 0, 0, 0, 0, 0, 0]
    guide.separate = { point, _ in
      point[0] > 0.5 ? [Constraint("not 0", [Term(1, Variable(index: 0))], .lessOrEqual, 0)] : []
    }
    #expect(
      complaint(guide, parameters)
        == "starting point: it breaks “not 0”, a constraint of the guide, by 1.0. Mend the point.")
  }

  @Test("an unbounded relaxation before the guide's constraints is refused")
  func unbounded() {
    var model = Model(name: "ray", sense: .maximize)
    _ = model.addVariable("x", .integer, upper: .infinity, objective: 1)
    #expect(throws: SolverError.self) { try GLPKSolver().solve(model, SolveParameters(), guide: Guide()) }
  }

  @Test("a guide may solve other models, and open linear programs, while it is asked")
  func nested() throws {
    let guide = Guide()
    var inner = 0
    guide.separate = { _, _ in
      #expect(try GLPKSolver().solve(GuideTests.model).objective == 22)
      try GLPKSolver().withLinearProgram(GuideTests.model) { program in
        let status = try program.solve()
        #expect(status == .optimal)
      }
      inner += 1
      return []
    }
    #expect(try solve(guide).objective == 22)
    #expect(inner > 0)
  }
}
