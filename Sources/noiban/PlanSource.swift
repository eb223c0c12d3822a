import Diagnostics
import Geography
import Investment
import PlanRecords
import PlanReport
import PlanVerification
import PlanWords
import Scenarios

/// Where a command takes its plan from: a file that an earlier run wrote, or a scenario solved on the spot.
enum PlanSource {
  /// A saved plan, the data set it was made from, and the file's name.
  case saved(PlanClaim, PlanOrigin, file: String)
  case asked(WrittenScenario)

  /// - Parameter plan: the plan's file; nil for what the options ask.
  /// - Throws: `ProblemReport` with every problem of the file, or of the options and the scenario file.
  init(plan: String?, _ asked: ScenarioOptions, quiet: Bool) throws {
    guard let plan else {
      self = .asked(try asked.written(quiet: quiet))
      return
    }
    try PathOption.check("--plan", plan)
    if let other = asked.given.first {
      throw ProblemReport.refused(
        other, nil, "is given beside a plan, which has its own scenario",
        "Leave out the plan or \(asked.given.joined(separator: ", "))")
    }
    let (claim, origin) = try PlanFile.readTraced(plan)
    self = .saved(claim, origin, file: plan)
  }

  /// The data set named or, where none is, that of a saved plan, or the standard one.
  ///
  /// - Parameter command: how a user says the command with the data set named, for the remedy.
  /// - Throws: `ProblemReport` where the plan's is not found.
  func data(_ named: String?, command: (_ dataset: String) -> String) throws -> DataSetArgument {
    guard case .saved(_, let origin, let file) = self else {
      return .folder(named ?? DataSetArgument.standard)
    }
    return try .named(named, orOf: origin, savedIn: file, command: command)
  }

  /// The plan, which agrees with the geography.
  ///
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography, `Failure` where there is no
  ///   plan or it disagrees with the data, `SolverError`, `PlanningError`.
  func claim(_ geography: Geography, quiet: Bool) throws -> PlanClaim {
    switch self {
    case .saved(let claim, _, let file):
      _ = try PlanSource.verification(of: claim, file: file, geography)
      return claim
    case .asked(let asked):
      let asked = try asked.checked(against: geography, quiet: quiet)
      let plan = try PlanRun(asked: asked, quiet: quiet).plan(geography)
      return PlanClaim(plan.plan, of: geography)
    }
  }

  /// What the verifier says of a saved plan.
  ///
  /// - Throws: `Failure` where it disagrees with the data.
  static func verification(
    of claim: PlanClaim, file: String, _ geography: Geography
  ) throws -> PlanVerification {
    let verification = PlanVerifier(geography).verify(claim)
    guard verification.isValid else { throw disagreement(verification.findings, file: file, geography) }
    return verification
  }

  /// What is said of a saved plan that disagrees with its data.
  static func disagreement(_ findings: [Message], file: String, _ geography: Geography) -> Failure {
    let first = findings.first ?? ""
    let more = findings.count - 1
    let shown = Message(verbatim: Problem.onOneLine(said(first)))
    let found: Message = more > 0 ? "\(shown) (and \(count: more) more)" : shown
    return Failure(
      status: .badData,
      message: "\(file) disagrees with data set \(geography.name): \(found). Make the plan anew with "
        + "noiban plan, or name the data set it was made from.")
  }
}
