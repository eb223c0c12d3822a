import CGLPK
import Foundation
import GLPKSolver
import MILP
import SolverConformance
import Testing

/// Reads a model file with GLPK's own reader and solves it as it stands, without any of the code under test.
private enum FileOracle {
  enum Format { case lp, mps }

  /// The optimum of the file as text; "unreadable" where GLPK refuses it.
  static func optimum(_ text: String, _ format: Format) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("noiban-\(UUID().uuidString).\(format == .lp ? "lp" : "mps")").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    glp_term_out(GLP_OFF)
    let problem = glp_create_prob()
    defer {
      glp_delete_prob(problem)
      glp_free_env()
    }
    let code =
      format == .lp ? glp_read_lp(problem, nil, path) : glp_read_mps(problem, GLP_MPS_FILE, nil, path)
    guard code == 0 else { return "unreadable" }
    guard glp_get_obj_dir(problem) == GLP_MIN else { return "maximises" }
    var simplex = glp_smcp()
    glp_init_smcp(&simplex)
    simplex.msg_lev = GLP_MSG_OFF
    _ = glp_simplex(problem, &simplex)
    switch glp_get_status(problem) {
    case GLP_OPT: break
    case GLP_UNBND: return "unbounded"
    default: return "infeasible"
    }
    var integer = glp_iocp()
    glp_init_iocp(&integer)
    integer.msg_lev = GLP_MSG_OFF
    _ = glp_intopt(problem, &integer)
    guard glp_mip_status(problem) == GLP_OPT else { return "infeasible" }
    return rounded(glp_mip_obj_val(problem))
  }

  static func rounded(_ value: Double) -> String { String(format: "%.6g", abs(value) < 1e-9 ? 0 : value) }

  /// What the file of a model must come to: the optimum of the minimised model.
  static func expected(_ model: Model) throws -> String {
    let result = try GLPKSolver().solve(model)
    guard let objective = result.objective else { return "\(result.status)" }
    return rounded(model.sense == .maximize ? -objective : objective)
  }
}

@Suite("GLPK reads the written files")
struct ModelFileTests {
  private static let beyondPlainGLPK = [
    "ip: budget in đồng holds to the last one", "ip: equality in large numbers",
    "mip: no trickle through a big M",
  ].map {
    ConformanceExclusion(
      $0, reason: "GLPK by itself takes a relative excess of 1e-12 for feasible, and 5e-7 for an integer")
  }

  @Test("each case left out is one of the suite")
  func exclusions() {
    let left = ConformanceSuite.cases(excluding: Self.beyondPlainGLPK).count
    #expect(left == ConformanceSuite.cases().count - Self.beyondPlainGLPK.count)
  }

  @Test(
    "the conformance cases keep their optimum",
    arguments: ConformanceSuite.cases(excluding: beyondPlainGLPK))
  func conformance(_ test: ConformanceCase) throws {
    let expected =
      switch test.answer {
      case .optimal(let value): FileOracle.rounded(test.model.sense == .maximize ? -value : value)
      case .infeasible: "infeasible"
      case .unbounded: "unbounded"
      }
    // Plain GLPK calls an infeasible program unbounded when its relaxation is.
    let accepted =
      test.name == "ip: unbounded relaxation of an infeasible program"
      ? ["unbounded", "infeasible"] : [expected]
    #expect(accepted.contains(try FileOracle.optimum(LPWriter.text(test.model), .lp)))
    #expect(accepted.contains(try FileOracle.optimum(MPSWriter.text(test.model), .mps)))
    try keep(test.model, as: "case-\(test.name.filter { $0.isASCII && $0.isLetter })", accepted[0])
  }

  @Test("random models keep their optimum")
  func random() throws {
    var (optimal, infeasible) = (0, 0)
    for seed in 0..<UInt64(100 * testRounds) {
      let model = seed % 2 == 0 ? RandomModels.integer(seed: seed) : RandomModels.mixed(seed: seed)
      let expected = try FileOracle.expected(model)
      optimal += Double(expected) == nil ? 0 : 1
      infeasible += expected == "infeasible" ? 1 : 0
      let lp = try FileOracle.optimum(LPWriter.text(model), .lp)
      let mps = try FileOracle.optimum(MPSWriter.text(model), .mps)
      #expect(lp == expected, "seed \(seed)")
      #expect(mps == expected, "seed \(seed)")
      try keep(model, as: "random-\(seed)", expected)
    }
    #expect(optimal >= 40)
    #expect(infeasible >= 40)
  }

  /// Leaves both files and the optimum in the folder `NOIBAN_TEST_FILES`, where it is set, for a comparison
  /// with other solvers by hand.
  private func keep(_ model: Model, as name: String, _ optimum: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["NOIBAN_TEST_FILES"] else { return }
    let files = [("lp", try LPWriter.text(model)), ("mps", try MPSWriter.text(model)), ("expected", optimum)]
    for (suffix, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).\(suffix)"))
    }
  }
}
