import GLPKSolver
import MILP
import SolverConformance
import Testing

@Suite("GLPK: conformance")
struct GLPKConformanceTests {
  @Test("every case of the suite", arguments: ConformanceSuite.cases())
  func conforms(_ test: ConformanceCase) {
    #expect(ConformanceSuite.fault(of: GLPKSolver(), on: test) == nil)
  }

  @Test("the name tells the version of the library")
  func name() {
    #expect(GLPKSolver().name == "GLPK 5.0")
  }

  @Test("a model too wide for exact answers is refused, not answered wrongly")
  func tooWide() {
    var model = Model(name: "wide", sense: .maximize)
    let x = model.addVariable("x", .continuous, upper: 5, objective: 1)
    let isOpen = model.addBinary("switch", objective: -3)
    model.add(Constraint("link", [Term(1, x), Term(-1e12, isOpen)], .lessOrEqual, 0))
    #expect(
      throws: SolverError.failed(
        "an integral point could not be made exact: rounding its integer columns breaks row 0 “link” by 5.0. "
          + "Scale the model so that its coefficients lie closer together.")
    ) { try GLPKSolver().solve(model) }
  }
}
