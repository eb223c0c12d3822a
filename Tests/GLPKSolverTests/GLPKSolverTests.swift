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
}
